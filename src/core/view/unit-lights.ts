import { previousMonth } from '../calendar/day.ts';
import type { Context } from '../compute/context.ts';
import { deliveryOf } from '../compute/delivery.ts';
import type { Dossier } from '../compute/dossier.ts';
import { liveHorizon, recordSeen, type Horizon } from '../compute/horizon.ts';
import { unitLight } from '../compute/light.ts';
import type { LightResult } from '../compute/node-light.ts';
import { monthHorizon } from '../compute/months.ts';
import { taskNodes } from '../compute/task-nodes.ts';
import { dossiersOfUnit } from '../compute/weekly-matters.ts';

/** Tasks, withheld ones too, that a unit leads or has a node in, as seen from a horizon. */
export function tasksOfUnit(context: Context, unit: string, horizon: Horizon): readonly Dossier[] {
  return dossiersOfUnit(context, unit).filter((dossier) => {
    if (!isDelivered(dossier, horizon)) return false;
    if (dossier.task.value.lead === unit) return true;
    return taskNodes(context, dossier, horizon).some((node) => node.unit === unit && !node.cancelled);
  });
}

/** A unit's lights at a month's cut-off: of the tasks in hand in that month, those concluded in it among them. */
export function lightsInMonth(context: Context, unit: string, month: string): readonly LightResult[] {
  return context.memo('lights-in-month', `${unit}|${month}`, () => {
    const horizon = monthHorizon(context, month);
    const before = monthHorizon(context, previousMonth(month));
    return tasksOfUnit(context, unit, horizon).flatMap((dossier) => {
      const light = unitLight(context, dossier, unit, horizon);
      if (!isOver(light)) return [light];
      return isDelivered(dossier, before) && isOver(unitLight(context, dossier, unit, before)) ? [] : [light];
    });
  });
}

/** A unit's lights now, of the tasks in hand. */
export function lightsNow(context: Context, unit: string): readonly LightResult[] {
  const horizon = liveHorizon(context.asOf);
  return tasksOfUnit(context, unit, horizon)
    .map((dossier) => unitLight(context, dossier, unit, horizon))
    .filter((light) => !isOver(light));
}

function isDelivered(dossier: Dossier, horizon: Horizon): boolean {
  return deliveryOf(dossier).start <= horizon.day && recordSeen(dossier.task.value, horizon);
}

function isOver(light: LightResult): boolean {
  return light.light === 'done' || light.reason === 'terminated';
}
