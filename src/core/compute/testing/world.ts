import type { z } from 'zod';
import { officeFile } from '../../../testing/office-data.ts';
import { CalendarYear } from '../../schema/calendar.ts';
import { Office } from '../../schema/office.ts';
import { Rules } from '../../schema/rules.ts';
import type { Unit } from '../../schema/unit.ts';
import { buildContext, type Context } from '../context.ts';
import { ledgerOf, type Records } from './ledger-of.ts';
import { join } from './matter.ts';

/** The rules and the 2026 calendar of the tests' own office. */
export const RULES = Rules.parse(officeFile('rules/v1.yaml'));
export const CALENDAR_2026 = CalendarYear.parse(officeFile('calendar/2026.yaml'));

/** That calendar with the office closed on a day, as announced on another. */
export function closing(day: string, known: string): z.output<typeof CalendarYear> {
  const closure = { id: `closed-${day}`, known, from: day, to: day, reason: '停电检修', basis: '公告' };
  return { ...CALENDAR_2026, closures: [closure] };
}

/** A unit in short hand, as a member of a league. */
export function unit(id: string, league: string, order: number): z.input<typeof Unit> {
  return {
    id,
    kind: '县级单位',
    order,
    names: [{ from: '2025-01-01', name: id }],
    leagues: [{ from: '2025-01-01', league }],
    leaders: [{ from: '2025-01-01', post: 'fenguan' }],
  };
}

/** The tests' own office: the post `zhuren` is 主要领导 in it, `fenguan` 分管领导, `jijian` draws the sample. */
export const OFFICE = Office.parse(officeFile('office.yaml'));

/** A context over the tests' own office, rules and calendar and the records given, as of a moment. */
export function world(asOf: string, ...records: readonly Records[]): Context {
  const given = join(...records);
  const context = buildContext(
    ledgerOf({
      office: [OFFICE],
      rules: [RULES],
      ...given,
      calendar: [...(given.calendar ?? [CALENDAR_2026])],
    }),
    asOf,
  );
  if (context === undefined) throw new Error('a test world has an office');
  return context;
}
