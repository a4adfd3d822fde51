import { periodInWords } from '#wording/calendar/day.ts';
import { yearSentences } from '#wording/year/sentences.ts';
import type { MissingPeriod, MissingReason } from '#engine/year/unit-periods.ts';
import type { UnitYear } from '#engine/year/unit-year.ts';
import type { Year } from '#engine/year/year.ts';
import type { Period } from '#engine/time/periods.ts';
import { exactText, print, type Fraction } from '#exact/fraction.ts';
import type { ViewEnv } from '../env/env.ts';
import { disputedMark } from '../score/disputed.ts';
import { recordRef } from '../env/record/record-ref.ts';
import { inFull } from '../shared/arithmetic-text.ts';

/** `10个月`, and the periods that gave nothing: `3月无主办计分事项`. */
export interface YearPeriodsView {
  readonly count: number;
  readonly text: string;
  readonly missing: readonly string[];
}

/** A value that may have no end: printed with four decimals and, below, as the fraction that is reckoned with. */
export interface YearExactView {
  readonly text: string;
  readonly exact: string | null;
}

const ENDLESS_PLACES = 4;

/** In how many periods a unit was ranked, and which of the frozen ones gave it nothing. */
export function periodsView(year: Year, unit: UnitYear): YearPeriodsView {
  const frozen = new Set(year.frozen.map(({ period }) => period.id));
  const missing = unit.periods.filter((period) => period.kind === 'missing');
  return {
    count: unit.ranked.length,
    text: countText(year, unit.ranked.length),
    missing: gapsText(year, missing, ({ period }) => frozen.has(period.id)),
  };
}

/** `10个月`, of other periods `3期`. */
export function countText({ periods }: Year, count: number): string {
  return yearSentences.periods(
    count,
    periods.every(({ kind }) => kind === 'month'),
  );
}

/** Periods that give nothing, neighbours with one reason together: `3月至5月无主办计分事项`. */
export function gapsText(
  year: Year,
  periods: readonly MissingPeriod[],
  isTold: (period: MissingPeriod) => boolean,
): readonly string[] {
  return gaps(year, periods.filter(isTold)).map(({ first, last, reason }) =>
    yearSentences.missingSpan(nameInYear(year, first), nameInYear(year, last), reason),
  );
}

/** A period of the year appraised, without that year: `3月`, `第二季度`. */
export function nameInYear({ year }: Year, { id, name }: Period): string {
  const whole = periodInWords(id, name);
  const own = `${String(year)}年`;
  return whole.startsWith(own) && whole !== own ? whole.slice(own.length) : whole;
}

/** What is remarkable in a unit's year: a change of league, 取消评先, periods whose figures are disputed. */
export function remarksOf(
  env: ViewEnv,
  year: Year,
  unit: Pick<UnitYear, 'unit' | 'league' | 'leagues' | 'awardIneligible'>,
): readonly string[] {
  const names = unit.leagues.filter((id) => id !== unit.league).map((id) => leagueName(year, id));
  return [
    ...(names.length === 0 ? [] : [yearSentences.changedLeague(names)]),
    ...(isBarred(env, unit) ? [yearSentences.awardIneligible] : []),
    ...disputedPeriods(env, year, unit.unit),
  ];
}

/** `5月得分有异议，待答复`: the periods of a year in which a unit's figures are disputed, each with the mark. */
function disputedPeriods(env: ViewEnv, year: Year, unit: string): readonly string[] {
  return year.periods.flatMap((period) => {
    const mark = disputedMark(env, { unit, period: period.id });
    return mark === null ? [] : [yearSentences.disputed(nameInYear(year, period), mark)];
  });
}

/** The mark of a unit's M and of what is reckoned with it: where a period that goes into M is disputed; null otherwise. */
export function yearMark(
  env: ViewEnv,
  { unit, alone, ranked }: Pick<UnitYear, 'unit' | 'alone' | 'ranked'>,
): string | null {
  if (alone) return null;
  const marks = ranked.map(({ period }) => disputedMark(env, { unit, period: period.id }));
  return marks.find((mark) => mark !== null) ?? null;
}

/** Whether a unit is on no award list, as far as the record that says so may be read. */
export function isBarred(env: ViewEnv, { awardIneligible }: Pick<UnitYear, 'awardIneligible'>): boolean {
  return awardIneligible !== undefined && recordRef(env, awardIneligible) !== null;
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
  const decimalsOf = (value: Fraction) => exactView(value).text.split('.')[1]?.length ?? 0;
  return values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
}

/** A league by its name. */
export function leagueName(year: Year, id: string): string {
  return [...year.leagues, ...year.rules.leagues].find((league) => league.id === id)?.name ?? id;
}

interface Gap {
  readonly first: Period;
  readonly last: Period;
  readonly reason: MissingReason;
}

/** Neighbouring periods that give nothing for one reason, together. */
function gaps({ periods: all }: Year, periods: readonly MissingPeriod[]): readonly Gap[] {
  const placeOf = ({ id }: Period) => all.findIndex((period) => period.id === id);
  const found: Gap[] = [];
  for (const { period, reason } of periods) {
    const before = found.at(-1);
    const follows = before !== undefined && placeOf(before.last) + 1 === placeOf(period);
    if (follows && before.reason === reason) found[found.length - 1] = { ...before, last: period };
    else found.push({ first: period, last: period, reason });
  }
  return found;
}
