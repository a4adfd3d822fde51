import { deadlineAfter } from '#calendar/deadline.ts';
import { afterRests, handOversOf, restsOf } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { taskNodes } from '../dossier/nodes.ts';
import { planDuties } from '../dossier/plan-duties.ts';
import type { Context } from '../dossier/context.ts';
import { calendarOf } from '../time/reckoning.ts';
import { liveLook, type Look } from '../time/look.ts';
import { lateness, nodeOutcome } from '../verification/outcome.ts';
import { unitDebtor } from './debtors.ts';
import type { DutyFacts } from './duty.ts';

/** What one matter lays on units: 签收, the plan, its nodes and the 整改 demanded (rules.md §9). */
export function unitFacts(context: Context, dossier: Dossier): DutyFacts[] {
  const look = liveLook(context.asOf);
  return [
    ...ackFacts(context, dossier, look),
    ...planFacts(context, dossier, look),
    ...nodeFacts(context, dossier, look),
  ];
}

/** A clock of working days in a matter: its deadline, and the day that counts after the rests since (rules.md §3). */
export function taskClock(
  context: Context,
  dossier: Dossier,
  from: string,
  days: number,
  look: Look,
): Pick<DutyFacts, 'from' | 'due' | 'deadline'> & { readonly held: boolean } {
  const deadline = deadlineAfter(calendarOf(context, look), from, days);
  const { date, held } = afterRests(context, restsOf(dossier, look), from, deadline.due, look);
  return { from, due: date, deadline, held };
}

/** Each unit of the notice; of a 即办件 the lead's 签收 is its plan. A unit that handed the matter over is no longer asked. */
function ackFacts(context: Context, dossier: Dossier, look: Look): DutyFacts[] {
  const { task, delivery, prompt } = dossier;
  const rules = context.rulesOn(delivery.start);
  if (rules?.tasks === undefined) return [];
  const { held, ...clock } = taskClock(context, dossier, delivery.start, rules.tasks.ack, look);
  const { lead, assists = [] } = task.value;
  const gave = new Set(handOversOf(dossier, look).map(({ from }) => from));
  const asked = prompt && rules.plans !== undefined ? assists : [lead, ...assists];
  return [...new Set(asked)].flatMap((unit) => {
    const ack = dossier.acks.find(({ entry }) => entry.value.unit === unit);
    if (ack === undefined && (held || gave.has(unit))) return [];
    return [
      {
        id: `${dossier.id}-ack-${unit}`,
        who: unitDebtor(unit),
        kind: 'ack',
        dossier,
        subject: unit,
        ...clock,
        filed: ack?.received,
        sources: [
          ack === undefined
            ? { entry: task, field: ['notice', 'printed'] }
            : { entry: ack.entry, field: ['submitted'] },
        ],
      },
    ];
  });
}

function planFacts(context: Context, dossier: Dossier, look: Look): DutyFacts[] {
  return planDuties(context, dossier, look).flatMap(({ kind, unit, deadline, due, held, met }, index) => {
    if (held && met === undefined) return [];
    return [
      {
        id: `${dossier.id}-plan-${String(index + 1)}`,
        who: unitDebtor(unit),
        kind: 'plan',
        dossier,
        subject: kind,
        from: deadline.start,
        due,
        deadline,
        filed: met?.received,
        sources: [met?.source ?? { entry: dossier.task, field: ['notice', 'printed'] }],
      },
    ];
  });
}

/** Nodes are as late on the roll as in the score; those cancelled, and dates that rest, are owed by nobody. */
function nodeFacts(context: Context, dossier: Dossier, look: Look): DutyFacts[] {
  const soon = context.rulesOn(look.day)?.lights?.soon;
  return taskNodes(context, dossier, look).flatMap((node) => {
    const on = node.due < look.day ? node.due : look.day;
    const rules = context.rulesOn(on) ?? context.rulesOn(look.day);
    if (node.cancelled || rules?.tasks === undefined) return [];
    const outcome = nodeOutcome(context, dossier, node, look);
    const { claim } = outcome;
    if (node.held && claim === undefined) return [];
    return [
      {
        id: `${dossier.id}-node-${node.id}`,
        who: unitDebtor(node.unit),
        kind: node.kind === 'rectification' ? 'rectification' : 'node',
        dossier,
        subject: node.id,
        due: node.due,
        deadline: node.original,
        filed: claim?.received,
        lateOn: (day) => lateness(context, dossier, node, outcome, look, day),
        ...(soon === undefined ? {} : { soon }),
        sources: [claim?.source ?? node.source],
      },
    ];
  });
}
