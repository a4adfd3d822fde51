import { expect, test } from 'vitest';
import { RULES } from '#engine/testing/rules.ts';
import { itemIndexSets, itemIndexTable } from './item-index-table.ts';
import { itemIndexView } from './item-index-view.ts';
import { itemViews } from './item-view.ts';
import { ITEM_RECORDS, ITEMS } from '../testing/item-world.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { bareWorld } from '../testing/view-world.ts';

const AS_OF = '2026-06-12 15:00';

test('the overview leads with the latest period and names the earlier one of an item that had none since', () => {
  const index = itemIndexView(frozenWorld(AS_OF, ITEM_RECORDS));
  expect(index.period).toBe('2026年5月');
  expect(index.openNote).toBe('2026年6月最早2026年7月9日锁定，得分为暂定，不公开。');
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
      [[['c'], { text: '100.00', reason: null, href: '/items/siren/#counties-2026-05' }, '3个单位', '3个']],
    ],
    [
      'law',
      '2026年4月',
      [[['c'], { text: '100.00', reason: null, href: '/items/law/#counties-2026-04' }, '1个单位', undefined]],
    ],
    ['training', null, []],
  ]);
});

test('where no rules know single items there are none, whatever the ledger lists', () => {
  const without = frozenWorld(AS_OF, { ...ITEM_RECORDS, rules: [{ ...RULES, items: undefined }] });
  for (const env of [bareWorld(AS_OF, ITEMS), without])
    expect([itemViews(env), itemIndexView(env).items]).toEqual([[], []]);
});

test('an item without a score stands in the table with a word across its row, and in the file with its name alone', () => {
  const { items } = itemIndexView(frozenWorld(AS_OF, ITEM_RECORDS));
  const table = itemIndexTable(items);
  const last = table.bodies.at(-1)?.rows[0];
  expect(last && table.rowOf?.(last)).toEqual({
    class: 'head',
    rest: { as: 'text', text: '尚无可公布的得分。' },
  });
  const [set] = itemIndexSets(items);
  expect([...(set?.rows() ?? [])].at(-1)?.filter((cell) => cell !== null)).toEqual([
    items.at(-1)?.name,
    'training',
  ]);
});
