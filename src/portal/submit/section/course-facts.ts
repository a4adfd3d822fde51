import { dayOf } from '#days/moment.ts';
import { isResting, leadOf, withdrawnOn } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { planCourse } from '#engine/dossier/plan-course.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { ENDED, taskState } from '#engine/lights/task-state.ts';
import { liveLook } from '#engine/time/look.ts';
import type { CourseFacts, OverdueFacts } from '#form/section-facts.ts';
import { compareText } from '#record/schema/problem.ts';
import { dutyName } from '../../duties/duty-name.ts';
import { isShown, type ViewEnv } from '../../env/env.ts';
import { freeDemandNumber, planNodes, type Waiting } from './waiting-facts.ts';

/** Open matters that the page knows by their records: more would make it heavy. */
const MOST = 100;

/** What units have not done in time, the latest first. */
export function overdueFacts(env: ViewEnv): readonly Waiting<OverdueFacts>[] {
  const { context } = env;
  const today = dayOf(context.asOf);
  return allDuties(context)
    .filter(({ who, standing }) => standing === 'overdue' && who.kind === 'unit')
    .toSorted((a, b) => b.late - a.late || compareText(a.id, b.id))
    .flatMap((duty) => {
      const { dossier, who, due, late } = duty;
      if (dossier === undefined || who.id === context.office.secretariat) return [];
      const urged = dossier.events.some(
        ({ entry: { value } }) => value.kind === '催办' && value.on === today,
      );
      return [
        {
          dossier,
          value: {
            task: dossier.id,
            unit: who.id,
            what: isShown(env, dossier) ? dutyName(env, duty) : '',
            due: dayOf(due),
            late,
            urged,
          },
        },
      ];
    });
}

/** Open matters, those that rest or are late first, then the earliest due; and how many more there are. */
export function courseFacts(
  env: ViewEnv,
  late: ReadonlySet<string>,
): { readonly open: readonly Waiting<CourseFacts>[]; readonly left: number } {
  const { context } = env;
  const look = liveLook(context.asOf);
  const order = (dossier: Dossier) => (isResting(dossier, look) ? 0 : late.has(dossier.id) ? 1 : 2);
  const open = [...context.dossiers.values()]
    .filter((dossier) => isShown(env, dossier) && withdrawnOn(dossier, look) === undefined)
    .filter((dossier) => !ENDED.includes(taskState(context, dossier, look)))
    .toSorted(
      (a, b) =>
        order(a) - order(b) || compareText(a.task.value.due, b.task.value.due) || compareText(a.id, b.id),
    );
  return {
    left: Math.max(0, open.length - MOST),
    open: open.slice(0, MOST).map((dossier) => {
      const { versions } = planCourse(context, dossier, look);
      const plan = versions.findLast(({ filed }) => filed !== undefined) ?? versions.at(-1);
      return {
        dossier,
        value: {
          task: dossier.id,
          suspended: isResting(dossier, look),
          demand: freeDemandNumber(dossier),
          nodes: plan === undefined ? [] : planNodes(dossier, plan),
        },
      };
    }),
  };
}

/** Who leads a matter now. */
export function leadNow({ context }: ViewEnv, dossier: Dossier): string {
  return leadOf(dossier, liveLook(context.asOf));
}
