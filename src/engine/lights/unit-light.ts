import { isResting, isVoid, withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { taskNodes } from '../dossier/nodes.ts';
import { planCourse } from '../dossier/plan-course.ts';
import { missingPlan } from '../dossier/plan-duties.ts';
import type { Context } from '../dossier/context.ts';
import { liveLook, lookKey, type Look } from '../time/look.ts';
import { handedOver, isTaskOver, openNodes, unitsOf } from './conclusion.ts';
import {
  lightWhenBehind,
  nodeLight,
  planLight,
  SEVERITY,
  type Light,
  type LightResult,
} from './node-light.ts';
import { isSigned } from './task-state.ts';

/** The light right now, as of the context's moment; undefined where the rules know no lights. */
export function liveLight(context: Context, dossier: Dossier, unit: string): LightResult | undefined {
  return unitLight(context, dossier, unit, liveLook(context.asOf));
}

/** A unit with its light. */
export interface UnitLight {
  readonly unit: string;
  readonly light: LightResult;
}

/** The lights of all units of a matter, its lead's first; none where the rules know no lights. */
export function taskLights(context: Context, dossier: Dossier, look: Look): readonly UnitLight[] {
  return unitsOf(context, dossier, look).flatMap((unit) => {
    const light = unitLight(context, dossier, unit, look);
    return light === undefined ? [] : [{ unit, light }];
  });
}

/**
 * The light of a matter for one of its units, by the rules of the day of the look: the most severe
 * of the unit's nodes (rules.md §8). Undefined where those rules leave the lights out.
 */
export function unitLight(
  context: Context,
  dossier: Dossier,
  unit: string,
  look: Look,
): LightResult | undefined {
  if (context.rulesOn(look.day)?.lights === undefined) return undefined;
  return context.memo('unit-light', [dossier.task, unit, lookKey(look)], () =>
    lit(context, dossier, unit, look),
  );
}

function lit(context: Context, dossier: Dossier, unit: string, look: Look): LightResult {
  if (withdrawnOn(dossier, look) !== undefined)
    return plain('grey', isVoid(dossier, look) ? 'void' : 'withdrawn');
  const worst = mostSevere(openLights(context, dossier, unit, look));
  if (worst !== undefined && SEVERITY[worst.light] > SEVERITY.green) return worst;
  if (worst === undefined && handedOver(dossier, unit, look) !== undefined)
    return plain('grey', 'handed-over');
  if (isTaskOver(context, dossier, look)) return plain('done', 'concluded');
  if (isResting(dossier, look)) return plain('grey', 'suspended');
  const waits = notBegun(context, dossier, look);
  if (waits !== undefined) return plain('grey', waits);
  if (worst !== undefined) return worst;
  const hadNodes = taskNodes(context, dossier, look).some((node) => node.unit === unit && !node.cancelled);
  return plain('green', hadNodes ? 'own-part-done' : 'on-track');
}

function plain(light: Light, reason: LightResult['reason']): LightResult {
  return { light, reason, amount: 0, node: undefined, heldSince: undefined };
}

/**
 * The lights of what is open for a unit: a missing plan, its nodes, and, while it has any, the
 * target that its last node due missed though it was accepted. None where the rules know no lights.
 */
export function openLights(
  context: Context,
  dossier: Dossier,
  unit: string,
  look: Look,
): readonly LightResult[] {
  const limits = context.rulesOn(look.day)?.lights;
  if (limits === undefined || withdrawnOn(dossier, look) !== undefined) return [];
  const missing = missingPlan(context, dossier, look);
  const plan = missing?.unit === unit ? planLight(context, limits, missing, look) : undefined;
  const open = openNodes(context, dossier, look).filter(({ node }) => node.unit === unit);
  const ids = new Set(open.map(({ node }) => node.id));
  const accepted = taskNodes(context, dossier, look).filter(
    (node) => open.length > 0 && node.unit === unit && !node.cancelled && !ids.has(node.id),
  );
  return [
    ...(plan === undefined ? [] : [plan]),
    ...open.map((one) => nodeLight(context, limits, dossier, one, look)),
    ...accepted.flatMap((node) => lightWhenBehind(context, limits, dossier, node, look) ?? []),
  ];
}

function mostSevere(lights: readonly LightResult[]): LightResult | undefined {
  const [first, ...others] = lights;
  return first && others.reduce((worst, next) => (isWorse(next, worst) ? next : worst), first);
}

/** By colour; of one colour and reason the later, or the one whose day is nearest. */
function isWorse(a: LightResult, b: LightResult): boolean {
  if (a.light !== b.light) return SEVERITY[a.light] > SEVERITY[b.light];
  if (a.reason !== b.reason) return false;
  return a.reason === 'due-soon' || a.reason === 'on-track' ? a.amount < b.amount : a.amount > b.amount;
}

/** What a matter waits for before it can be 绿: 备案, of a 即办件 签收; nothing where the rules know no plans. */
function notBegun(context: Context, dossier: Dossier, look: Look): 'not-filed' | 'not-signed' | undefined {
  if (dossier.prompt) return isSigned(dossier, look) ? undefined : 'not-signed';
  if (context.rulesOn(dossier.delivery.start)?.plans === undefined) return undefined;
  return planCourse(context, dossier, look).baseline?.filed === undefined ? 'not-filed' : undefined;
}
