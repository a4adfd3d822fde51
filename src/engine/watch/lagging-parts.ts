import { compareText } from '#record/schema/problem.ts';
import type { Context } from '../dossier/context.ts';
import { withdrawnOn } from '../dossier/course.ts';
import { latestFirst, partsOf, type LaggingProject } from '../lights/lagging.ts';
import { SEVERITY } from '../lights/node-light.ts';
import type { Look } from '../time/look.ts';

/**
 * The parts of units that are 滞后 (黄) or 严重逾期 (红) as seen, one for each unit of a matter, the worst first
 * (rules.md §8). Undefined where the rules of the day of the look leave the lights out.
 */
export function laggingParts(context: Context, look: Look): readonly LaggingProject[] | undefined {
  if (context.rulesOn(look.day)?.lights === undefined) return undefined;
  return [...context.dossiers.values()]
    .filter((dossier) => withdrawnOn(dossier, look) === undefined)
    .flatMap((dossier) => partsOf(context, dossier, look))
    .filter((part) => severity(part) >= SEVERITY.yellow)
    .toSorted((a, b) => severity(b) - severity(a) || latestFirst(a, b) || compareText(a.unit, b.unit));
}

function severity({ light }: LaggingProject): number {
  return light === undefined ? 0 : SEVERITY[light.light];
}
