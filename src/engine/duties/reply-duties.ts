import { dateDeadline } from '#calendar/deadline.ts';
import type { Context } from '../dossier/context.ts';
import { calendarOf } from '../time/reckoning.ts';
import { liveLook } from '../time/look.ts';
import { section } from './debtors.ts';
import type { DutyFacts } from './duty.ts';

/**
 * 回告: what a paper asks the office to answer by a day, which the section owes (rules.md §9). What is announced after
 * the paper came only gives it longer; a day off moves to the next working day.
 */
export function replyFacts(context: Context): DutyFacts[] {
  const calendar = calendarOf(context, liveLook(context.asOf));
  return context.ledger.incoming.flatMap((entry): DutyFacts[] => {
    const { id, date, reply, replied } = entry.value;
    if (reply === undefined) return [];
    const deadline = dateDeadline(calendar, date, reply.due);
    return [
      {
        id: `${id}-reply`,
        who: section(context),
        kind: 'reply',
        subject: id,
        from: date,
        due: deadline.due,
        deadline,
        filed: replied?.on,
        soon: 3,
        sources: [{ entry, field: replied === undefined ? ['reply'] : ['replied'] }],
      },
    ];
  });
}
