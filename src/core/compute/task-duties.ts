import { monthOf } from '../calendar/day.ts';
import type { Context } from './context.ts';
import { checkDuties, lookBackDuties } from './check-duties.ts';
import { decisionDuties } from './decision-duties.ts';
import { clock, deliveryOf, isPrompt } from './delivery.ts';
import type { Dossier } from './dossier.ts';
import { isOpen, standDuty, type Duty } from './duty.ts';
import { liveHorizon, receivedAt, type Horizon } from './horizon.ts';
import { rulesOf } from './months.ts';
import { lateness } from './lateness.ts';
import { nodeOutcome } from './node-outcome.ts';
import { planDuties } from './plan-duty.ts';
import { askedOn } from './postponement.ts';
import { isSuspended, terminatedOn } from './suspension.ts';
import { taskNodes, type TaskNode } from './task-nodes.ts';

/** Every duty that one matter lays on units, leaders and the section, as of the context's moment (rules-v1 §9). */
export function taskDuties(context: Context, dossier: Dossier): readonly Duty[] {
  return context.memo('task-duties', dossier.id, () => {
    const horizon = liveHorizon(context.asOf);
    if (deliveryOf(dossier).start > horizon.day) return [];
    const resting = isSuspended(dossier, horizon) || terminatedOn(dossier, horizon) !== undefined;
    const duties = [
      ...ackDuties(context, dossier, horizon),
      ...plans(context, dossier, horizon),
      ...decisionDuties(context, dossier, horizon),
      ...nodeDuties(context, dossier, horizon),
      ...checkDuties(context, dossier),
      ...lookBackDuties(context, dossier),
    ];
    return resting ? duties.filter((duty) => !isOpen(duty)) : duties;
  });
}

function ackDuties(context: Context, dossier: Dossier, horizon: Horizon): Duty[] {
  const { start } = deliveryOf(dossier);
  const { lead, assists = [] } = dossier.task.value;
  const deadline = clock(context, start, rulesOf(context, monthOf(start))?.value.clocks.ack ?? 1, horizon);
  const units = isPrompt(context, dossier) ? assists : [lead, ...assists];
  return units.map((unit) => {
    const ack = dossier.acks.find((entry) => entry.value.unit === unit);
    return standDuty(context, {
      id: `${dossier.id}-ack-${unit}`,
      who: { kind: 'unit', id: unit },
      kind: 'ack',
      dossier,
      subject: unit,
      from: start,
      due: deadline.due,
      deadline,
      filed: ack && receivedAt(ack.value),
      sources: [
        ack === undefined
          ? { entry: dossier.task, field: ['notice', 'printed'] }
          : { entry: ack, field: ['submitted'] },
      ],
    });
  });
}

function plans(context: Context, dossier: Dossier, horizon: Horizon): Duty[] {
  return planDuties(context, dossier, horizon).map((duty, index) =>
    standDuty(context, {
      id: `${dossier.id}-plan-${String(index + 1)}`,
      who: { kind: 'unit', id: dossier.task.value.lead },
      kind: 'plan',
      dossier,
      subject: duty.kind,
      from: duty.deadline.start,
      due: duty.deadline.due,
      deadline: duty.deadline,
      filed: duty.submitted,
      sources: [
        duty.submission === undefined
          ? { entry: dossier.task, field: ['notice', 'printed'] }
          : { entry: duty.submission, field: ['submitted'] },
      ],
    }),
  );
}

function nodeDuties(context: Context, dossier: Dossier, horizon: Horizon): Duty[] {
  const soon = rulesOf(context, monthOf(horizon.day))?.value.lights.soon ?? 3;
  return taskNodes(context, dossier, horizon)
    .filter((node) => !node.cancelled)
    .map((node) => {
      const outcome = nodeOutcome(context, dossier, node, horizon);
      const { claim, state } = outcome;
      const met = state === 'accepted' || state === 'claimed' ? claim : undefined;
      return standDuty(context, {
        id: `${dossier.id}-node-${node.id}`,
        who: { kind: 'unit', id: node.unit },
        kind: node.kind === 'rectification' ? 'rectification' : 'node',
        dossier,
        subject: node.id,
        from: undefined,
        due: node.due,
        deadline: node.original,
        filed: met?.received,
        lateOn: (day) => lateness(context, node, outcome, untilAsked(node, day), horizon),
        soon,
        sources: [met?.source ?? node.source],
      });
    });
}

/** While a request made in time lies with the leader, a node is no later than when it was made, as its light. */
function untilAsked(node: TaskNode, day: string): string {
  const asked = askedOn(node);
  return asked !== undefined && asked < day ? asked : day;
}
