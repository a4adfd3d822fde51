import { expect, test } from 'vitest';
import { itemIndexView } from './item-index-view.ts';
import { itemViews } from './item-view.ts';
import { ITEM_RECORDS, ITEMS } from './testing/item-world.ts';
import { frozenWorld } from './testing/frozen-world.ts';
import { bareWorld } from './testing/view-world.ts';

const AS_OF = '2026-06-12 15:00';

test('the overview leads with the latest month and names the earlier one of an item that had none since', () => {
  const index = itemIndexView(frozenWorld(AS_OF, ITEM_RECORDS));
  expect(index.month).toBe('2026-05');
  expect(index.openNote).toBe('2026年6月未到锁定日，成绩为暂定，不公开。');
  expect(
    index.items.map(({ id, earlier, leagues }) => [
      id,
      earlier,
      leagues.map(({ first, score, countText, top }) => [
        first.map((ref) => ref.id),
        score,
        countText,
        top?.text,
      ]),
    ]),
  ).toEqual([
    [
      'siren',
      null,
      [[['b'], { text: '95.45', reason: null, href: '/items/siren/#counties-2026-05' }, '2个单位', '2个']],
    ],
    [
      'law',
      '2026-04',
      [[['c'], { text: '100.00', reason: null, href: '/items/law/#counties-2026-04' }, '1个单位', '1个']],
    ],
    ['training', null, []],
  ]);
});

test('items without rules have their pages and no table; an office without items has none', () => {
  const bare = bareWorld(AS_OF, ITEMS);
  expect(itemViews(bare).map(({ tables, conditions, rule }) => [tables, conditions, rule])).toEqual(
    Array.from({ length: 3 }, () => [[], [], null]),
  );
  expect(itemIndexView(bare)).toMatchObject({ month: null, openNote: null });
  expect([itemViews(bareWorld(AS_OF)), itemIndexView(bareWorld(AS_OF)).items]).toEqual([[], []]);
});
