import { addDays, lastDayOfMonth, weekday, yearOf } from '#days/day.ts';
import { isoWeekOf, mondayOfIsoWeek, nextIsoWeek } from '#days/iso-week.ts';
import { reportDay } from '#calendar/weeks.ts';
import type { Calendar } from '#calendar/calendar.ts';
import { countWorkdays, dayKind, type DayKind } from '#calendar/working-days.ts';
import type { DayText } from '../shared/types.ts';
import { calendarText } from '#wording/calendar/words.ts';

export interface CalendarMonthView {
  /** 1…12. */
  readonly month: number;
  readonly workdayCount: number;
  /** Monday to Sunday; null pads the first and last week. */
  readonly weeks: readonly (readonly (CalendarDayView | null)[])[];
}

type CalendarDayKind = 'workday' | 'weekend' | 'holiday' | 'makeup' | 'closure';

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

const KIND: Readonly<Record<DayKind['reason'], CalendarDayKind>> = {
  weekday: 'workday',
  weekend: 'weekend',
  holiday: 'holiday',
  makeup: 'makeup',
  closure: 'closure',
};

/** The 12 months of a year as grids of weeks, Monday first. */
export function monthsOfYear(calendar: Calendar, year: string, asOf: string): readonly CalendarMonthView[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const first = `${month}-01`;
    const last = lastDayOfMonth(month);
    const days: (CalendarDayView | null)[] = Array.from({ length: weekday(first) - 1 }, () => null);
    for (let day = first; day <= last; day = addDays(day, 1))
      days.push(dayView(dayKind(calendar, day), asOf));
    while (days.length % 7 > 0) days.push(null);
    const weeks = Array.from({ length: days.length / 7 }, (__, week) => days.slice(week * 7, week * 7 + 7));
    return { month: index + 1, workdayCount: countWorkdays(calendar, addDays(first, -1), last), weeks };
  });
}

function dayView({ day, reason, name }: DayKind, asOf: string): CalendarDayView {
  const words = name === undefined ? null : reason === 'makeup' ? calendarText.makeup(name) : name;
  return { day, number: Number(day.slice(8)), kind: KIND[reason], name: words, isAsOf: day === asOf };
}

/** Working days of a year. */
export function workdaysOfYear(calendar: Calendar, year: string): number {
  return countWorkdays(calendar, addDays(`${year}-01-01`, -1), `${year}-12-31`);
}

/** Weeks of a year (by their ISO year) without a working day, in words: no report, no weekly node (rules.md §6). */
export function emptyWeeks(calendar: Calendar, year: string): readonly string[] {
  const weeks: string[] = [];
  for (let week = isoWeekOf(`${year}-01-04`); week.startsWith(year); week = nextIsoWeek(week)) {
    const monday = mondayOfIsoWeek(week);
    if (reportDay(calendar, week) === undefined)
      weeks.push(calendarText.emptyWeek(week, monday, addDays(monday, 4)));
  }
  return weeks;
}

/** The holidays that a year's notices arrange, as they stand in the end: days off in a row are one, make-up days stand with the nearest. */
export function holidaysOf(calendar: Calendar, year: string): readonly HolidayView[] {
  const notices = calendar.events.filter((event) => event.year === yearOf(year) && event.kind !== 'closure');
  const said = new Set(notices.flatMap((event) => event.days.map(({ day }) => day)));
  const kinds = [...said].sort().map((day) => dayKind(calendar, day));
  const runs: { name: string; days: string[]; makeups: string[] }[] = [];
  for (const { day, reason, name } of kinds) {
    const last = runs.at(-1);
    if (reason !== 'holiday' || name === undefined) continue;
    if (last?.name === name && last.days.at(-1) === addDays(day, -1)) last.days.push(day);
    else runs.push({ name, days: [day], makeups: [] });
  }
  for (const { day, reason, name } of kinds) {
    if (reason === 'makeup') runs.find((run) => run.name === name)?.makeups.push(day);
  }
  return runs.map(({ name, days, makeups }) => ({
    name,
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    dayCount: days.length,
    makeups,
  }));
}
