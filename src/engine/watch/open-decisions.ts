import { countWorkdays } from '#calendar/working-days.ts';
import type { EntryOf } from '#record/ledger.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Context } from '../dossier/context.ts';
import { liveLook } from '../time/look.ts';
import { calendarOf } from '../time/reckoning.ts';
import { coveredDecisions, LISTING_DAYS } from './covered-decisions.ts';

/** Something that a meeting decided and that is no matter yet. */
export interface OpenDecision {
  readonly meeting: EntryOf<'meeting'>;
  readonly no: number;
  readonly text: string;
  /** Working days since the meeting. */
  readonly days: number;
  /** More of them than it may take. */
  readonly isLate: boolean;
}

/** What meetings decided that is neither a matter nor said not to be one, the oldest first (mechanisms.md row 24). */
export function openDecisions(context: Context): readonly OpenDecision[] {
  const look = liveLook(context.asOf);
  const covered = coveredDecisions(context.ledger);
  return context.ledger.meeting
    .toSorted((a, b) => compareText(a.value.date, b.value.date) || compareText(a.path, b.path))
    .flatMap((meeting) => {
      const { id, date, decisions } = meeting.value;
      const days = countWorkdays(calendarOf(context, look), date, look.day);
      return decisions
        .filter(({ no, notListed }) => notListed === undefined && !covered.has(`${id}#${String(no)}`))
        .map(({ no, text }) => ({ meeting, no, text, days, isLate: days > LISTING_DAYS }));
    });
}
