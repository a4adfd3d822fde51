import { CalendarYear } from '#record/schema/calendar.ts';
import { officeFile, officeFiles } from './office-data.ts';

/** The calendar years of the tests' own office, read and checked. */
export function officeYears(): CalendarYear[] {
  return officeFiles('calendar').map((name) => CalendarYear.parse(officeFile(`calendar/${name}`)));
}
