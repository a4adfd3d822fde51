import { lightReasons, lightThresholds } from '#wording/dossier/light-reason.ts';
import { lightWords } from '#wording/lights/sentences.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { dayOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import type { TaskNode } from '#engine/dossier/nodes.ts';
import { missingPlan } from '#engine/dossier/plan-duties.ts';
import { handedOver } from '#engine/lights/conclusion.ts';
import type { LightResult } from '#engine/lights/node-light.ts';
import { liveLook } from '#engine/time/look.ts';
import { latenessStated, nodeOutcome } from '#engine/verification/outcome.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { nodeName } from '../task-list/task-row.ts';

/** Why a unit's light is what it is, in one sentence with the node, its day and the figure (rules.md §8). */
export function lightReason(env: ViewEnv, dossier: Dossier, unit: string, light: LightResult): string {
  const { node, amount, reason, heldSince } = light;
  const title = node === undefined ? '' : nodeName(env, dossier, node.id, node.title);
  const due = node === undefined ? '' : dayInWords(node.due);
  const then = heldSince === undefined ? '' : lightWords.stopped;
  const held =
    heldSince === undefined ? '' : lightReasons.held(dayInWords(heldSince), node?.kind === 'deadline');
  switch (reason) {
    case 'overdue':
      return lightReasons.overdue(title, due, amount, daysLaid(env, dossier, node), then) + held;
    case 'due-soon':
      return lightReasons.dueSoon(title, due, amount, then) + held;
    case 'on-track':
      return node === undefined ? lightReasons.noNode : lightReasons.onTrack(title, due, then) + held;
    case 'behind':
      return lightReasons.behind(title, amount) + held;
    case 'relapse':
      return lightReasons.relapse(title, due) + held;
    case 'plan-missing':
      return lightReasons.planMissing(planDue(env, dossier), amount);
    case 'ack-missing':
      return lightReasons.ackMissing(planDue(env, dossier), amount);
    case 'handed-over': {
      const passed = handedOver(dossier, unit, liveLook(env.context.asOf));
      return passed === undefined
        ? ''
        : lightReasons.handedOver(dayInWords(passed.on), unitRef(env, passed.to).name);
    }
    case 'own-part-done':
    case 'not-filed':
    case 'not-signed':
    case 'suspended':
    case 'withdrawn':
    case 'concluded':
      return lightReasons[reason];
  }
}

function planDue({ context }: ViewEnv, dossier: Dossier): string {
  const plan = missingPlan(context, dossier, liveLook(context.asOf));
  return plan === undefined ? '' : dayInWords(plan.due);
}

/** How many working days of a node's lateness lay with those who answer. */
function daysLaid({ context }: ViewEnv, dossier: Dossier, node: TaskNode | undefined): number {
  if (node === undefined) return 0;
  const look = liveLook(context.asOf);
  const outcome = nodeOutcome(context, dossier, node, look);
  const { passed, late } = latenessStated(context, dossier, node, outcome, look);
  return passed - late;
}

/** The threshold of the rules that made the light so; null where none did. */
export function lightThreshold({ context }: ViewEnv, light: LightResult): string | null {
  const limits = context.rulesOn(dayOf(context.asOf))?.lights;
  if (limits === undefined) return null;
  switch (light.reason) {
    case 'overdue':
    case 'plan-missing':
    case 'ack-missing':
      return light.light === 'red'
        ? lightThresholds.red(limits.overdue)
        : lightThresholds.yellow(limits.overdue);
    case 'behind':
      return lightThresholds.behind(limits.behind, limits.farBehind);
    case 'due-soon':
      return light.light === 'blue' ? lightThresholds.soon(limits.soon) : null;
    case 'relapse':
      return lightThresholds.relapse;
    case 'on-track':
    case 'own-part-done':
    case 'not-filed':
    case 'not-signed':
    case 'suspended':
    case 'withdrawn':
    case 'handed-over':
    case 'concluded':
      return null;
  }
}
