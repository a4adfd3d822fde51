import { expect, test } from 'vitest';
import { unit, type Records } from '#engine/testing/office.ts';
import { viewWorld } from '../testing/view-world.ts';
import { honourYears } from './honours-view.ts';

const AS_OF = '2026-06-12 15:00';
const honour = (id: string, on: string, received: string, rank?: string) => ({
  id,
  units: ['jia', 'yi'],
  experience: 'drill',
  level: '市级',
  ...(rank === undefined ? {} : { rank }),
  title: `表扬${id}`,
  by: '市政府办公室',
  document: '望政办1号',
  on,
  received,
});
const records: Records = {
  unit: [unit('jia'), unit('yi', 'counties', 2)],
  honours: [
    {
      honours: [
        honour('h1', '2025-12-30', '2026-01-05 09:00'),
        honour('h2', '2026-04-10', '2026-04-13 09:30', '第二名'),
        honour('h3', '2026-06-03', '2026-06-12 15:00'),
        honour('h4', '2026-06-04', '2026-06-12 15:01'),
      ],
    },
  ],
};

test('honours stand by the year of their paper, the newest first, with their places; what came later is not there', () => {
  const years = honourYears(viewWorld(AS_OF, records));
  expect(
    years.map(({ year, honours }) => [year, honours.map(({ id, levelText }) => [id, levelText])]),
  ).toEqual([
    [
      '2026',
      [
        ['h3', '市级表扬'],
        ['h2', '市级表扬，第二名'],
      ],
    ],
    ['2025', [['h1', '市级表扬']]],
  ]);
  expect(years[0]?.honours[1]).toMatchObject({
    dayText: '2026年4月10日',
    title: '表扬h2',
    details: ['市政府办公室，望政办1号', '2026年4月13日（周一）09:30收到并登记'],
  });
  // Its numbers are no words for citizens: they stand with the record, on demand.
  expect(years[0]?.honours[1]?.records.map(({ proof }) => proof.split('；')[0])).toEqual([
    '编号h2，经验编号drill',
  ]);
  expect(years[0]?.honours[1]?.units.map(({ name, href }) => [name, href])).toEqual([
    ['jia', '/units/jia/'],
    ['yi', '/units/yi/'],
  ]);
});

test('an office of which nobody was commended has none', () => {
  expect(honourYears(viewWorld(AS_OF, { unit: [unit('jia')] }))).toEqual([]);
});
