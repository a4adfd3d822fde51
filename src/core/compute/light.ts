import type { Context } from './context.ts';
import { isPrompt } from './delivery.ts';
import type { Dossier } from './dossier.ts';
import { liveHorizon, recordSeen, type Horizon } from './horizon.ts';
import { concludedOn } from './look-back.ts';
import { nodeLight, overdueLight, SEVERITY, type Light, type LightResult } from './node-light.ts';
import { nodeOutcome } from './node-outcome.ts';
import { missingPlan } from './plan-duty.ts';
import { planHistory } from './plan-history.ts';
import { isSuspended, terminatedOn } from './suspension.ts';
import { taskNodes } from './task-nodes.ts';

/** The light of a task for one of its units at the end of the look: the most severe of the unit's nodes. */
export function unitLight(context: Context, dossier: Dossier, unit: string, horizon: Horizon): LightResult {
  const plain = (light: Light, reason: LightResult['reason']): LightResult => ({
    light,
    reason,
    amount: 0,
    node: undefined,
    heldSince: undefined,
  });
  if (terminatedOn(dossier, horizon) !== undefined) return plain('grey', 'terminated');
  if (isSuspended(dossier, horizon)) return plain('grey', 'suspended');
  const [first, ...others] = openLights(context, dossier, unit, horizon);
  if (first === undefined) {
    if (hasDone(context, dossier, unit, horizon)) return plain('done', 'concluded');
    return isFiled(context, dossier, horizon) ? plain('green', 'on-track') : plain('grey', 'not-filed');
  }
  const worst = others.reduce(
    (most, next) => (SEVERITY[next.light] > SEVERITY[most.light] ? next : most),
    first,
  );
  return SEVERITY[worst.light] <= SEVERITY.blue && !isFiled(context, dossier, horizon)
    ? { ...worst, light: 'grey', reason: 'not-filed' }
    : worst;
}

/** Nothing is open for the unit: its own nodes are all accepted, or it has none and 办结 is. */
function hasDone(context: Context, dossier: Dossier, unit: string, horizon: Horizon): boolean {
  const owes = taskNodes(context, dossier, horizon).some((node) => node.unit === unit);
  return owes || concludedOn(context, dossier, horizon) !== undefined;
}

/** The lights of what is still open for a unit: its nodes, and for the lead a missing plan. */
export function openLights(
  context: Context,
  dossier: Dossier,
  unit: string,
  horizon: Horizon,
): readonly LightResult[] {
  const lights: LightResult[] = [];
  const missing = unit === dossier.task.value.lead ? missingPlan(context, dossier, horizon) : undefined;
  if (missing !== undefined) {
    lights.push(overdueLight(context, missing.late, undefined, undefined, horizon, 'plan-missing'));
  }
  for (const node of taskNodes(context, dossier, horizon)) {
    if (node.unit !== unit || node.cancelled) continue;
    const outcome = nodeOutcome(context, dossier, node, horizon);
    if (outcome.state === 'accepted') continue;
    lights.push(nodeLight(context, dossier, node, outcome, horizon));
  }
  return lights;
}

function isFiled(context: Context, dossier: Dossier, horizon: Horizon): boolean {
  if (isPrompt(context, dossier)) {
    const { lead } = dossier.task.value;
    return dossier.acks.some((ack) => ack.value.unit === lead && recordSeen(ack.value, horizon));
  }
  return planHistory(context, dossier, horizon).baseline?.filed !== undefined;
}

/** The light right now, as of the context's moment. */
export function liveLight(context: Context, dossier: Dossier, unit: string): LightResult {
  return unitLight(context, dossier, unit, liveHorizon(context.asOf));
}
