import type { Ledger } from '../../ledger.ts';
import { buildContext, type Context } from '../context.ts';
import { admissionsOf, withAdmitted } from './admitted.ts';
import { chainOf, namedRecords, type EditionEntry } from './editions-of.ts';
import { restrictedTo } from './restricted-context.ts';
import { usedRecords, type UsedRecord } from './used-records.ts';

/** A month as its edition could see it: the ledger at the freeze, with what its corrections admit; freezes as the chain has them. */
export function contextAtFreeze(whole: Ledger, last: EditionEntry): Context | undefined {
  const chain = chainOf(whole, last);
  const frozenAt = new Map(chain.map(({ value }) => [value.month, value.frozen]));
  return buildContext(withAdmitted(whole, admissionsOf(chain)), last.value.frozen, frozenAt);
}

/** The records that the edition's month can see now, apart by whether the edition names them as they are. */
export function heldRecords(
  whole: Ledger,
  last: EditionEntry,
  atFreeze: Context,
): { readonly held: readonly UsedRecord[]; readonly strange: readonly UsedRecord[] } {
  const named = namedRecords(chainOf(whole, last));
  const withheld = new Set(last.value.withheld);
  const held: UsedRecord[] = [];
  const strange: UsedRecord[] = [];
  for (const record of usedRecords(atFreeze, last.value.month)) {
    const isNamed = named.get(record.entry.path) === record.digest || withheld.has(record.digest);
    (isNamed ? held : strange).push(record);
  }
  return { held, strange };
}

/** The month over exactly the records its edition names (rules-v1 §10): what it computes owes nothing to any other. */
export function editionContext(whole: Ledger, last: EditionEntry): Context | undefined {
  const atFreeze = contextAtFreeze(whole, last);
  if (atFreeze === undefined) return undefined;
  return restrictedTo(atFreeze, heldRecords(whole, last, atFreeze).held);
}
