import { deadlineAfter } from '#calendar/deadline.ts';
import type { EntryOf } from '#record/ledger.ts';
import { compareText } from '#record/schema/problem.ts';
import { lastDayOf } from '../dossier/inspections.ts';
import type { Context } from '../dossier/context.ts';
import { calendarOf } from '../time/reckoning.ts';
import { liveLook } from '../time/look.ts';
import { section } from './debtors.ts';
import type { DutyFacts } from './duty.ts';

/**
 * What an inspection found or demands goes to every unit that it was about, in so many working days after its last
 * day (rules.md §9, mechanisms.md row 57). Met by the last feedback, once every unit has one; of what was only talked
 * over on the spot nothing is owed.
 */
export function feedbackFacts(context: Context): DutyFacts[] {
  const calendar = calendarOf(context, liveLook(context.asOf));
  return context.ledger.inspection.flatMap((entry): DutyFacts[] => {
    const from = lastDayOf(entry);
    const days = context.rulesOn(from)?.inspections?.feedback;
    if (days === undefined || !isToFeedBack(entry)) return [];
    const { id, feedback = [] } = entry.value;
    const missing = unitsWithoutFeedback(entry);
    const deadline = deadlineAfter(calendar, from, days);
    return [
      {
        id: `feedback-${id}`,
        who: section(context),
        kind: 'feedback',
        subject: id,
        from,
        due: deadline.due,
        deadline,
        filed:
          missing.length > 0
            ? undefined
            : feedback
                .map(({ on }) => on)
                .sort(compareText)
                .at(-1),
        missing,
        sources: [{ entry, field: feedback.length === 0 ? ['on'] : ['feedback'] }],
      },
    ];
  });
}

/** Whether an inspection has something that its units must be told in writing. */
export function isToFeedBack({ value: { found, demands } }: EntryOf<'inspection'>): boolean {
  return found !== undefined || demands !== undefined;
}

/** The units of an inspection to which nothing was fed back yet. */
function unitsWithoutFeedback({ value: { units, feedback = [] } }: EntryOf<'inspection'>): readonly string[] {
  return units.filter((unit) => !feedback.some((sent) => sent.unit === unit));
}
