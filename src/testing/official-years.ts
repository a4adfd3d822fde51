import { CalendarYear } from '../core/schema/calendar.ts';
import { productFile, productFiles } from './product-data.ts';

/** The years in `data/calendar`, read and checked. */
export function officialYears(): CalendarYear[] {
  return productFiles('calendar')
    .filter((name) => /^\d{4}\.yaml$/.test(name))
    .map((name) => CalendarYear.parse(productFile(`calendar/${name}`)));
}
