import { monthOf } from '../calendar/day.ts';
import { dateDeadline, deadlineAfter } from '../calendar/deadline.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Context } from './context.ts';
import { section } from './debtors.ts';
import { standDuty, type Duty } from './duty.ts';
import { receivedAt } from './horizon.ts';
import { rulesOf } from './months.ts';

/** Decision and handling of clues, and answers to objections (rules-v1 §9). */
export function caseDuties(context: Context): Duty[] {
  return [...clues(context), ...objections(context)];
}

function clues(context: Context): Duty[] {
  const calendar = context.calendarAt(dayOf(context.asOf));
  return context.ledger.clue.flatMap((entry) => {
    const { id, decision: decided, closed } = entry.value;
    const registered = dayOf(receivedAt(entry.value));
    const days = rulesOf(context, monthOf(registered))?.value.clocks.clue ?? 5;
    const deadline = deadlineAfter(calendar, registered, days);
    const decision = standDuty(context, {
      id: `${id}-decision`,
      who: section(context),
      kind: 'clue-decision',
      dossier: undefined,
      subject: id,
      from: registered,
      due: deadline.due,
      deadline,
      filed: decided?.on,
      sources: [{ entry, field: ['decision'] }],
    });
    if (decided?.unit === undefined || decided.due === undefined) return [decision];
    const day = dateDeadline(calendar, decided.on, decided.due);
    return [
      decision,
      standDuty(context, {
        id: `${id}-handling`,
        who: { kind: 'unit', id: decided.unit },
        kind: 'clue-handling',
        dossier: undefined,
        subject: id,
        from: decided.on,
        due: day.due,
        deadline: day,
        filed: closed?.on,
        soon: 3,
        sources: [{ entry, field: ['decision', 'due'] }],
      }),
    ];
  });
}

function objections(context: Context): Duty[] {
  const calendar = context.calendarAt(dayOf(context.asOf));
  return context.ledger.objection.map((entry) => {
    const { id, reviewer, answer } = entry.value;
    const received = dayOf(receivedAt(entry.value));
    const days = rulesOf(context, monthOf(received))?.value.clocks.objection ?? 3;
    const deadline = deadlineAfter(calendar, received, days);
    return standDuty(context, {
      id: `${id}-answer`,
      who: { kind: 'post', id: reviewer },
      kind: 'objection',
      dossier: undefined,
      subject: id,
      from: received,
      due: deadline.due,
      deadline,
      filed: answer?.on,
      sources: [{ entry, field: ['answer'] }],
    });
  });
}
