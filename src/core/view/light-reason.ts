import type { Dossier } from '../compute/dossier.ts';
import type { LightResult } from '../compute/light.ts';
import { dayInWords } from '../../wording/zh-CN/portal/day.ts';
import { lightReasons } from '../../wording/zh-CN/view/light-reason.ts';
import type { ViewEnv } from './env.ts';
import { nodeName } from './task-row.ts';

/** Why a light is what it is, in one sentence with the node, its day and the figure (rules-v1 §8). */
export function lightReason(env: ViewEnv, dossier: Dossier, light: LightResult): string {
  const { node, amount } = light;
  const title = node === undefined ? '' : nodeName(env, dossier, node.id, node.title);
  const due = node === undefined ? '' : dayInWords(node.due);
  const held = light.heldSince === undefined ? '' : lightReasons.held(dayInWords(light.heldSince));
  switch (light.reason) {
    case 'overdue':
      return lightReasons.overdue(title, due, amount) + held;
    case 'due-soon':
      return lightReasons.dueSoon(title, due, amount) + held;
    case 'on-track':
      return lightReasons.onTrack(title, due) + held;
    case 'behind':
      return lightReasons.behind(title, amount) + held;
    case 'relapse':
      return lightReasons.relapse(title, due) + held;
    case 'plan-missing':
      return lightReasons.planMissing(amount);
    case 'not-filed':
    case 'suspended':
    case 'terminated':
    case 'concluded':
      return lightReasons[light.reason];
  }
}
