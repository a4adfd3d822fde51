import { expect, test } from 'vitest';
import { join, unit } from '#engine/testing/office.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { made } from '../testing/made.ts';
import { viewWorld } from '../testing/view-world.ts';
import { papersPages } from './papers-pages.ts';

const records = join(
  { unit: [unit('jia'), unit('yi', 'counties', 2), unit('mishu', '不参评', 9)] },
  taskRecords(
    ...['jia', 'yi'].map((lead, n) => ({
      id: `t${String(n)}`,
      lead,
      printed: '2026-05-06',
      due: '2026-11-27',
      nodes: [{ id: 'n1', due: '2026-06-03' }],
    })),
  ),
);

test('the list of papers has the 核对单 of the periods that are not frozen, and none in public', () => {
  const [list] = made(papersPages(viewWorld('2026-06-05 10:00', records, 'internal')));
  expect(list?.printed[0]).toEqual({
    title: '核对单（审定以前送各单位核对、签字）',
    papers: [
      { text: '2026年6月核对单', href: '/statements/2026-06/' },
      { text: '2026年5月核对单', href: '/statements/2026-05/' },
    ],
  });
  expect(papersPages(viewWorld('2026-06-05 10:00', records))).toEqual([]);
});
