import { diffDays } from './day.ts';
import { dayOf } from './moment.ts';

/** Days for which what nobody can fix any more is still told, to who enters records and on the pages alike. */
export const RECENT_DAYS = 30;

/** Whether a day or moment lies at most `RECENT_DAYS` days before the as-of moment. */
export function isRecent(asOf: string, then: string): boolean {
  return diffDays(dayOf(then), dayOf(asOf)) <= RECENT_DAYS;
}
