import { previousMonth } from '../../calendar/day.ts';
import type { EntryOf, Ledger } from '../../ledger.ts';
import type { Rules } from '../../schema/rules.ts';
import { rulesIn } from '../months.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { latestEditions, type EditionEntry } from './editions-of.ts';

/** How many frozen months an impact table looks at (rules-v1 §10). */
const MONTHS = 3;

/** The version of the rules in force before a version starts; `undefined` before the first. */
export function replacedBy(ledger: Ledger, { from }: Rules): EntryOf<'rules'> | undefined {
  return rulesIn(ledger, previousMonth(from));
}

/** Whether a version of the rules must come with an impact table: it is not the first, and a month had been frozen when its day of publication began. */
export function needsImpact(ledger: Ledger, rules: Rules): boolean {
  const day = `${rules.published} 00:00`;
  return (
    replacedBy(ledger, rules) !== undefined &&
    ledger.edition.some(({ value }) => value.month < rules.from && value.written < day)
  );
}

/**
 * The editions that an impact table written at a moment compares with: the latest versions of
 * the last three frozen months before the rules start, as they stood at the moment or, where
 * that is later, when the day of publication began.
 */
export function comparedEditions(
  ledger: Ledger,
  { published, from }: Rules,
  written: string,
): readonly EditionEntry[] {
  const day = `${published} 00:00`;
  const edition = ledger.edition.filter(
    ({ value }) => (value.written <= written || value.written <= day) && value.month < from,
  );
  return latestEditions({ ...ledger, edition }).slice(-MONTHS);
}

/** SHA-256 over every value of the rules: blanks, comments and the order of keys change nothing. */
export function rulesDigest(rules: Rules): string {
  return digestOf(canonicalText(rules));
}
