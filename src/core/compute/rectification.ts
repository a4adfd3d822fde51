import { dateDeadline } from '../calendar/deadline.ts';
import type { Context } from './context.ts';
import type { CheckFact, Dossier } from './dossier.ts';
import { checkSeen, type Horizon } from './horizon.ts';
import type { Undated } from './task-nodes.ts';

/** Demands of checks: 考核节点 beyond the two a month (rules-v1 §3). */
export function rectificationNodes(context: Context, dossier: Dossier, horizon: Horizon): Undated[] {
  const calendar = context.calendarAt(horizon.day);
  return dossier.checks
    .filter((check) => checkSeen(check.sitting, horizon))
    .flatMap((check) => {
      const demand = check.result.rectification;
      if (demand === undefined) return [];
      const original = dateDeadline(calendar, check.sitting.on, demand.due);
      return [
        {
          id: demand.id,
          kind: 'rectification' as const,
          unit: unitOfCheck(dossier, check),
          title: demand.title,
          deliverable: demand.deliverable,
          target: undefined,
          original,
          setOn: check.sitting.on,
          source: { entry: check.source.entry, field: [...check.source.field, 'rectification'] },
        },
      ];
    });
}

/** The unit a check speaks of: the node's, by the first plan in force that named it when the check was entered, as the node itself stands; else the lead. */
export function unitOfCheck(dossier: Dossier, check: CheckFact): string {
  const { lead } = dossier.task.value;
  const { submitted } = check.sitting;
  for (const { value } of dossier.plans) {
    if (value.submitted > submitted || wasReturned(dossier, value.version, submitted)) continue;
    const node = value.nodes.find((planned) => planned.id === check.node);
    if (node !== undefined) return node.unit ?? lead;
  }
  const demandedBy = dossier.checks.find((other) => other.result.rectification?.id === check.node);
  if (demandedBy === undefined) return lead;
  const others = dossier.checks.filter((other) => other !== demandedBy);
  return unitOfCheck({ ...dossier, checks: others }, demandedBy);
}

function wasReturned(dossier: Dossier, version: number, by: string): boolean {
  return dossier.filings.some(
    ({ value }) => value.version === version && value.returned !== undefined && value.submitted <= by,
  );
}
