import { monthOf } from '../calendar/day.ts';
import type { Dossier } from '../compute/dossier.ts';
import { liveHorizon } from '../compute/horizon.ts';
import type { LightResult } from '../compute/node-light.ts';
import { concludedOn } from '../compute/look-back.ts';
import { rulesOf } from '../compute/months.ts';
import { missingPlan } from '../compute/plan-duty.ts';
import { dayInWords } from '../../wording/zh-CN/portal/day.ts';
import { lightWords } from '../../wording/zh-CN/view/light.ts';
import { lightReasons, lightThresholds } from '../../wording/zh-CN/view/light-reason.ts';
import type { ViewEnv } from './env.ts';
import { heldFrom } from './light-view.ts';
import { nodeName } from './task-row.ts';

/** Why a light is what it is, in one sentence with the node, its day and the figure (rules-v1 §8). */
export function lightReason(env: ViewEnv, dossier: Dossier, light: LightResult): string {
  const { node, amount } = light;
  const title = node === undefined ? '' : nodeName(env, dossier, node.id, node.title);
  const due = node === undefined ? '' : dayInWords(node.due);
  const since = heldFrom(light);
  const then = since === undefined ? '' : lightWords.stopped[since];
  const held =
    since === 'asked'
      ? lightReasons.asked
      : light.heldSince === undefined
        ? ''
        : lightReasons.held(dayInWords(light.heldSince), node?.kind === 'deadline');
  const horizon = liveHorizon(env.context.asOf);
  switch (light.reason) {
    case 'overdue':
      return lightReasons.overdue(title, due, amount, then) + held;
    case 'due-soon':
      return lightReasons.dueSoon(title, due, amount, then) + held;
    case 'on-track':
      return lightReasons.onTrack(title, due, then) + held;
    case 'behind':
      return lightReasons.behind(title, amount) + held;
    case 'relapse':
      return lightReasons.relapse(title, due) + held;
    case 'plan-missing': {
      const plan = missingPlan(env.context, dossier, horizon);
      return lightReasons.planMissing(plan === undefined ? '' : dayInWords(plan.deadline.due), amount);
    }
    case 'concluded':
      // A unit that only assists may be through with its nodes long before the matter is.
      return concludedOn(env.context, dossier, horizon) === undefined
        ? lightReasons.ownDone
        : lightReasons.concluded;
    case 'not-filed':
    case 'suspended':
    case 'terminated':
      return lightReasons[light.reason];
  }
}

/** The threshold of the rules that made the light so; null where none did. */
export function lightThreshold(env: ViewEnv, light: LightResult): string | null {
  const limits = rulesOf(env.context, monthOf(env.context.asOf.slice(0, 10)))?.value.lights;
  if (limits === undefined) return null;
  switch (light.reason) {
    case 'overdue':
    case 'plan-missing':
      return light.light === 'red'
        ? lightThresholds.red(limits.behindDays)
        : lightThresholds.yellow(limits.behindDays);
    case 'behind':
      return lightThresholds.behind(limits.behindFrom, limits.behindTo);
    case 'due-soon':
      return light.light === 'blue' ? lightThresholds.soon(limits.soon) : null;
    case 'relapse':
      return lightThresholds.relapse;
    case 'on-track':
    case 'not-filed':
    case 'suspended':
    case 'terminated':
    case 'concluded':
      return null;
  }
}
