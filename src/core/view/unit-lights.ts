import type { Context } from '../../engine/dossier/context.ts';
import type { Dossier } from '../../engine/dossier/dossier.ts';
import { leadsOf } from '../../engine/dossier/course.ts';
import { taskNodes } from '../../engine/dossier/nodes.ts';
import { handedOver } from '../../engine/lights/conclusion.ts';
import type { LightResult } from '../../engine/lights/node-light.ts';
import { unitLight } from '../../engine/lights/unit-light.ts';
import { dossiersOfUnit } from '../../engine/score/weeks.ts';
import { isSeen, liveLook, type Look } from '../../engine/time/look.ts';
import { periodBefore, periodLook } from '../../engine/time/period-look.ts';
import { periodNamed } from '../../engine/time/periods.ts';

/** Tasks, withheld ones too, that a unit leads, has a node in, or has handed over, as seen by a look. */
export function tasksOfUnit(context: Context, unit: string, look: Look): readonly Dossier[] {
  return dossiersOfUnit(context, unit).filter((dossier) => {
    if (!isDelivered(dossier, look)) return false;
    if (leadsOf(dossier, look).has(unit) || handedOver(dossier, unit, look) !== undefined) return true;
    return taskNodes(context, dossier, look).some((node) => node.unit === unit && !node.cancelled);
  });
}

/** A unit's lights at a period's cut-off: of the tasks in hand in that period, those that ended for it in the period among them; none where the rules know no lights. */
export function lightsInPeriod(context: Context, unit: string, id: string): readonly LightResult[] {
  return context.memo('lights-in-period', `${unit}|${id}`, () => {
    const period = periodNamed(context.ledger, id);
    if (period === undefined) return [];
    const look = periodLook(context, period);
    const earlier = periodBefore(context, period);
    const before = earlier && periodLook(context, earlier);
    const wasOver = (dossier: Dossier): boolean => {
      if (before === undefined || !isDelivered(dossier, before)) return false;
      const light = unitLight(context, dossier, unit, before);
      return light !== undefined && isOver(light);
    };
    return tasksOfUnit(context, unit, look).flatMap((dossier) => {
      const light = unitLight(context, dossier, unit, look);
      if (light === undefined) return [];
      return isOver(light) && wasOver(dossier) ? [] : [light];
    });
  });
}

/** A unit's lights now, of the tasks in hand; none where the rules know no lights. */
export function lightsNow(context: Context, unit: string): readonly LightResult[] {
  const look = liveLook(context.asOf);
  return tasksOfUnit(context, unit, look)
    .flatMap((dossier) => unitLight(context, dossier, unit, look) ?? [])
    .filter((light) => !isOver(light));
}

function isDelivered({ delivery, notice }: Dossier, look: Look): boolean {
  return delivery.start <= look.day && isSeen(notice, look);
}

/** Whether nothing more is asked of the unit in the matter. */
function isOver({ light, reason }: LightResult): boolean {
  return light === 'done' || reason === 'withdrawn' || reason === 'handed-over';
}
