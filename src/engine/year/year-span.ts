import { compareText } from '#record/schema/problem.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { periodNamed, periodsBetween, rulesOn, yearOfPeriod, type Period } from '../time/periods.ts';

/** Rules that have an annual appraisal. */
export type YearRules = Rules & { readonly year: NonNullable<Rules['year']> };

/**
 * The rules by which a year is scored: those in force in its January, so that nobody learns during
 * a year how it will be counted; before there were any, the first that came into force in it
 * (rules.md §11). `undefined` for a year without rules, and where they leave the year out.
 */
export function yearRules(ledger: Pick<Ledger, 'rules'>, year: number): YearRules | undefined {
  const rules =
    rulesOn(ledger, `${String(year)}-01-01`)?.value ??
    ledger.rules
      .map(({ value }) => value)
      .filter(({ from }) => from.startsWith(`${String(year)}-`))
      .toSorted((a, b) => compareText(a.from, b.from))[0];
  return rules?.year && { ...rules, year: rules.year };
}

/** The periods that end in a year, in order. One that the rules at its own beginning do not know cannot be frozen and is none. */
export function yearPeriods(ledger: Pick<Ledger, 'rules'>, year: number): readonly Period[] {
  return periodsBetween(ledger, `${String(year)}-01-01`, `${String(year)}-12-31`).filter(
    (period) => yearOfPeriod(period) === year && periodNamed(ledger, period.id) !== undefined,
  );
}

/** The years with an annual appraisal of which a period is frozen or somebody was marked, in order. */
export function yearsOf(ledger: Pick<Ledger, 'rules' | 'edition' | 'yearMark'>): readonly number[] {
  const frozen = ledger.edition.flatMap(({ value }) => {
    const period = periodNamed(ledger, value.period);
    return period === undefined ? [] : [yearOfPeriod(period)];
  });
  const marked = ledger.yearMark.map(({ value }) => value.year);
  return [...new Set([...frozen, ...marked])]
    .filter((year) => yearRules(ledger, year) !== undefined)
    .sort((a, b) => a - b);
}
