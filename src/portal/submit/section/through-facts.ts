import { reportsThroughOn } from '#record/office/reports-through.ts';
import { addDays, mondayOf } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { taskNodes } from '#engine/dossier/nodes.ts';
import { nodeOutcome } from '#engine/verification/outcome.ts';
import { reportWeeks, weeklyTasks } from '#engine/score/weeks.ts';
import { liveLook } from '#engine/time/look.ts';
import type { ThroughFacts, ThroughTask, ThroughWeek } from '#form/section-facts.ts';
import { compareText } from '#record/schema/problem.ts';
import { nodeTitle } from '../../task-list/task-row.ts';
import { isShown, unitRef, type ViewEnv } from '../../env/env.ts';

/** The units whose weeks the section enters, each with the matters that were open in this week and the last (rules.md §6 C2). */
export function throughFacts(
  env: ViewEnv,
  section: string,
): readonly { readonly facts: ThroughFacts; readonly dossiers: readonly Dossier[] }[] {
  const { context } = env;
  const today = dayOf(context.asOf);
  const look = liveLook(context.asOf);
  const span = { from: addDays(mondayOf(today), -7), to: addDays(mondayOf(today), 6) };
  const weeks = reportWeeks(context, span).filter(
    ({ reportDay }) => context.rulesOn(reportDay)?.weekly !== undefined,
  );
  return context.ledger.unit
    .filter(({ value }) => weeks.some(({ reportDay }) => reportsThroughOn(value, reportDay) === section))
    .filter(({ value }) => value.until === undefined || value.until >= today)
    .toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id))
    .map(({ value }) => {
      const { id } = value;
      const own = weeks.filter(({ reportDay }) => reportsThroughOn(value, reportDay) === section);
      const found = own.map(({ week, reportDay }) => {
        // What is open when a report day begins is known before it only as it stands now.
        const day = reportDay <= today ? reportDay : today;
        const owed = weeklyTasks(context, id, day, look)
          .filter(({ dossier }) => isShown(env, dossier))
          .toSorted((a, b) => compareText(a.due, b.due));
        const facts: ThroughWeek = {
          week,
          reportDay,
          isFiled: context.ledger.report.some(({ value }) => value.unit === id && value.week === week),
          tasks: owed.map(({ dossier, ownLine, due }) => taskFacts(env, dossier, id, { ownLine, due })),
        };
        return { facts, dossiers: owed.map(({ dossier }) => dossier) };
      });
      return {
        facts: { id, name: unitRef(env, id).name, weeks: found.map(({ facts }) => facts) },
        dossiers: found.flatMap(({ dossiers }) => dossiers),
      };
    })
    .filter(({ facts }) => facts.weeks.some(({ tasks }) => tasks.length > 0));
}

function taskFacts(
  env: ViewEnv,
  dossier: Dossier,
  unit: string,
  { ownLine, due }: Pick<ThroughTask, 'ownLine' | 'due'>,
): ThroughTask {
  const { context, shown } = env;
  const look = liveLook(context.asOf);
  const lines = shown.report
    .filter(({ value }) => value.unit === unit)
    .flatMap(({ value: { week, submitted, matters = [] } }) =>
      matters.filter(({ task }) => task === dossier.id).map(({ text }) => ({ week, submitted, text })),
    )
    .toSorted((a, b) => compareText(a.week, b.week) || compareText(a.submitted, b.submitted));
  return {
    task: dossier.id,
    ownLine,
    due,
    inside: dossier.task.value.disclosure === '系统内',
    said: lines.at(-1)?.text ?? null,
    nodes: taskNodes(context, dossier, look)
      .filter((node) => node.unit === unit && !node.cancelled && !node.held)
      .filter((node) => nodeOutcome(context, dossier, node, look).state === 'open')
      .map(({ id, due: day }) => ({
        id,
        due: day,
        title: id === 'end' ? '' : nodeTitle(env, dossier, id),
      })),
  };
}
