import { yearSentences } from '../../wording/zh-CN/view/year.ts';
import { exactText, print, type Fraction } from '../exact/fraction.ts';
import { nextMonth } from '../calendar/day.ts';
import type { MissingMonth, MissingReason } from '../compute/year/unit-months.ts';
import type { UnitYear } from '../compute/year/unit-year.ts';
import type { Year } from '../compute/year/year.ts';
import { inFull } from './pencil.ts';
import type { YearExactView, YearMonthsView } from './types/year.ts';

const ENDLESS_PLACES = 4;

/** How many ranked months a unit has, and which of the frozen ones gave it nothing. */
export function monthsView(year: Year, unit: UnitYear): YearMonthsView {
  const missing = unit.months.filter((month) => month.kind === 'missing');
  return {
    text: yearSentences.months(unit.ranked.length),
    missing: gapsText(year, missing, ({ month }) => year.frozen.includes(month)),
  };
}

/** Months that give nothing, neighbours with one reason together: `3月至5月任务不足`. */
export function gapsText(
  year: Year,
  months: readonly MissingMonth[],
  isTold: (month: MissingMonth) => boolean,
): readonly string[] {
  return gaps(months.filter(isTold)).map(({ first, last, reason }) =>
    yearSentences.missingSpan(monthName(year, first), monthName(year, last), reason),
  );
}

/** A month of the year by its number, one of another calendar year with that year. */
export function monthName(year: Year, month: string): string {
  return yearSentences.month(String(year.year), month);
}

/** What is remarkable in a unit's year: a change of league, a falsified report. */
export function remarksOf(year: Year, unit: UnitYear): readonly string[] {
  const others = unit.leagues.filter((id) => id !== unit.league);
  const names = others.map((id) => leagueName(year, id));
  const months = unit.falsified.map((month) => monthName(year, month));
  return [
    ...(names.length === 0 ? [] : [yearSentences.changedLeague(names)]),
    ...(months.length === 0 ? [] : [yearSentences.falsified(months)]),
  ];
}

/** A value in full where it ends, with at least `places` decimals; else with four and the fraction itself. */
export function exactView(value: Fraction, places = 0): YearExactView {
  const text = exactText(value);
  return text.includes('/')
    ? { text: print(value, ENDLESS_PLACES), exact: text }
    : { text: inFull(value, places), exact: null };
}

/** The decimals that values in one column need to stand point under point. */
export function columnPlaces(values: readonly Fraction[]): number {
  return values.reduce((most, value) => Math.max(most, decimalsOf(handText(value))), 0);
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** The value as a term of a sum by hand: `6.8`, `6.0571`; whether it is rounded tells `≈`. */
export function handText(value: Fraction): string {
  return exactView(value).text;
}

/** `=`, or `≈` where something was cut off. */
export function equals(...values: readonly Fraction[]): string {
  return values.every((value) => exactView(value).exact === null) ? '=' : '≈';
}

/** A league by its name. */
export function leagueName(year: Year, id: string): string {
  return [...year.leagues, ...year.rules.leagues].find((league) => league.id === id)?.name ?? id;
}

interface Gap {
  readonly first: string;
  readonly last: string;
  readonly reason: MissingReason;
}

/** Neighbouring months that give nothing for one reason, together. */
function gaps(months: readonly MissingMonth[]): readonly Gap[] {
  const found: Gap[] = [];
  for (const { month, reason } of months) {
    const before = found.at(-1);
    if (before !== undefined && before.reason === reason && nextMonth(before.last) === month)
      found[found.length - 1] = { ...before, last: month };
    else found.push({ first: month, last: month, reason });
  }
  return found;
}
