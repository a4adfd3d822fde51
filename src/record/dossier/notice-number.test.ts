import { expect, test } from 'vitest';
import { nextNoticeNo, noticeKey } from './notice-number.ts';

const printed = (no: string, day: string) => ({ no, printed: day });

test('blanks and the shape of brackets make no other number', () => {
  expect(noticeKey('督办[2026] 12号')).toBe(noticeKey('督办〔2026〕12号'));
});

test('the next number goes on from the highest of the year, whatever was printed last', () => {
  const notices = [printed('督办〔2026〕12号', '2026-05-06'), printed('督办〔2026〕9号', '2026-05-07')];
  expect(nextNoticeNo(notices, '2026')).toBe('督办〔2026〕13号');
});

test('a new year begins with 1, in the form of the old one', () => {
  expect(nextNoticeNo([printed('交督〔2026〕12号', '2026-12-30')], '2027')).toBe('交督〔2027〕1号');
});

test('of two series the one that was printed last goes on', () => {
  const notices = [printed('督办〔2026〕12号', '2026-05-06'), printed('交督〔2026〕3号', '2026-05-07')];
  expect(nextNoticeNo(notices, '2026')).toBe('交督〔2026〕4号');
});

test('a number without a year runs on, and noughts before it stay', () => {
  expect(nextNoticeNo([printed('督字第009号', '2026-12-30')], '2027')).toBe('督字第010号');
});

test('nothing follows from no notice, nor from a number without digits', () => {
  expect(nextNoticeNo([], '2026')).toBeUndefined();
  expect(nextNoticeNo([printed('特急', '2026-05-06')], '2026')).toBeUndefined();
});
