import { compareText } from '#record/schema/problem.ts';
import type { Unit } from '#record/office/unit.ts';
import { roleOf } from '#record/office/words.ts';
import { leagueOn } from '../score/unit-result.ts';
import type { Context } from '../dossier/context.ts';
import type { FrozenPeriod } from './unit-periods.ts';
import { goesByMarkAlone, type YearMember } from './unit-year.ts';
import type { YearRules } from './year-span.ts';

/** Whether a unit existed on some day of a year. */
export function wasThere({ names, until }: Unit, year: number): boolean {
  return (
    names.some(({ from }) => from <= `${String(year)}-12-31`) &&
    (until === undefined || until >= `${String(year)}-01-01`)
  );
}

/** The units of the city's own level that were there in a year, in the fixed order: outside the leagues, appraised by J alone (rules.md §1, §11). */
export function cityUnits(context: Context, year: number): readonly YearMember[] {
  return unitsOf(context, year)
    .filter(({ kind }) => roleOf(context.words.unitKinds, kind) === 'city')
    .map(({ id, order }) => ({ unit: id, order, league: '' }));
}

/**
 * Everyone who has a place in a year, but for 市本级. Who was in a league in a frozen period is
 * there by the editions; a league that goes by J alone need not have any, so its members are those
 * whom it has on the last day of the year, or on their own last day.
 */
export function yearMembers(
  context: Context,
  rules: YearRules,
  year: number,
  frozen: readonly FrozenPeriod[],
): readonly YearMember[] {
  const members = new Map<string, YearMember>();
  for (const { edition } of frozen)
    for (const { unit, order, league } of edition.units)
      if (league !== undefined) members.set(unit, { unit, order, league });
  for (const { edition } of frozen)
    for (const { id, ranked } of edition.leagues)
      for (const { unit } of ranked) {
        const member = members.get(unit);
        if (member !== undefined) members.set(unit, { ...member, league: id });
      }
  for (const unit of unitsOf(context, year)) {
    const end = `${String(year)}-12-31`;
    const league = leagueOn(unit, unit.until !== undefined && unit.until < end ? unit.until : end);
    if (league !== undefined && goesByMarkAlone(rules, league))
      members.set(unit.id, { unit: unit.id, order: unit.order, league });
  }
  for (const { unit } of cityUnits(context, year)) members.delete(unit);
  return [...members.values()].toSorted(inFixedOrder);
}

/** The fixed unit order. */
export function inFixedOrder(
  a: Pick<YearMember, 'unit' | 'order'>,
  b: Pick<YearMember, 'unit' | 'order'>,
): number {
  return a.order - b.order || compareText(a.unit, b.unit);
}

function unitsOf({ ledger }: Context, year: number): readonly Unit[] {
  return ledger.unit
    .map(({ value }) => value)
    .filter((unit) => wasThere(unit, year))
    .toSorted((a, b) => a.order - b.order || compareText(a.id, b.id));
}
