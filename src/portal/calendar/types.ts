import type { DayText, LinkView, RecordRef } from '../shared/types.ts';

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
  readonly workdayCount: number;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

export interface CalendarMonthView {
  /** 1…12. */
  readonly month: number;
  readonly workdayCount: number;
  /** Monday to Sunday; null pads the first and last week. */
  readonly weeks: readonly (readonly (CalendarDayView | null)[])[];
}

export type CalendarDayKind = 'workday' | 'weekend' | 'holiday' | 'makeup' | 'closure';

export interface CalendarDayView {
  readonly day: DayText;
  /** Day of the month, 1…31. */
  readonly number: number;
  readonly kind: CalendarDayKind;
  /** `国庆节`, `春节调休上班`, `停电检修`; null for plain days. */
  readonly name: string | null;
  readonly isAsOf: boolean;
}

export interface HolidayView {
  readonly name: string;
  readonly from: DayText;
  readonly to: DayText;
  readonly dayCount: number;
  /** Make-up working days. */
  readonly makeups: readonly DayText[];
}

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
