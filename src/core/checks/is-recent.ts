import { diffDays } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';

/** Days for which a fact is told that nobody can mend any more. */
export const RECENT_DAYS = 31;

/** Whether a record came in within the last 31 days: what cannot be mended is told for a month, not for ever. */
export function isRecent(asOf: string, submitted: string): boolean {
  return diffDays(dayOf(submitted), dayOf(asOf)) <= RECENT_DAYS;
}
