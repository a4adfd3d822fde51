import { expect, test } from 'vitest';
import { unit } from '#engine/testing/office.ts';
import { portalViews } from './portal-views.ts';
import { siteMap } from './site-map.ts';
import { frozenWorld } from './testing/frozen-world.ts';
import { bareWorld } from './testing/view-world.ts';

const namesOf = (env: Parameters<typeof portalViews>[0]) => {
  const views = portalViews(env);
  const columns = siteMap({ ...views, unitIndex: views.unitIndex() });
  return new Map(columns.map(({ text, pages }) => [text, pages.map((page) => page.text)]));
};

test('the map has the columns of the head and the pages that stand below them', () => {
  const map = namesOf(frozenWorld('2026-06-12 15:00', {}));
  expect([...map.keys()]).toEqual(
    portalViews(frozenWorld('2026-06-12 15:00', {})).frame.columns.map(({ text }) => text),
  );
  expect(map.get('关于')).toEqual([
    '组织体系',
    '我要反映',
    '九十二条做法和系统的对应',
    '检查代码',
    '怎样报送、怎样记',
  ]);
});

test('units that are too many to be named one by one are found on their own page', () => {
  const units = Array.from({ length: 121 }, (_, index) => ({
    ...unit(`u${String(index)}`, '不参评', 1),
    names: [{ from: '2025-01-01', name: `第${String(index)}科` }],
  }));
  const few = namesOf(bareWorld('2026-03-27 15:00', { unit: units.slice(0, 3) }));
  expect(few.get('单位')).toEqual(['第0科', '第1科', '第2科']);
  expect(namesOf(bareWorld('2026-03-27 15:00', { unit: units })).get('单位')).toEqual([]);
});
