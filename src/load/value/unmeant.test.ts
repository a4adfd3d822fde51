import { expect, test } from 'vitest';
import { maybeUnmeant } from './unmeant.ts';

test.each([
  ...[
    'a: 012',
    '- 0x1F',
    '[1, 012]',
    '{a: -0o17}',
    '{"a":012}',
    "{'a':+012,b: 1}",
    '012',
    'a: 012 # 三',
    'a:\n  00',
  ],
  ...['a: 012\r\nb: 1', 'a: [0o7]', 'a: 甲 #3', 'a: 甲\n  乙'],
])('%j may be otherwise meant', (text) => {
  expect(maybeUnmeant(text)).toBe(true);
});

test('days, times, numbers of papers are what they are, and cost no second look', () => {
  const text =
    'on: 2026-01-05\nsubmitted: 2026-01-05 09:00\nno: 督办〔2026〕010号\nversion: v0.1\nn: 10\nid: t2026-001\n';
  expect(maybeUnmeant(text)).toBe(false);
});
