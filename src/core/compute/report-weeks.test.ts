import { expect, test } from 'vitest';
import { officeYears } from '../../testing/office-years.ts';
import { world } from './testing/world.ts';
import { reportWeeks } from './weekly-score.ts';

const context = world('2026-12-31 23:59', { calendar: officeYears() });
const reportDays = (month: string) => reportWeeks(context, month).map((week) => week.reportDay);

test('the weeks of a month are those whose report day lies in it', () => {
  expect(reportDays('2026-05')).toEqual(['2026-05-08', '2026-05-15', '2026-05-22', '2026-05-29']);
  expect(reportDays('2026-04')).toEqual([
    '2026-04-03',
    '2026-04-10',
    '2026-04-17',
    '2026-04-24',
    '2026-04-30',
  ]);
  expect(reportWeeks(context, '2026-02')).toEqual([
    { week: '2026-W06', reportDay: '2026-02-06' },
    { week: '2026-W07', reportDay: '2026-02-13' },
    { week: '2026-W09', reportDay: '2026-02-27' },
  ]);
});

test('every week with a working day in Monday to Friday belongs to exactly one month', () => {
  const months = Array.from(
    { length: 24 },
    (_, i) => `${String(2025 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
  const weeks = months.flatMap((month) => reportWeeks(context, month));
  expect(new Set(weeks.map(({ week }) => week)).size).toBe(weeks.length);
  expect(weeks.map(({ reportDay }) => reportDay)).toEqual(weeks.map(({ reportDay }) => reportDay).sort());
  // 104 ISO weeks have their Friday in these years; that of Spring Festival 2026 is holiday from Monday to Friday.
  expect(weeks).toHaveLength(103);
});
