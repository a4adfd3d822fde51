import { z } from 'zod';
import { yearOf } from '#days/day.ts';
import { FIRST_YEAR, LAST_YEAR } from '#days/reckoned.ts';
import { exampleOf } from './example.ts';
import { pub } from './field.ts';
import { Day, Moment, Text, WebAddress } from './scalars.ts';
import { later, ownId } from './names.ts';

const NoticeDays = z.strictObject({
  name: pub(Text(20), '节日名称', '春节'),
  off: pub(z.array(Day).max(30).default([]), '放假的日子，逐日列出，含周末', ['2026-02-16', '2026-02-17']),
  work: pub(z.array(Day).max(10).default([]), '调休上班的日子', ['2026-02-14', '2026-02-28']),
});

/** One notice of the State Council. It says what it said on its day; a later notice overrides it date by date. */
export const CalendarNotice = later(
  z.strictObject({
    id: pub(ownId(), '编号，全部年份中唯一', 'state-council-2026'),
    title: pub(Text(80), '通知标题', '国务院办公厅关于2026年部分节假日安排的通知'),
    no: pub(Text(40).optional(), '发文字号；未查到的不写', '国办发明电〔2025〕7号'),
    known: pub(Day, '通知公开之日', '2025-11-04'),
    entered: pub(
      Moment.optional(),
      '登记到台账的时间；晚于公开之日的须写，已关账的一期不因它变动',
      '2025-11-06 09:30',
    ),
    source: pub(
      WebAddress,
      '通知原文网址',
      'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    ),
    days: pub(z.array(NoticeDays).min(1).max(20), '各节日的安排', [
      { name: '元旦', off: ['2026-01-01'], work: [] },
    ]),
  }),
  'known',
  { entered: 'entered' },
);
export type CalendarNotice = z.output<typeof CalendarNotice>;

/** Days on which the office did not work, beyond the national arrangement. It only lengthens deadlines (rules.md §2). */
export const CalendarClosure = later(
  z.strictObject({
    id: pub(ownId(), '编号，全部年份中唯一', 'flood-2026'),
    known: pub(Day, '停止办公的决定公开之日', '2026-07-02'),
    entered: pub(
      Moment.optional(),
      '补录的时间；漏登后补登记的须写，已关账的一期经异议成立才计入',
      '2026-08-20 10:00',
    ),
    from: pub(Day, '第一天', '2026-07-03'),
    to: pub(Day, '最后一天，含当日', '2026-07-03'),
    reason: pub(Text(60), '原因', '防汛应急响应，全市停止办公'),
    basis: pub(Text(120), '依据', '市防汛抗旱指挥部第3号令'),
  }),
  'known',
  { entered: 'entered' },
);
export type CalendarClosure = z.output<typeof CalendarClosure>;

/** `calendar/<year>.yaml`: the State Council's arrangement of a year, the first notice being the year's own, later ones amendments; and local closures. */
export const CalendarYear = z
  .strictObject({
    year: pub(z.int().min(FIRST_YEAR).max(LAST_YEAR), '年份，与文件名相同', 2026),
    notices: pub(
      z.array(CalendarNotice).max(12).default([]),
      '国务院办公厅的通知，按公开先后；第一件是全年安排',
      [exampleOf(CalendarNotice)],
    ),
    closures: pub(z.array(CalendarClosure).max(50).default([]), '本地停止办公', [exampleOf(CalendarClosure)]),
  })
  .superRefine((calendar, context) => {
    const report = (message: CalendarCode, path: PropertyKey[], value: string) => {
      context.addIssue({ code: 'custom', message, path, params: { value } });
    };
    const near = (day: string) => Math.abs(yearOf(day) - calendar.year) <= 1;
    let before = '';
    for (const [n, notice] of calendar.notices.entries()) {
      if (notice.known < before) report('calendar-notice-order', ['notices', n, 'known'], notice.known);
      before = notice.known;
      const seen = new Set<string>();
      for (const [d, days] of notice.days.entries()) {
        for (const list of ['off', 'work'] as const) {
          for (const [i, day] of days[list].entries()) {
            const path = ['notices', n, 'days', d, list, i];
            if (seen.has(day)) report('calendar-day-twice', path, day);
            if (!near(day)) report('calendar-day-far', path, day);
            seen.add(day);
          }
        }
      }
    }
    for (const [n, closure] of calendar.closures.entries()) {
      if (closure.to < closure.from) report('calendar-closure-reversed', ['closures', n, 'to'], closure.to);
      if (yearOf(closure.from) !== calendar.year)
        report('calendar-day-far', ['closures', n, 'from'], closure.from);
      if (!near(closure.to)) report('calendar-day-far', ['closures', n, 'to'], closure.to);
    }
  });
export type CalendarYear = z.output<typeof CalendarYear>;

/** Problem codes of a calendar file, carried as the message of an issue. */
export type CalendarCode =
  'calendar-notice-order' | 'calendar-day-twice' | 'calendar-day-far' | 'calendar-closure-reversed';
