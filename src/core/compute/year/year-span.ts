import { lastDayOfMonth, nextMonth, previousMonth } from '../../calendar/day.ts';
import type { EntryOf, Ledger } from '../../ledger.ts';
import { compareText } from '../../problem.ts';
import { rulesIn } from '../months.ts';

/**
 * The rules by which a year is scored: those in force in its January, so that nobody
 * learns during a year how it will be counted; before there were any, the first that
 * came into force in it. `undefined` for a year without rules.
 */
export function yearRules(ledger: Ledger, year: number): EntryOf<'rules'> | undefined {
  const january = `${String(year)}-01`;
  return (
    rulesIn(ledger, january) ??
    ledger.rules
      .filter(({ value }) => value.from.startsWith(String(year)))
      .toSorted((a, b) => compareText(a.value.from, b.value.from))[0]
  );
}

/** The months that count in a year, in order: those whose cut-off came after the annual cut-off of the year before and not after its own (rules-v1 §11). None for a year without rules. */
export function yearMonths(ledger: Ledger, year: number): readonly string[] {
  const rules = yearRules(ledger, year)?.value;
  if (rules === undefined) return [];
  const before = yearRules(ledger, year - 1)?.value ?? rules;
  const end = lastMonth(year, rules.year.cutOff);
  const months: string[] = [];
  for (let month = nextMonth(lastMonth(year - 1, before.year.cutOff)); month <= end; month = nextMonth(month))
    months.push(month);
  return months;
}

/** The years of which something is frozen or marked, in order. */
export function yearsOf(ledger: Ledger): readonly number[] {
  const months = new Set(ledger.edition.map(({ value }) => value.month));
  const named = [...months].map((month) => Number(month.slice(0, 4)));
  const candidates = new Set([
    ...named,
    // With an early annual cut-off the last months of a year count in the next.
    ...named.map((year) => year + 1),
    ...ledger.yearMark.map(({ value }) => value.year),
  ]);
  return [...candidates]
    .sort((a, b) => a - b)
    .filter(
      (year) =>
        yearMonths(ledger, year).some((month) => months.has(month)) ||
        (yearRules(ledger, year) !== undefined && ledger.yearMark.some(({ value }) => value.year === year)),
    );
}

/** The last month whose cut-off is not after a day of a year; the 29th of February is that month's last day in any year. */
function lastMonth(year: number, monthDay: string): string {
  const month = `${String(year)}-${monthDay.slice(0, 2)}`;
  return lastDayOfMonth(month) <= `${String(year)}-${monthDay}` ? month : previousMonth(month);
}
