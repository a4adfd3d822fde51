import { addDays, mondayOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import { deliveryOf } from './delivery.ts';
import type { Dossier } from './dossier.ts';
import type { Horizon } from './horizon.ts';
import { nodeOutcome } from './node-outcome.ts';
import { missingPlan } from './plan-duty.ts';
import { planHistory } from './plan-history.ts';
import { isSuspended, terminatedOn } from './suspension.ts';
import { taskNodes } from './task-nodes.ts';
import { unitOfCheck } from './rectification.ts';

/** Why a matter must be in the week's report (rules-v1 §6 C2). */
export interface WeeklyMatter {
  readonly dossier: Dossier;
  readonly why: 'due-soon' | 'overdue' | 'plan-missing' | 'changed' | 'returned';
  /** The day meant: a node's date, a change's or return's day. */
  readonly on: string;
}

/** The matters a unit owes a word on in the week of a report day, and its other open matters. Seen as things stood when the report day began. */
export function weeklyMatters(
  context: Context,
  rules: Rules,
  unit: string,
  reportDay: string,
  horizon: Horizon,
): { readonly matters: readonly WeeklyMatter[]; readonly quiet: readonly Dossier[] } {
  const opening = `${reportDay} 00:00`;
  const limit = opening < horizon.records ? opening : horizon.records;
  const look: Horizon = {
    records: limit,
    checks: limit,
    day: reportDay,
    typed: horizon.typed ?? horizon.checks,
  };
  const matters: WeeklyMatter[] = [];
  const quiet: Dossier[] = [];
  for (const dossier of dossiersOfUnit(context, unit)) {
    if (deliveryOf(dossier).start >= reportDay || dossier.task.value.submitted > opening) continue;
    if (isSuspended(dossier, look) || terminatedOn(dossier, look) !== undefined) continue;
    const nodes = taskNodes(context, dossier, look).filter((node) => node.unit === unit && !node.cancelled);
    const open = nodes.filter((node) => {
      const { state } = nodeOutcome(context, dossier, node, look);
      return state !== 'accepted' && state !== 'claimed';
    });
    const why = reasonOf(
      context,
      rules,
      dossier,
      unit,
      reportDay,
      look,
      open.map((node) => node.due).sort()[0],
    );
    if (why !== undefined) matters.push({ dossier, ...why });
    else if (open.length > 0) quiet.push(dossier);
  }
  return { matters, quiet };
}

function reasonOf(
  context: Context,
  rules: Rules,
  dossier: Dossier,
  unit: string,
  reportDay: string,
  look: Horizon,
  due: string | undefined,
): Omit<WeeklyMatter, 'dossier'> | undefined {
  if (due !== undefined && due < reportDay) return { why: 'overdue', on: due };
  const lead = dossier.task.value.lead === unit;
  const missing = lead ? missingPlan(context, dossier, look) : undefined;
  if (missing !== undefined) return { why: 'plan-missing', on: missing.deadline.due };
  if (due !== undefined && due <= addDays(reportDay, rules.weekly.horizon))
    return { why: 'due-soon', on: due };
  const monday = mondayOf(reportDay);
  const history = planHistory(context, dossier, look);
  const changed = lead ? history.changes.find((change) => dayOf(change.received) >= monday) : undefined;
  if (changed !== undefined) return { why: 'changed', on: dayOf(changed.received) };
  const planReturned = lead
    ? history.versions.find((version) => version.returned !== undefined && version.returned.on >= monday)
    : undefined;
  if (planReturned?.returned !== undefined) return { why: 'returned', on: planReturned.returned.on };
  const returned = dossier.checks.find(
    (check) =>
      check.result.result === '退回' &&
      check.sitting.submitted <= look.checks &&
      dayOf(check.sitting.submitted) >= monday &&
      unitOfCheck(dossier, check) === unit,
  );
  return returned === undefined ? undefined : { why: 'returned', on: returned.sitting.on };
}

/** Tasks in which a unit has a part: as lead, assisting, or named by a node of some plan. */
export function dossiersOfUnit(context: Context, unit: string): readonly Dossier[] {
  const index = context.memo('dossiers-of-unit', '', () => {
    const map = new Map<string, Dossier[]>();
    for (const dossier of context.dossiers.values()) {
      const { lead, assists } = dossier.task.value;
      const named = dossier.plans.flatMap((plan) => plan.value.nodes.map((node) => node.unit ?? lead));
      for (const id of new Set([lead, ...(assists ?? []), ...named]))
        map.set(id, [...(map.get(id) ?? []), dossier]);
    }
    return map;
  });
  return index.get(unit) ?? [];
}
