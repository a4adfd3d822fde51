import { addDays, mondayOf } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { reportWeeks, weekLine, type WeekLine } from '#engine/score/weeks.ts';
import { liveLook } from '#engine/time/look.ts';
import type { WeekFacts } from '#form/facts.ts';
import { showsLive } from '../env/publication.ts';
import { isShown, type ViewEnv } from '../env/env.ts';

/** Days around today whose weeks a form knows: a report is late until Monday, and a page may be read some days after it was made. */
const BACK = -7;
const AHEAD = 7;

/** The weeks that a unit may report now, each with the matters that it owes a word on (rules.md §6 C2). */
export function weekFacts(env: ViewEnv, unit: string): readonly WeekFacts[] {
  const { context } = env;
  const look = liveLook(context.asOf);
  const today = dayOf(context.asOf);
  const span = { from: addDays(mondayOf(today), BACK), to: addDays(mondayOf(today), AHEAD + 6) };
  return reportWeeks(context, span).flatMap((week) => {
    const line = weekLine(context, unit, week, look);
    if (line === undefined) return [];
    const facts = factsOf(env, line);
    // That a week is owed for what may not be named is a live fact, too (rules.md 读法 am).
    return showsLive(env) || facts.tasks.length > 0 ? [facts] : [];
  });
}

function factsOf(env: ViewEnv, line: WeekLine): WeekFacts {
  const live = showsLive(env);
  const shown = line.matters.filter(({ dossier }) => isShown(env, dossier));
  return {
    week: line.week,
    reportDay: line.reportDay,
    due: line.due,
    meeting: line.meeting,
    // Where live facts are not published, nobody here knows what is overdue: each matter is asked for.
    tasks: shown.map((matter) => ({
      task: matter.dossier.id,
      ownLine: live ? matter.ownLine : true,
      overdue: live && matter.overdue,
      due: live ? matter.due : matter.dossier.task.value.due,
      isReported: live && !line.unreported.includes(matter),
    })),
    withheld: live ? line.matters.length - shown.length : null,
    isFiled: live && line.reports.length > 0,
    completed: live ? (line.completed ?? null) : null,
  };
}
