import { expect, test } from 'vitest';
import type { Records } from '#engine/testing/office.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { bulletinLong } from './bulletin-long.ts';

type Bulletin = NonNullable<Records['issued']>[number];

/** Five units, the first four with 800 characters and the last with 796: 4 are left. */
const MONTHLY: Records['monthly'] = ['a', 'b', 'c', 'd', 'e'].map((unit) => ({
  unit,
  month: '2026-05',
  features: '字'.repeat(100),
  problems: '字'.repeat(unit === 'e' ? 696 : 700),
  advice: '字'.repeat(800),
  submitted: '2026-05-29 10:00',
}));
const reported = (more: Partial<Bulletin>, monthly = MONTHLY) =>
  toldOfRecords(
    bulletinLong,
    {
      monthly,
      issued: [
        {
          id: 'b',
          kind: '月度通报',
          period: '2026-05',
          on: '2026-06-10',
          submitted: '2026-06-10 17:00',
          ...more,
        },
      ],
    },
    '2026-06-12 15:00',
  ).map(({ params: { total, own, quoted } }) => [total, own, quoted]);

test("the section's own words count, but not what it advises", () => {
  expect(reported({ text: { achievements: '字', problems: '字', next: '字字', advice: '字字' } })).toEqual(
    [],
  );
  expect(reported({ text: { achievements: '字', problems: '字字', next: '字字' } })).toEqual([
    ['4001', '5', ''],
  ]);
});

test('only the units count that the bulletin quotes', () => {
  const text = { next: '字'.repeat(800) };
  expect(reported({ text })).toEqual([['4796', '800', '']]);
  expect(reported({ text, quoted: ['a'] })).toEqual([]);
  expect(reported({ text, quoted: [] })).toEqual([]);
  expect(reported({ text, quoted: ['a', 'b', 'c', 'd', 'e'] })).toEqual([['4796', '800', 'yes']]);
});

test('a bulletin of another period or another paper changes nothing', () => {
  const text = { next: '字'.repeat(800) };
  expect(reported({ text, period: '2026-04' })).toEqual([]);
  expect(reported({ text, kind: '周报' })).toEqual([]);
});
