import type { Edition } from '#record/freeze/edition.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';

/** The version of the rules by which an edition was made; `undefined` where the ledger has it no more, which a check tells. */
export function rulesOfEdition({ rules }: Pick<Ledger, 'rules'>, edition: Edition): Rules | undefined {
  return rules.find(({ value }) => value.version === edition.rules)?.value;
}
