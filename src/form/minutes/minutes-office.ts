import { buildCalendar } from '#calendar/calendar.ts';
import type { CalendarYear } from '#record/schema/calendar.ts';
import type { FormFacts } from '../facts.ts';
import type { DoorFacts } from '../paste/door-facts.ts';
import type { MinutesOffice } from './minutes-item.ts';

/** By what the section's page takes minutes apart: what its door knows, and the calendars among its records. */
export function minutesOffice(
  { names, groups }: DoorFacts,
  { records }: Pick<FormFacts, 'records'>,
): MinutesOffice {
  // Read by the schema of calendars when the page was made.
  const years = records.flatMap(({ kind, value }) => (kind === 'calendar' ? [value as CalendarYear] : []));
  return { names, groups, calendar: buildCalendar(years) };
}
