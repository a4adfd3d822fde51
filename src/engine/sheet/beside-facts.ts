import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { LightCounts } from '#record/freeze/edition-lines.ts';
import { turnsSeen, withdrawnOn, leadsOf } from '../dossier/course.ts';
import type { Context } from '../dossier/context.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { taskNodes } from '../dossier/nodes.ts';
import { handedOver } from '../lights/conclusion.ts';
import type { LightResult } from '../lights/node-light.ts';
import { unitLight } from '../lights/unit-light.ts';
import { dossiersOfUnit } from '../score/weeks.ts';
import { isSeen, type Look } from '../time/look.ts';
import { periodBefore, periodLook } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { isNamed, pathsRead, type MayRead } from './may-read.ts';
import { nodeIdFor } from './node-facts.ts';

type LeftOutSheet = NonNullable<EditionUnit['leftOut']>[number];

/** What 主要领导 took off: matters withdrawn in the period, and nodes that would have been due in it (rules.md §3). */
export function leftOutFacts(
  context: Context,
  unit: string,
  period: Period,
  mayRead: MayRead,
): readonly LeftOutSheet[] {
  const { from, to } = period;
  const look = periodLook(context, period);
  return dossiersOfUnit(context, unit).flatMap((dossier): readonly LeftOutSheet[] => {
    const nodes = taskNodes(context, dossier, look).filter((node) => node.unit === unit);
    const task = dossier.id;
    const reported = (kind: string) =>
      isNamed(mayRead, dossier) ? { records: decisions(dossier, look, kind, mayRead) } : {};
    const withdrawn = withdrawnOn(dossier, look);
    if (withdrawn !== undefined)
      return withdrawn < from || nodes.length === 0 ? [] : [{ task, ...reported('撤销督办') }];
    return nodes
      .filter((node) => node.cancelled && from <= node.due && node.due <= to)
      .map((node) => ({
        task,
        node: nodeIdFor(node, mayRead),
        ...(isNamed(mayRead, dossier)
          ? {
              records: [
                ...decisions(dossier, look, '取消节点', mayRead),
                ...pathsRead(mayRead, [node.source]),
              ],
            }
          : {}),
      }));
  });
}

/** The records of 主要领导's decisions of a kind. */
function decisions(dossier: Dossier, look: Look, kind: string, mayRead: MayRead): string[] {
  const turns = turnsSeen(dossier, look).filter(({ event }) => event.kind === kind);
  return pathsRead(
    mayRead,
    turns.map(({ entry }) => ({ entry, field: [] })),
  );
}

/** How many of a unit's matters show which light at a period's cut-off; undefined where the rules of that day know no lights (rules.md §8). */
export function lightCounts(context: Context, unit: string, period: Period): LightCounts | undefined {
  if (context.rulesOn(periodLook(context, period).day)?.lights === undefined) return undefined;
  const counts: LightCounts = {};
  for (const { light: lit } of mattersInPeriod(context, unit, period)) {
    const key = countedAs(lit);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Under which name a light is counted; of a void notice as of what was withdrawn (rules.md §3). */
function countedAs({ light, reason }: LightResult): keyof LightCounts {
  if (reason === 'void') return 'withdrawn';
  return reason === 'withdrawn' || reason === 'handed-over' ? reason : light;
}

/** A matter with the light that it shows for a unit. */
export interface LitMatter {
  readonly dossier: Dossier;
  readonly light: LightResult;
}

/**
 * A unit's matters with their lights at a period's cut-off: those in hand in that period, what ended for the unit in it
 * among them. None where the rules of that day know no lights.
 */
export function mattersInPeriod(context: Context, unit: string, period: Period): readonly LitMatter[] {
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
    return isOver(light) && wasOver(dossier) ? [] : [{ dossier, light }];
  });
}

/** Tasks, withheld ones too, that a unit leads, has a node in, or has handed over, as seen by a look. */
export function tasksOfUnit(context: Context, unit: string, look: Look): readonly Dossier[] {
  return dossiersOfUnit(context, unit).filter((dossier) => {
    if (!isDelivered(dossier, look)) return false;
    if (leadsOf(dossier, look).has(unit) || handedOver(dossier, unit, look) !== undefined) return true;
    return taskNodes(context, dossier, look).some((node) => node.unit === unit && !node.cancelled);
  });
}

function isDelivered({ delivery, notice }: Dossier, look: Look): boolean {
  return delivery.start <= look.day && isSeen(notice, look);
}

/** Whether nothing more is asked of a unit in the matter that shows a light. */
export function isOver({ light, reason }: LightResult): boolean {
  return light === 'done' || reason === 'withdrawn' || reason === 'void' || reason === 'handed-over';
}
