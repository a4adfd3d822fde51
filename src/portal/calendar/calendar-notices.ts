import { calendarText } from '#wording/calendar/sentences.ts';
import type { EntryOf } from '#record/ledger.ts';
import { recordRefs, type ViewEnv } from '../env/env.ts';
import type { DayText, RecordRef } from '../shared/types.ts';

export interface CalendarNoticeView {
  /** `国办发明电〔2025〕7号`; null where not found. */
  readonly no: string | null;
  readonly title: string;
  readonly published: DayText;
  /** The day from which deadlines count with it. */
  readonly known: DayText;
  readonly href: string | null;
  /** `调整` where it amends an earlier one; null otherwise. */
  readonly amends: string | null;
  readonly records: readonly RecordRef[];
}

export interface ClosureView {
  readonly from: DayText;
  readonly to: DayText;
  readonly reason: string;
  /** Whom it covers: `全系统`, `谷城县`. */
  readonly scope: string;
  readonly decidedText: string;
  readonly records: readonly RecordRef[];
}

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
