import { dayOf } from '#days/moment.ts';
import { countWorkdays } from '#calendar/working-days.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { TaskNode } from '../dossier/nodes.ts';
import type { PlanDuty } from '../dossier/plan-duties.ts';
import type { Context } from '../dossier/context.ts';
import { calendarOf } from '../time/reckoning.ts';
import type { Look } from '../time/look.ts';
import { lateness, workdaysLate } from '../verification/outcome.ts';
import { isRelapse, type OpenNode } from './conclusion.ts';
import { pointsBehind } from './quantified.ts';

export type Light = 'red' | 'yellow' | 'blue' | 'green' | 'grey' | 'done';

/** The limits of the lights (rules.md §8). */
export type LightRules = NonNullable<Rules['lights']>;

/** A light with its reason as a code and figures; the sentence is made elsewhere. No light changes a score (rules.md §8). */
export interface LightResult {
  readonly light: Light;
  readonly reason:
    | 'overdue'
    | 'plan-missing'
    /** 即办件: 签收, which is its plan, is overdue. */
    | 'ack-missing'
    | 'behind'
    | 'relapse'
    | 'due-soon'
    | 'on-track'
    /** Before 备案, of a 即办件 before 签收. */
    | 'not-filed'
    | 'not-signed'
    | 'suspended'
    | 'withdrawn'
    /** 通知单作废: there never was such a matter. */
    | 'void'
    /** The unit's nodes passed to a successor. */
    | 'handed-over'
    /** The unit's nodes are finished, the matter is not (本单位已完成). */
    | 'own-part-done'
    | 'concluded';
  /** Working days overdue or left, or percentage points behind; else 0. */
  readonly amount: number;
  /** The node that lights it; undefined for a plan, and where no single node does. */
  readonly node: TaskNode | undefined;
  /** Day of the claim whose light is kept while 已报待核. */
  readonly heldSince: string | undefined;
}

/** 红 > 黄 > 蓝 > 绿. */
export const SEVERITY: Readonly<Record<Light, number>> = {
  red: 4,
  yellow: 3,
  blue: 2,
  green: 1,
  grey: 0,
  done: 0,
};

/**
 * The light of one open node by today's k (rules.md §8). 已报待核 keeps the light of the day on
 * which it was claimed. The demand of a 反弹 is red until it is met, whatever its date; a date held
 * while the matter rests is neither near nor late.
 */
export function nodeLight(
  context: Context,
  limits: LightRules,
  dossier: Dossier,
  { node, outcome }: OpenNode,
  look: Look,
): LightResult {
  const { claim } = outcome;
  const heldSince = claim && dayOf(claim.received);
  const as = (light: Light, reason: LightResult['reason'], amount = 0): LightResult => ({
    light,
    reason,
    amount,
    node,
    heldSince,
  });
  if (isRelapse(dossier, node)) return as('red', 'relapse');
  if (node.held) return as('grey', 'suspended');
  const late = lateness(context, dossier, node, outcome, look);
  // Where others' delay takes the whole lateness off, no day is left, and none is late.
  const left = countWorkdays(calendarOf(context, look), heldSince ?? look.day, node.due);
  const ahead = left <= limits.soon ? as('blue', 'due-soon', left) : as('green', 'on-track', left);
  const byDate = late > 0 ? as(overdue(limits, late), 'overdue', late) : ahead;
  const byProgress = lightWhenBehind(context, limits, dossier, node, look);
  if (byProgress === undefined || SEVERITY[byProgress.light] <= SEVERITY[byDate.light]) return byDate;
  return { ...byProgress, heldSince };
}

/** The light of a node, open or accepted, whose target is missed by too much; undefined where it is not. */
export function lightWhenBehind(
  context: Context,
  limits: LightRules,
  dossier: Dossier,
  node: TaskNode,
  look: Look,
): LightResult | undefined {
  const amount = pointsBehind(context, dossier, node, look);
  if (amount === undefined || amount < limits.behind) return undefined;
  const light = amount > limits.farBehind ? 'red' : 'yellow';
  return { light, reason: 'behind', amount, node, heldSince: undefined };
}

/** The light of a plan that is due and not there: never 蓝, and none on its day (rules.md §8). */
export function planLight(
  context: Context,
  limits: LightRules,
  { due, kind }: PlanDuty,
  look: Look,
): LightResult | undefined {
  const late = workdaysLate(context, due, look.day, look);
  if (late === 0) return undefined;
  const reason = kind === 'prompt' ? 'ack-missing' : 'plan-missing';
  return { light: overdue(limits, late), reason, amount: late, node: undefined, heldSince: undefined };
}

function overdue(limits: LightRules, late: number): Light {
  return late > limits.overdue ? 'red' : 'yellow';
}
