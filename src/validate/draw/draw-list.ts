import { periodNamed } from '#engine/time/periods.ts';
import { deadlineAfter } from '#calendar/deadline.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { CheckIndex } from '../check/check-index.ts';

/** The day of a period's draw: the first working day after it, when its list is closed (rules.md §4); undefined for a period that no rules know. */
export function drawDayOf({ ledger, calendar }: CheckIndex, { value }: EntryOf<'draw'>): string | undefined {
  const period = periodNamed(ledger, value.period);
  return period && deadlineAfter(calendar, period.to, 1).due;
}
