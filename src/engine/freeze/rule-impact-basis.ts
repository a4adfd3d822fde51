import { addDays } from '#days/day.ts';
import type { Impact } from '#record/freeze/impact.ts';
import type { EntryOf, Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { periodNamed, rulesOn } from '../time/periods.ts';
import { canonicalText, digestOf, isSealed } from '#exact/canonical.ts';
import { latestVersions, type EditionEntry } from './editions.ts';

/** How many frozen periods an impact table looks at (rules.md §10). */
const PERIODS = 3;

/** The version of the rules in force before a version starts; `undefined` before the first. */
export function replacedBy(ledger: Ledger, { from }: Rules): EntryOf<'rules'> | undefined {
  return rulesOn(ledger, addDays(firstDay(from), -1));
}

/** Whether a version of the rules must come with an impact table: it is not the first, and a period had been frozen when its day of publication began. */
export function needsImpact(ledger: Ledger, rules: Rules): boolean {
  const day = `${rules.published} 00:00`;
  return (
    replacedBy(ledger, rules) !== undefined &&
    ledger.edition.some((entry) => endsBefore(ledger, entry, rules) && entry.value.written < day)
  );
}

/**
 * The editions that an impact table written at a moment compares with: the latest versions of the
 * last three frozen periods before the rules start, as they stood at the moment or, where that is
 * later, when the day of publication began.
 */
export function comparedEditions(ledger: Ledger, rules: Rules, written: string): readonly EditionEntry[] {
  const day = `${rules.published} 00:00`;
  const edition = ledger.edition.filter(
    (entry) =>
      (entry.value.written <= written || entry.value.written <= day) && endsBefore(ledger, entry, rules),
  );
  return latestVersions({ ...ledger, edition }).slice(-PERIODS);
}

function endsBefore(ledger: Ledger, { value }: EditionEntry, { from }: Rules): boolean {
  const period = periodNamed(ledger, value.period);
  return period !== undefined && period.to < firstDay(from);
}

function firstDay(month: string): string {
  return `${month}-01`;
}

/** SHA-256 over every value of the rules: blanks, comments and the order of keys change nothing. */
export function rulesDigest(rules: Rules): string {
  return digestOf(canonicalText(rules));
}

/** Why an impact table does not speak of the rules and periods it is for. */
export type ImpactFault =
  | { readonly kind: 'edited' | 'unknown' | 'rules-changed' }
  | { readonly kind: 'replaces'; readonly expected: string | undefined }
  | { readonly kind: 'periods'; readonly expected: readonly EditionEntry[] };

/**
 * What is wrong with an impact table: changed by hand, or made for other rules, against another
 * version or other frozen periods than it must be (rules.md §10). The first of these alone: the
 * others would only be echoes.
 */
export function impactFault(ledger: Ledger, impact: Impact): ImpactFault | undefined {
  if (!isSealed(impact)) return { kind: 'edited' };
  const rules = ledger.rules.find(({ value }) => value.version === impact.version)?.value;
  if (rules === undefined) return { kind: 'unknown' };
  const replaced = replacedBy(ledger, rules)?.value.version;
  if (replaced !== impact.replaces) return { kind: 'replaces', expected: replaced };
  if (rulesDigest(rules) !== impact.rules) return { kind: 'rules-changed' };
  const expected = comparedEditions(ledger, rules, impact.written);
  const named = impact.periods.map(({ period, edition }) => ({ period, ...edition }));
  const due = expected.map(({ value: { period, version, digest } }) => ({ period, version, digest }));
  return canonicalText(named) === canonicalText(due) ? undefined : { kind: 'periods', expected };
}
