import { expect, test } from 'vitest';
import type { Records } from '#engine/testing/office.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { bulletinLong } from './bulletin-long.ts';

type Bulletin = NonNullable<Records['issued']>[number];
type Line = NonNullable<Bulletin['edition']>['lines'][number];

const lines = (part: Line['part'], count: number): Line[] =>
  Array.from({ length: count }, (_, index) => ({ part, of: `n${String(index)}` }));
const reported = (chosen: Line[], more: Partial<Bulletin> = {}) =>
  toldOfRecords(
    bulletinLong,
    {
      issued: [
        {
          id: 'b',
          kind: '月度通报',
          period: '2026-05',
          on: '2026-06-10',
          edition: { drafted: '2026-06-10 16:00', lines: chosen, edited: 'zhuren', checked: 'zhuren' },
          submitted: '2026-06-10 17:00',
          ...more,
        },
      ],
    },
    '2026-06-12 15:00',
  ).map(({ params: { part, count, limit } }) => [part, count, limit]);

test('each part has its own bound, and what stands at it is no fault', () => {
  expect(reported([...lines('done', 5), ...lines('problems', 5), ...lines('ahead', 8)])).toEqual([]);
  expect(reported([...lines('done', 6), ...lines('ahead', 9)])).toEqual([
    ['done', '6', '5'],
    ['ahead', '9', '8'],
  ]);
});

test('another paper has other bounds', () => {
  expect(reported(lines('done', 6), { kind: '周报' })).toEqual([]);
});
