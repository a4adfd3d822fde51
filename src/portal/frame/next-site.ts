import { liveLook } from '#engine/time/look.ts';
import { calendarOf, type Reckoning } from '#engine/time/reckoning.ts';
import { at, dayOf } from '#days/moment.ts';
import { addWorkdays } from '#calendar/working-days.ts';

/** Publishing starts at six every morning; a forge that has much to do starts it hours later, or leaves a morning out. */
const BY = '12:00';

/**
 * The moment by which a newer site than this one is expected: noon of the office's next working day, since on rest
 * days nobody is there to fix it. `YYYY-MM-DD HH:mm` in the office's zone; undefined for a demo, whose moment never moves.
 */
export function nextSite(context: Pick<Reckoning, 'asOf' | 'calendars' | 'office'>): string | undefined {
  const { asOf, office } = context;
  if (office.demo !== undefined) return undefined;
  return at(addWorkdays(calendarOf(context, liveLook(asOf)), dayOf(asOf), 1), BY);
}
