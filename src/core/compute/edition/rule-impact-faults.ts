import type { Ledger } from '../../ledger.ts';
import type { Impact } from '../../schema/impact.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { comparedEditions, replacedBy, rulesDigest } from './rule-impact-basis.ts';
import type { EditionEntry } from './editions-of.ts';

/** Why an impact table does not speak of the rules and months it is for. */
export type ImpactFault =
  | { readonly kind: 'edited' | 'unknown' | 'rules-changed' }
  | { readonly kind: 'replaces'; readonly expected: string | undefined }
  | { readonly kind: 'months'; readonly expected: readonly EditionEntry[] };

/**
 * What is wrong with an impact table: changed by hand, or made for other rules, against another
 * version or other frozen months than it must be (rules-v1 §10). The first of these alone: the
 * others would only be echoes.
 */
export function impactFault(ledger: Ledger, impact: Impact): ImpactFault | undefined {
  const { digest: seal, ...content } = impact;
  if (digestOf(canonicalText(content)) !== seal) return { kind: 'edited' };
  const rules = ledger.rules.find(({ value }) => value.version === impact.version)?.value;
  if (rules === undefined) return { kind: 'unknown' };
  const replaced = replacedBy(ledger, rules)?.value.version;
  if (replaced !== impact.replaces) return { kind: 'replaces', expected: replaced };
  if (rulesDigest(rules) !== impact.rules) return { kind: 'rules-changed' };
  const expected = comparedEditions(ledger, rules, impact.written);
  const named = impact.months.map(({ month, edition }) => ({ month, ...edition }));
  const due = expected.map(({ value: { month, version, digest } }) => ({ month, version, digest }));
  return canonicalText(named) === canonicalText(due) ? undefined : { kind: 'months', expected };
}
