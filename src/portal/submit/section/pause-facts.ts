import { addDays } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { reportWeeks } from '#engine/score/weeks.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { weekInWords } from '#wording/calendar/day-phrases.ts';
import type { ViewEnv } from '../../env/env.ts';

/** How far ahead an emergency is seen. */
const DAYS_AHEAD = 28;

/** The weeks of which the report may still be paused, with the report day of each; none where the rules know no weekly report. */
export function weeksToPause({ context }: ViewEnv): readonly (readonly [week: string, text: string])[] {
  const today = dayOf(context.asOf);
  return reportWeeks(context, { from: today, to: addDays(today, DAYS_AHEAD) })
    .filter(({ reportDay }) => context.rulesOn(reportDay)?.weekly !== undefined)
    .map(({ week, reportDay }) => [week, `${weekInWords(week)}（${dayInWords(reportDay)}）`]);
}
