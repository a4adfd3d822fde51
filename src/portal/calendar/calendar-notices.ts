import { calendarText } from '#wording/calendar/sentences.ts';
import type { EntryOf } from '#record/ledger.ts';
import { recordRefs, type ViewEnv } from '../env/env.ts';
import type { CalendarNoticeView, ClosureView } from './types.ts';

/** The notices of a year, in their order; the first is the year's own. */
export function noticeViews(env: ViewEnv, year: string): readonly CalendarNoticeView[] {
  return entriesOf(env, year).flatMap((entry) =>
    entry.value.notices.map(({ no, title, known, source }, index) => ({
      no: no ?? null,
      title,
      published: known,
      known,
      href: source,
      amends: index === 0 ? null : calendarText.amends,
      records: recordRefs(env, { entry, field: ['notices', index] }),
    })),
  );
}

/** The closures of the office in a year. */
export function closureViews(env: ViewEnv, year: string): readonly ClosureView[] {
  return entriesOf(env, year).flatMap((entry) =>
    entry.value.closures.map(({ from, to, reason, basis, known }, index) => ({
      from,
      to,
      reason,
      scope: calendarText.everyone,
      decidedText: calendarText.decided(basis, known),
      records: recordRefs(env, { entry, field: ['closures', index] }),
    })),
  );
}

function entriesOf(env: ViewEnv, year: string): readonly EntryOf<'calendar'>[] {
  return env.shown.calendar.filter(({ value }) => String(value.year) === year);
}
