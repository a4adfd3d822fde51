import { lastDayOfMonth } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { YearMarkLine } from '../compute/year/year-marks.ts';
import type { Year } from '../compute/year/year.ts';
import type { YearMark } from '../schema/year-mark.ts';
import { unitRef, type ViewEnv } from './env.ts';
import type { LinkView, UnitRef } from './types/common.ts';

/** The page of a year's appraisal. */
export function yearHref(year: number): string {
  return `/year/${String(year)}/`;
}

/** The page of how a unit's year came about. */
export function yearUnitHref(year: number, unit: string): string {
  return `${yearHref(year)}${unit}/`;
}

/** A unit by its name at the end of the year, or on the as-of day before that. */
export function yearUnitRef(env: ViewEnv, { asOf, months }: Year, unit: string): UnitRef {
  const end = lastDayOfMonth(months.at(-1) ?? dayOf(asOf).slice(0, 7));
  return unitRef(env, unit, dayOf(asOf) < end ? dayOf(asOf) : end);
}

/** The rules of the year, at the section on it. */
export function yearRuleLink({ rules }: Year): LinkView {
  return { text: rules.title, href: `/method/${rules.version}/#year` };
}

/** The record of a mark from the projection; undefined where it may not be read, and then nothing of its words may be said. */
export function shownMark(env: ViewEnv, mark: YearMarkLine | undefined): YearMark | undefined {
  return env.shown.yearMark.find(({ path }) => path === mark?.source.entry.path)?.value;
}

/** Why a mark is what it is, in the words of the record. */
export function markWhy(env: ViewEnv, mark: YearMarkLine | undefined): string | null {
  const [, n] = mark?.source.field ?? [];
  return shownMark(env, mark)?.marks[Number(n)]?.why ?? null;
}
