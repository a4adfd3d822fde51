import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { CalendarYear } from '../schema/calendar.ts';

/** The years in `data/calendar`, read and checked; for tests only. */
export function officialYears(): CalendarYear[] {
  const folder = new URL('../../../data/calendar/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => /^\d{4}\.yaml$/.test(name))
    .sort()
    .map((name) => CalendarYear.parse(load(readFileSync(new URL(name, folder), 'utf8'))));
}
