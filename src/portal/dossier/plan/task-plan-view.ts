import { taskText } from '#wording/dossier/sentences.ts';
import { withheldWords } from '#wording/shared/withheld.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { dayOf } from '#days/moment.ts';
import { countWorkdays } from '#calendar/working-days.ts';
import { compareText } from '#record/schema/problem.ts';
import { isVoid, withdrawnOn } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { taskNodes, type TaskNode } from '#engine/dossier/nodes.ts';
import { planCourse, planInForce, type PlanVersion } from '#engine/dossier/plan-course.ts';
import { missingPlan, planDuties } from '#engine/dossier/plan-duties.ts';
import { calendarOf } from '#engine/time/reckoning.ts';
import { liveLook } from '#engine/time/look.ts';
import { workdaysLate } from '#engine/verification/outcome.ts';
import type { PlanNode } from '#record/dossier/plan.ts';
import { type ViewEnv, signerName } from '../../env/env.ts';
import { recordRefs } from '../../env/record/record-ref.ts';
import { countedView, stepView } from './node-views.ts';
import { ALL_NODES, type TaskPlanView } from './plan-table.ts';
import { planScale } from './plan-scale.ts';
import { showsLights } from '../../env/publication.ts';

/**
 * Plan against actual: the version in force, every node of it, assessed or not, and rectification
 * demands. Null while there is no plan that may be shown; where the rules know no plans, the dates
 * of notice and demands stand alone.
 */
export function taskPlanView(env: ViewEnv, dossier: Dossier): TaskPlanView | null {
  const { context } = env;
  const look = liveLook(context.asOf);
  const inForce = planInForce(context, dossier, look);
  const nodes = taskNodes(context, dossier, look);
  const planned = hasPlans(env, dossier);
  const common = { planned, hasLights: showsLights(env), set: ALL_NODES };
  if (inForce === undefined || !env.shownByPath.has(inForce.plan.path)) {
    const isOpen = !planned || dossier.prompt || nodes.some((node) => node.kind === 'rectification');
    if (!isOpen) return null;
    const versionText = planned && dossier.prompt ? taskText.planPrompt : '';
    return {
      ...common,
      versionText,
      stateText: '',
      terms: [],
      ...drawn(env, dossier, [], nodes),
      records: [],
    };
  }
  return {
    ...common,
    versionText:
      inForce.filed === undefined
        ? taskText.versionPending(inForce.version)
        : taskText.version(inForce.version),
    stateText: versionState(env, inForce),
    terms: [
      { name: taskText.measures, text: inForce.plan.value.measures },
      { name: taskText.expectedResult, text: inForce.plan.value.expectedResult },
    ],
    ...drawn(env, dossier, inForce.plan.value.nodes, nodes),
    records: recordRefs(env, { entry: inForce.plan, field: ['nodes'] }),
  };
}

/** Whether the rules of the notice's day know plans. */
function hasPlans({ context }: ViewEnv, { delivery }: Dossier): boolean {
  return context.rulesOn(delivery.start)?.plans !== undefined;
}

/** Why no plan is shown; null where the rules know none. */
export function planReason(env: ViewEnv, dossier: Dossier): string | null {
  const { context } = env;
  const look = liveLook(context.asOf);
  if (!hasPlans(env, dossier)) return null;
  if (dossier.prompt) return taskText.planPrompt;
  if (planCourse(context, dossier, look).baseline !== undefined) return withheldWords.record;
  if (withdrawnOn(dossier, look) !== undefined)
    return isVoid(dossier, look) ? taskText.planVoid : taskText.planWithdrawn;
  const missing = missingPlan(context, dossier, look);
  if (missing !== undefined) return taskText.planOverdue(workdaysLate(context, missing.due, look.day, look));
  const last = planDuties(context, dossier, look).at(-1);
  if (last === undefined) return taskText.planNone;
  if (last.met !== undefined) return taskText.planConcluded;
  if (last.held) return taskText.planHeld;
  return taskText.planDue(countWorkdays(calendarOf(context, look), look.day, last.due));
}

/** When a version was received, approved and filed; names only from records that may be read. */
function versionState(env: ViewEnv, { received, approved, filed }: PlanVersion): string {
  const isShown = (path: string) => env.shownByPath.has(path);
  const parts = [taskText.submitted(dayInWords(dayOf(received)))];
  if (approved !== undefined && isShown(approved.entry.path))
    parts.push(taskText.approved(dayInWords(approved.on), signerName(env, approved)));
  if (filed !== undefined && isShown(filed.entry.path))
    parts.push(taskText.filed(dayInWords(filed.on), filed.no));
  return taskText.planState(parts);
}

function drawn(
  env: ViewEnv,
  dossier: Dossier,
  planned: readonly PlanNode[],
  nodes: readonly TaskNode[],
): Pick<TaskPlanView, 'nodes' | 'scale'> {
  const { asOf } = env.context;
  const from = dossier.task.value.notice.printed;
  const claimed = dossier.claims.map(({ received }) => dayOf(received));
  const days = [
    ...planned.map(({ due }) => due),
    ...nodes.flatMap(({ due, original }) => [due, original.due]),
    ...claimed,
  ];
  const scale = planScale(from, days, asOf);
  const counted = new Set(nodes.map(({ id }) => id));
  const views = [
    ...planned.filter(({ id }) => !counted.has(id)).map((step) => stepView(env, dossier, step, scale)),
    ...nodes.map((node) =>
      countedView(
        env,
        dossier,
        node,
        planned.find(({ id }) => id === node.id),
        scale,
      ),
    ),
  ];
  return {
    scale,
    nodes: views.toSorted((a, b) => compareText(a.due, b.due) || compareText(a.id, b.id)),
  };
}
