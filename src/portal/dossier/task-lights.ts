import { lightReasons, lightThresholds } from '#wording/dossier/light-reason.ts';
import { lightWords } from '#wording/lights/sentences.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { roleNames } from '#wording/dossier/sentences.ts';
import { dayOf } from '#days/moment.ts';
import { leadOf } from '#engine/dossier/course.ts';
import type { Dossier, Source } from '#engine/dossier/dossier.ts';
import type { TaskNode } from '#engine/dossier/nodes.ts';
import { missingPlan } from '#engine/dossier/plan-duties.ts';
import { handedOver } from '#engine/lights/conclusion.ts';
import type { LightResult } from '#engine/lights/node-light.ts';
import { openLights, taskLights } from '#engine/lights/unit-light.ts';
import { liveLook } from '#engine/time/look.ts';
import { latenessStated, nodeOutcome } from '#engine/verification/outcome.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { recordRefs } from '../env/record/record-ref.ts';
import { ruleRef } from '../env/rule-ref.ts';
import { lightView, type LightView } from '../lights/light-view.ts';
import type { RecordRef, RuleRef, UnitRef } from '../shared/types.ts';
import { nodeName } from '../task-list/task-row.ts';

/** The light of one of the units of a matter, and why it is so. */
export interface TaskLightView {
  readonly unit: UnitRef;
  /** `主办`, `协办` or `已移交`. */
  readonly role: string;
  readonly light: LightView;
  /** Why this light: the most severe node first, one sentence each. */
  readonly reasons: readonly string[];
  /** From when on the rules give this light: `逾期超过5个工作日为红`; null where no figure decides. */
  readonly threshold: string | null;
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
}

/** One light per unit with its reasons, lead first; none where the rules know no lights. */
export function taskLightViews(env: ViewEnv, dossier: Dossier): TaskLightView[] {
  const { context } = env;
  const look = liveLook(context.asOf);
  return taskLights(context, dossier, look).map(({ unit, light: worst }) => {
    const open = openLights(context, dossier, unit, look);
    const reasons = [worst, ...open.filter((light) => light !== worst && light.light !== 'green')].map(
      (light) => lightReason(env, dossier, unit, light),
    );
    return {
      unit: unitRef(env, unit),
      role: roleOf(env, dossier, unit),
      light: lightView(worst),
      reasons: [...new Set(reasons)],
      threshold: lightThreshold(env, worst),
      rule: ruleRef('lights'),
      records: recordRefs(env, ...lightSources(dossier, worst)),
    };
  });
}

/** What sets the date that a light speaks of: the node's own record, for a missing plan or 签收 the notice. */
function lightSources(dossier: Dossier, { node, reason }: LightResult): readonly Source[] {
  if (node !== undefined) return [node.source];
  return reason === 'plan-missing' || reason === 'ack-missing'
    ? [{ entry: dossier.task, field: ['notice', 'printed'] }]
    : [];
}

/** `主办`, `协办` or `已移交`: what part a unit has in a matter now. */
export function roleOf({ context }: ViewEnv, dossier: Dossier, unit: string): string {
  const look = liveLook(context.asOf);
  if (unit === leadOf(dossier, look)) return roleNames.lead;
  return handedOver(dossier, unit, look) === undefined ? roleNames.assist : roleNames.handedOver;
}

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
    case 'void':
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
function lightThreshold({ context }: ViewEnv, light: LightResult): string | null {
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
    case 'void':
    case 'handed-over':
    case 'concluded':
      return null;
  }
}
