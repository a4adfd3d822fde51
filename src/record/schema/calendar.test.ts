import { expect, test } from 'vitest';
import { CalendarClosure, CalendarNotice, CalendarYear } from './calendar.ts';
import { fieldsOf } from './fields.ts';

const notice = {
  id: 'state-council-2026',
  title: '国务院办公厅关于2026年部分节假日安排的通知',
  known: '2025-11-04',
  source: 'https://www.gov.cn/',
  days: [{ name: '元旦', off: ['2026-01-01'], work: ['2026-01-04'] }],
};
const closure = {
  id: 'flood',
  known: '2026-07-02',
  from: '2026-07-03',
  to: '2026-07-04',
  reason: '防汛',
  basis: '第3号令',
};
const issues = (value: unknown) =>
  CalendarYear.safeParse(value).error?.issues.map((issue) => [issue.message, issue.path.join('.')]);

test('a year may have closures before its arrangement is out', () => {
  expect(
    CalendarYear.parse({ year: 2027, closures: [{ ...closure, from: '2027-01-04', to: '2027-01-04' }] })
      .notices,
  ).toEqual([]);
});

test('a day is said once in a notice, as off or as at work', () => {
  const days = [
    { name: '元旦', off: ['2026-01-01'], work: ['2026-01-01'] },
    { name: '春节', off: ['2026-01-01'] },
  ];
  expect(issues({ year: 2026, notices: [{ ...notice, days }] })).toEqual([
    ['calendar-day-twice', 'notices.0.days.0.work.0'],
    ['calendar-day-twice', 'notices.0.days.1.off.0'],
  ]);
});

test('a later notice may speak of the same day again', () => {
  expect(
    issues({ year: 2026, notices: [notice, { ...notice, id: 'b', known: '2025-12-01' }] }),
  ).toBeUndefined();
});

test('notices stand in the order in which they became public', () => {
  expect(issues({ year: 2026, notices: [notice, { ...notice, id: 'b', known: '2025-10-01' }] })).toEqual([
    ['calendar-notice-order', 'notices.1.known'],
  ]);
});

test('the year before may be arranged too, not a year far away', () => {
  const off = (day: string) =>
    issues({ year: 2026, notices: [{ ...notice, days: [{ name: '元旦', off: [day] }] }] });
  expect(off('2025-12-31')).toBeUndefined();
  expect(off('2062-01-01')).toEqual([['calendar-day-far', 'notices.0.days.0.off.0']]);
});

test('a closure ends no earlier than it begins, and begins in the year of the file', () => {
  expect(issues({ year: 2026, closures: [{ ...closure, to: '2026-07-02' }] })).toEqual([
    ['calendar-closure-reversed', 'closures.0.to'],
  ]);
  expect(issues({ year: 2026, closures: [{ ...closure, to: '2062-07-04' }] })).toEqual([
    ['calendar-day-far', 'closures.0.to'],
  ]);
  expect(issues({ year: 2025, closures: [closure] })).toEqual([['calendar-day-far', 'closures.0.from']]);
});

test('unknown fields are refused and every field is public', () => {
  expect(issues({ year: 2026, note: 'x' })).toHaveLength(1);
  const fields = [CalendarYear, CalendarNotice, CalendarClosure].flatMap((schema) => [
    ...fieldsOf(schema).members.values(),
  ]);
  expect(new Set(fields.map(({ said }) => said))).toEqual(new Set(['public']));
});
