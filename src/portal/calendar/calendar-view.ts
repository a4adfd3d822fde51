import type { Calendar } from '#calendar/calendar.ts';
import { isProvisional } from '#calendar/working-days.ts';
import { dayFromNumber, yearOf } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import {
  emptyWeeks,
  holidaysOf,
  monthsOfYear,
  workdaysOfYear,
  type CalendarMonthView,
  type HolidayView,
} from './calendar-days.ts';
import { signerName, type ViewEnv } from '../env/env.ts';
import { pausesShown } from '../env/paused.ts';
import { proofMarks } from '../env/record/proof-mark.ts';
import { recordRefs } from '../env/record/record-ref.ts';
import type { LinkView, DayText, RecordRef } from '../shared/types.ts';
import type { EntryOf } from '#record/ledger.ts';
import { calendarText } from '#wording/calendar/words.ts';
import { weekInWords } from '#wording/calendar/day-phrases.ts';
import { pauseText } from '#wording/calendar/pauses.ts';

/** /calendar/ */
export interface CalendarIndexView {
  readonly years: readonly CalendarYearRowView[];
}

export interface CalendarYearRowView {
  readonly year: string;
  readonly href: string;
  readonly workdayCount: number;
  /** `国办发明电〔2025〕7号，2025-11-04起知悉`, or `国务院尚未公布，工作日为暂定`. */
  readonly text: string;
  readonly provisional: boolean;
}

/** /calendar/<year>/ */
export interface CalendarYearView {
  readonly year: string;
  readonly provisional: boolean;
  /** 12 months. */
  readonly months: readonly CalendarMonthView[];
  readonly holidays: readonly HolidayView[];
  readonly notices: readonly CalendarNoticeView[];
  readonly closures: readonly ClosureView[];
  /** Weeks without a working day: no report, no weekly node. */
  readonly emptyWeeks: readonly string[];
  /** Weeks that are not reported by the chief's word. */
  readonly pauses: readonly PauseView[];
  readonly workdayCount: number;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

/** /calendar/ : the years, newest first. */
export function calendarIndexView(env: ViewEnv): CalendarIndexView {
  return {
    years: yearsOf(env)
      .map((year) => rowView(env, year))
      .reverse(),
  };
}

/** /calendar/<year>/ : every year that has a page, oldest first. What was made known after the as-of day is not there yet. */
export function calendarYearViews(env: ViewEnv): readonly CalendarYearView[] {
  const calendar = knownCalendar(env);
  const today = dayOf(env.context.asOf);
  const years = yearsOf(env);
  const weekly = env.context.ledger.rules.some(({ value }) => value.weekly !== undefined);
  return years.map((year, index) => ({
    year,
    provisional: isProvisionalYear(calendar, year),
    months: monthsOfYear(calendar, year, today),
    holidays: holidaysOf(calendar, year),
    notices: noticeViews(env, year),
    closures: closureViews(env, year),
    emptyWeeks: weekly ? emptyWeeks(calendar, year) : [],
    pauses: pauseViews(env, year),
    workdayCount: workdaysOfYear(calendar, year),
    previous: pageLink(years[index - 1]),
    next: pageLink(years[index + 1]),
  }));
}

/**
 * Years with a page, oldest first: from the first to the last that the calendar speaks of,
 * and on to the as-of day and the last deadline shown. None without a calendar.
 */
function yearsOf(env: ViewEnv): readonly string[] {
  const { events, table } = knownCalendar(env);
  if (events.length === 0) return [];
  const off = [...table.marks]
    .filter(([, { reason }]) => reason !== 'makeup')
    .map(([day]) => yearOf(dayFromNumber(day)));
  const spoken = [...events.map((event) => event.year), ...off];
  const needed = [yearOf(env.context.asOf), ...env.shown.task.map(({ value }) => yearOf(value.due))];
  const first = spoken.reduce((least, year) => Math.min(least, year));
  const last = [...spoken, ...needed].reduce((most, year) => Math.max(most, year));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function rowView(env: ViewEnv, year: string): CalendarYearRowView {
  const calendar = knownCalendar(env);
  const provisional = isProvisionalYear(calendar, year);
  const [first, ...amendments] = calendar.events.filter(
    (event) => event.kind !== 'closure' && event.year === yearOf(year),
  );
  const closures = closureViews(env, year).length;
  const text = calendarText.join([
    first === undefined ? unarrangedText(calendar, year) : calendarText.known(first.basis, first.known),
    ...amendments.map(({ known }) => calendarText.amended(known)),
    ...(closures === 0 ? [] : [calendarText.closed(closures)]),
  ]);
  return {
    year,
    href: `/calendar/${year}/`,
    workdayCount: workdaysOfYear(calendar, year),
    text,
    provisional,
  };
}

/** A year after all that are known is not announced yet; an earlier one is not in the ledger. */
function unarrangedText({ table }: Calendar, year: string): string {
  return [...table.years].some((arranged) => arranged > yearOf(year))
    ? calendarText.notLoaded
    : calendarText.unknown;
}

function knownCalendar(env: ViewEnv): Calendar {
  return env.context.calendars(env.context.asOf, dayOf(env.context.asOf));
}

function isProvisionalYear(calendar: Calendar, year: string): boolean {
  return isProvisional(calendar, `${year}-01-01`, `${year}-12-31`);
}

function pageLink(year: string | undefined): LinkView | null {
  return year === undefined ? null : { text: calendarText.page(year), href: `/calendar/${year}/` };
}

interface CalendarNoticeView {
  /** Its id, an anchor. */
  readonly id: string;
  /** When it was entered; null where its record does not say. */
  readonly enteredText: string | null;
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

interface ClosureView {
  readonly from: DayText;
  readonly to: DayText;
  readonly reason: string;
  /** Whom it covers: `全系统`, `谷城县`. */
  readonly scope: string;
  readonly decidedText: string;
  /** Its id, an anchor. */
  readonly id: string;
  /** When it was entered, where that was later; null otherwise. */
  readonly enteredText: string | null;
  readonly records: readonly RecordRef[];
}

interface PauseView {
  readonly id: string;
  readonly text: string;
  readonly dayText: string;
  readonly reason: string;
  readonly decidedText: string;
  readonly paperText: string | null;
  readonly marks: readonly string[];
  readonly records: readonly RecordRef[];
}

/** The weeks of a year, by their report day, of which 停报 was decided. */
function pauseViews(env: ViewEnv, year: string): readonly PauseView[] {
  return pausesShown(env)
    .filter(({ day }) => day.slice(0, 4) === year)
    .map(({ entry, day }) => {
      const { week, reason, approval } = entry.value;
      const source = { entry, field: ['week'] };
      return {
        id: week.toLowerCase(),
        text: weekInWords(week),
        dayText: pauseText.day(day),
        reason,
        decidedText: pauseText.decided(signerName(env, approval), approval.on, approval.mode),
        paperText: approval.paper === undefined ? null : pauseText.paper(approval.paper),
        marks: proofMarks(env, source, env.context.receiptOf(entry)),
        records: recordRefs(env, source),
      };
    });
}

/** The notices of a year, in their order; the first is the year's own. */
function noticeViews(env: ViewEnv, year: string): readonly CalendarNoticeView[] {
  return entriesOf(env, year).flatMap((entry) =>
    entry.value.notices.map(({ id, no, title, known, entered, source }, index) => ({
      id,
      enteredText: entered === undefined ? null : calendarText.entered(entered),
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
function closureViews(env: ViewEnv, year: string): readonly ClosureView[] {
  return entriesOf(env, year).flatMap((entry) =>
    entry.value.closures.map(({ id, from, to, reason, basis, known, entered }, index) => ({
      from,
      to,
      reason,
      scope: calendarText.everyone,
      id,
      decidedText: calendarText.decided(basis, known),
      enteredText: entered === undefined ? null : calendarText.entered(entered),
      records: recordRefs(env, { entry, field: ['closures', index] }),
    })),
  );
}

function entriesOf(env: ViewEnv, year: string): readonly EntryOf<'calendar'>[] {
  return env.shown.calendar.filter(({ value }) => String(value.year) === year);
}
