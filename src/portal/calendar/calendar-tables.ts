import { dayInWords } from '#wording/calendar/day.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf } from '../table/table-files.ts';
import { textColumn } from '../table/values.ts';
import type { CalendarIndexView, CalendarYearRowView, CalendarYearView } from './calendar-view.ts';
import type { HolidayView } from './calendar-days.ts';
import { calendarWords, calendarText } from '#wording/calendar/words.ts';

interface YearHoliday extends HolidayView {
  readonly year: string;
}

const YEARS = addressed('/calendar/years', calendarText.sets.years);
const HOLIDAYS = addressed('/calendar/holidays', calendarText.sets.holidays);

/** The years that have a page, each with its working days and what they rest on. */
export function calendarYearTable({ years }: CalendarIndexView): DataTable<CalendarYearRowView> {
  return {
    caption: calendarWords.title,
    class: 'fold',
    columns: yearColumns,
    bodies: [{ rows: years }],
    files: filesOf(YEARS, 'whole'),
  };
}

/** The holidays of a year with the days that make up for them. */
export function holidayTable({ holidays }: CalendarYearView): DataTable<HolidayView> {
  return {
    caption: calendarWords.holidays,
    class: 'holidays fold',
    columns: holidayColumns,
    bodies: [{ rows: holidays }],
    files: filesOf(HOLIDAYS, 'slice'),
  };
}

/** The years, and the holidays of all of them, as files have them; of what has no rows there is none. */
export function calendarSets(
  { years }: CalendarIndexView,
  calendars: readonly CalendarYearView[],
): readonly DataSet[] {
  const holidays = calendars.flatMap(({ year, holidays: own }) => own.map((row) => ({ ...row, year })));
  const columns = columnsOf<YearHoliday>(
    {
      key: 'year',
      head: calendarWords.year,
      kind: 'integer',
      width: 8,
      within: null,
      value: ({ year }) => Number(year),
    },
    holidayColumns,
  );
  return [
    ...(years.length === 0 ? [] : [dataSet(YEARS, yearColumns, () => years)]),
    ...(holidays.length === 0 ? [] : [dataSet(HOLIDAYS, columns, () => holidays)]),
  ];
}

const yearColumns = columnsOf<CalendarYearRowView>(
  {
    key: 'year',
    head: calendarWords.year,
    kind: 'integer',
    width: 8,
    value: ({ year }) => Number(year),
    page: { names: true },
  },
  textColumn('provisional', calendarWords.provisional, 8, 'year', ({ provisional }) =>
    provisional ? calendarWords.provisional : null,
  ),
  {
    key: 'workdays',
    head: calendarWords.workdays,
    kind: 'integer',
    width: 8,
    value: ({ workdayCount }) => workdayCount,
    page: {
      class: 'num',
      cellClass: 'side',
      shows: ({ workdayCount }) => ({ as: 'text', text: `${String(workdayCount)}${calendarWords.days}` }),
    },
  },
  {
    key: 'status',
    head: calendarWords.status,
    kind: 'text',
    width: 48,
    value: ({ text }) => text,
    page: { cellClass: 'full' },
  },
);

const holidayColumns = columnsOf<HolidayView>(
  {
    key: 'holiday',
    head: calendarWords.holiday,
    kind: 'text',
    width: 12,
    value: ({ name }) => name,
    page: { names: true, cellClass: 'nowrap' },
  },
  dayColumn('from', calendarWords.from, ({ from }) => from),
  dayColumn('to', calendarWords.to, ({ to }) => to),
  {
    key: 'days',
    head: calendarWords.days,
    kind: 'integer',
    width: 6,
    value: ({ dayCount }) => dayCount,
    page: { class: 'num', labelled: true },
  },
  { key: 'makeups', head: calendarWords.makeups, kind: 'drawn', page: { cellClass: 'full', labelled: true } },
  textColumn('makeup-days', calendarWords.makeups, 36, 'makeups', ({ makeups }) =>
    makeups.length === 0 ? null : makeups.map((day) => dayInWords(day)).join('；'),
  ),
);

function dayColumn(key: string, head: string, value: (row: HolidayView) => string): Column<HolidayView> {
  return {
    key,
    head,
    kind: 'day',
    width: 12,
    value,
    page: { labelled: true, shows: (row) => ({ as: 'day', day: value(row), weekday: true }) },
  };
}
