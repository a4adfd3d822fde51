import { dayOf } from '#days/moment.ts';
import { isoWeekOf, mondayOfIsoWeek } from '#days/iso-week.ts';
import { addDays } from '#days/day.ts';
import { pauseOf } from '#engine/score/pauses.ts';
import { weeksWithDay } from '#engine/score/weeks.ts';
import type { EntryOf } from '#record/ledger.ts';
import { compareText } from '#record/schema/problem.ts';
import { pauseText } from '#wording/calendar/pauses.ts';
import type { ViewEnv } from './env.ts';

/** `本周停报：汛情`, of this week and the next, where one is paused (停报); why is said to those who may read it. Null where both are owed. */
export function pauseLine(env: ViewEnv): string | null {
  const today = dayOf(env.context.asOf);
  const lines = [today, addDays(today, 7)].flatMap((day, ahead) => {
    const entry = pauseOf(env.context, isoWeekOf(day), env.context.asOf);
    if (entry === undefined) return [];
    return [pauseText.line(ahead > 0, env.shownByPath.has(entry.path) ? entry.value.reason : null)];
  });
  return lines.length === 0 ? null : lines.join('；');
}

/** The pauses that hold and may be read, with the report day of each, the first week first. */
export function pausesShown(
  env: ViewEnv,
): readonly { readonly entry: EntryOf<'pause'>; readonly day: string }[] {
  const { context } = env;
  return env.shown.pause
    .flatMap((entry) => {
      const { week } = entry.value;
      const monday = mondayOfIsoWeek(week);
      const [found] = weeksWithDay(context, { from: monday, to: addDays(monday, 6) });
      const holds = pauseOf(context, week, context.asOf)?.path === entry.path;
      return found !== undefined && holds ? [{ entry, day: found.reportDay }] : [];
    })
    .toSorted((a, b) => compareText(a.day, b.day));
}
