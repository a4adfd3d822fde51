import type { Context } from '#engine/dossier/context.ts';
import type { LightResult } from '#engine/lights/node-light.ts';
import { unitLight } from '#engine/lights/unit-light.ts';
import { isOver, tasksOfUnit } from '#engine/sheet/beside-facts.ts';
import { liveLook } from '#engine/time/look.ts';

/** A unit's lights now, of the tasks in hand; none where the rules know no lights. */
export function lightsNow(context: Context, unit: string): readonly LightResult[] {
  const look = liveLook(context.asOf);
  return tasksOfUnit(context, unit, look)
    .flatMap((dossier) => unitLight(context, dossier, unit, look) ?? [])
    .filter((light) => !isOver(light));
}
