import { expect, test } from 'vitest';
import { dayInWords, dayWithWeekday, momentInWords, periodInWords } from './day.ts';

test('writes a day without leading zeros', () => {
  expect(dayInWords('2026-01-04')).toBe('2026年1月4日');
});

test('knows the weekday on both sides of a year and of a leap day', () => {
  expect(['2025-12-31', '2026-01-01', '2028-02-29', '2028-03-01'].map(dayWithWeekday)).toEqual([
    '2025年12月31日（周三）',
    '2026年1月1日（周四）',
    '2028年2月29日（周二）',
    '2028年3月1日（周三）',
  ]);
});

test('puts the time behind the weekday', () => {
  expect(momentInWords('2026-11-20 09:05')).toBe('2026年11月20日（周五）09:05');
});

test('writes a period', () => {
  expect(periodInWords('2026-09')).toBe('2026年9月');
});

test('prints what is no day as it stands', () => {
  expect([dayInWords('待定'), dayWithWeekday('待定'), periodInWords('待定')]).toEqual([
    '待定',
    '待定',
    '待定',
  ]);
});
