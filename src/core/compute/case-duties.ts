import { deadlineAfter } from '../calendar/deadline.ts';
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
  return context.ledger.clue
    .filter(({ value }) => value.submitted <= context.asOf)
    .flatMap((entry) => {
      const { value } = entry;
      const registered = dayOf(receivedAt(value));
      const deadline = deadlineAfter(
        calendar,
        registered,
        rulesOf(context, registered.slice(0, 7))?.value.clocks.clue ?? 5,
      );
      const decided =
        value.decision !== undefined && value.decision.on <= dayOf(context.asOf) ? value.decision : undefined;
      const decision = standDuty(context, {
        id: `${value.id}-decision`,
        who: section(context),
        kind: 'clue-decision',
        dossier: undefined,
        subject: value.id,
        from: registered,
        due: deadline.due,
        deadline,
        filed: decided?.on,
        sources: [{ entry, field: ['decision'] }],
      });
      if (decided?.unit === undefined || decided.due === undefined) return [decision];
      const closed =
        value.closed !== undefined && value.closed.on <= dayOf(context.asOf) ? value.closed.on : undefined;
      return [
        decision,
        standDuty(context, {
          id: `${value.id}-handling`,
          who: { kind: 'unit', id: decided.unit },
          kind: 'clue-handling',
          dossier: undefined,
          subject: value.id,
          from: decided.on,
          due: decided.due,
          deadline: undefined,
          filed: closed,
          soon: 3,
          sources: [{ entry, field: ['decision', 'due'] }],
        }),
      ];
    });
}

function objections(context: Context): Duty[] {
  const calendar = context.calendarAt(dayOf(context.asOf));
  return context.ledger.objection
    .filter(({ value }) => value.submitted <= context.asOf)
    .map((entry) => {
      const { value } = entry;
      const received = dayOf(receivedAt(value));
      const deadline = deadlineAfter(
        calendar,
        received,
        rulesOf(context, received.slice(0, 7))?.value.clocks.objection ?? 3,
      );
      return standDuty(context, {
        id: `${value.id}-answer`,
        who: { kind: 'post', id: value.reviewer },
        kind: 'objection',
        dossier: undefined,
        subject: value.id,
        from: received,
        due: deadline.due,
        deadline,
        filed: value.answer?.on,
        sources: [{ entry, field: ['answer'] }],
      });
    });
}
