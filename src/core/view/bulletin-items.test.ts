import { expect, test } from 'vitest';
import type { Records } from '../compute/testing/ledger-of.ts';
import { join, matters, type MatterSpec } from '../compute/testing/matter.ts';
import { RULES, unit } from '../compute/testing/world.ts';
import { itemGroups } from './bulletin-items.ts';
import { frozenWorld } from './testing/frozen-world.ts';
import { ITEM_RECORDS, ITEMS } from './testing/item-world.ts';

const groupsOf = (records: Records, month: string, asOf = '2026-06-12 15:00') =>
  itemGroups(frozenWorld(asOf, records, 'internal'), RULES, month);

test('who stands ahead in a single item is named with item, league, rank and score, by item', () => {
  const [may] = groupsOf(ITEM_RECORDS, '2026-05');
  expect(may?.lines).toEqual([
    {
      head: { text: '警报器管护', href: '/items/siren/' },
      text: '县（市）区第1名，95.45分',
      href: null,
      who: [{ text: 'b', href: '/units/b/2026-05/#part-a' }],
    },
    {
      head: { text: '警报器管护', href: '/items/siren/' },
      text: '县（市）区第2名，95.00分',
      href: null,
      who: [{ text: 'a', href: '/units/a/2026-05/#part-a' }],
    },
  ]);
  expect(may?.note).toBe('候选由计分规则列出，是否总结推介由领导审定。');
  const [april] = groupsOf(ITEM_RECORDS, '2026-04');
  expect(april?.lines.map(({ head, text }) => `${head.text} ${text}`)).toEqual([
    '警报器管护 县（市）区第1名，100.00分',
    '警报器管护 县（市）区第2名，95.00分',
    '依法行政 县（市）区第1名，100.00分',
  ]);
});

/** Of `siren`, due on 13 April or 15 May 2026, claimed on the day. */
const done = (lead: string, day: string): MatterSpec => {
  const april = day < '2026-05';
  const checks = [`${april ? '2026-04-27' : '2026-05-28'} 通过`];
  return {
    ...{ id: `${lead}-${day}`, lead, item: 'siren', end: { claims: [`${day} 10:00`], checks } },
    ...(april ? { printed: '2026-04-01', due: '2026-04-13' } : { printed: '2026-05-06', due: '2026-05-15' }),
  };
};
const MOVED = join(
  ITEMS,
  { unit: ['a', 'b', 'c', 'd', 'e'].map((id, index) => unit(id, 'counties', index + 1)) },
  matters([
    // 100, 100, 60, 60 and 55 in April; 100, 100, 60, 60 and 85 in May.
    ...['a', 'b'].flatMap((id) => [done(id, '2026-04-13'), done(id, '2026-05-15')]),
    ...['c', 'd'].flatMap((id) => [done(id, '2026-04-23'), done(id, '2026-05-27')]),
    ...[done('e', '2026-04-24'), done('e', '2026-05-20')],
  ]),
);

test('units of one rank stand in one line', () => {
  const [tops] = groupsOf(MOVED, '2026-05');
  expect(tops?.lines.map(({ text, who }) => [text, who.map((one) => one.text)])).toEqual([
    ['县（市）区并列第1名，100.00分', ['a', 'b']],
  ]);
});

test('进步最大 says the places and the points gained', () => {
  const [, rises] = groupsOf(MOVED, '2026-05');
  expect(rises?.lines.map(({ head, text, who }) => [head.text, text, who.map((one) => one.text)])).toEqual([
    ['警报器管护', '县（市）区上升2位，加30.00分', ['e']],
  ]);
  expect(groupsOf(MOVED, '2026-04')[1]).toMatchObject({
    lines: [],
    none: '本月没有单位列为进步最大候选。',
  });
});

test('candidates come from frozen months alone (rules-v1 §11)', () => {
  const notes = (asOf: string) =>
    groupsOf(MOVED, '2026-05', asOf).map(({ lines, note }) => [lines.length, note]);
  expect(notes('2026-06-08 23:59')).toEqual([
    [0, '暂定月份不列候选。'],
    [0, null],
  ]);
  expect(notes('2026-06-09 00:00')).toEqual([
    [1, '候选由计分规则列出，是否总结推介由领导审定。'],
    [1, null],
  ]);
});

test('without items there is nobody to propose', () => {
  expect(groupsOf({ ...MOVED, items: [] }, '2026-05').map(({ lines }) => lines)).toEqual([[], []]);
});
