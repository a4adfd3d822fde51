import { dayOf } from '#days/moment.ts';
import type { YearMarkLine } from '#engine/year/year-marks.ts';
import type { Year } from '#engine/year/year.ts';
import type { YearMark } from '#record/finding/year-mark.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import type { LinkView, UnitRef } from '../shared/types.ts';

/** The last day of a year. */
export function yearEnd({ year }: Pick<Year, 'year'>): string {
  return `${String(year)}-12-31`;
}

/** A unit by its name at the end of the year, or on the as-of day before that. */
export function yearUnitRef(env: ViewEnv, year: Year, unit: string): UnitRef {
  const [end, now] = [yearEnd(year), dayOf(year.asOf)];
  return unitRef(env, unit, now < end ? now : end);
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
