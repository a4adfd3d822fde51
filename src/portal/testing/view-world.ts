import { officeFile } from '#testing/office-data.ts';
import { contextOf, ledgerOf, world, type Records } from '#engine/testing/office.ts';
import { CalendarYear } from '#record/schema/calendar.ts';
import { type Profile, type ViewEnv, buildViewEnv } from '../env/env.ts';

/** Views over the rules and 2026 calendar of the tests' own office and the records given, as of a moment. */
export function viewWorld(asOf: string, records: Records = {}, profile: Profile = 'public'): ViewEnv {
  return buildViewEnv(world(asOf, records), profile);
}

/** Views over an office and its units alone: no rules, no calendar, no matter. */
export function bareWorld(asOf: string, records: Records = {}): ViewEnv {
  const { office } = world(asOf).ledger;
  const ledger = ledgerOf({ office: office.map(({ value }) => value), ...records });
  return buildViewEnv(contextOf(ledger, asOf), 'public');
}

/** Views over the office and versions of the rules alone. */
export function rulesWorld(asOf: string, rules: NonNullable<Records['rules']>): ViewEnv {
  return bareWorld(asOf, { rules });
}

/** A calendar year of the tests' own office. */
export function calendarOf(year: number): CalendarYear {
  return CalendarYear.parse(officeFile(`calendar/${String(year)}.yaml`));
}
