import { expect, test } from 'vitest';
import { type TaskSpec, taskRecords } from '#engine/testing/task-records.ts';
import { type Records, join, unit } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { itemGroups } from './bulletin-items.ts';
import { periodIn } from '../env/period/period.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { ITEM_RECORDS, ITEMS } from '../testing/item-world.ts';

const groupsOf = (records: Records, period: string, asOf = '2026-06-12 15:00') => {
  const env = frozenWorld(asOf, records, 'internal');
  return itemGroups(env, RULES, periodIn(env, period));
};

test('who stands ahead in a single item is named with item, league, rank and score, by item', () => {
  const [may] = groupsOf(ITEM_RECORDS, '2026-05');
  expect(may?.lines.map(({ head, text }) => `${head.text} ${text}`)).toEqual([
    '设施管护 县（市）区第1名，100.00分',
    '设施管护 县（市）区第2名，95.45分',
    '设施管护 县（市）区第3名，95.00分',
  ]);
  expect(may?.lines[1]).toMatchObject({
    head: { href: '/items/siren/' },
    href: null,
    who: [{ text: 'b', href: '/units/b/2026-05/#part-a' }],
  });
  expect(may?.note).toBe('候选由计分规则列出，是否总结推介由领导审定。');
  // In April but two units have a score, in `law` one: too few to stand ahead of anybody.
  expect(groupsOf(ITEM_RECORDS, '2026-04')[0]?.lines).toEqual([]);
});

/** Of `siren`, due on 13 April or 15 May 2026, claimed on the day. */
const done = (lead: string, day: string): TaskSpec => {
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
  taskRecords(
    // 100, 100, 60, 60 and 55 in April; 100, 100, 60, 60 and 85 in May.
    ...['a', 'b'].flatMap((id) => [done(id, '2026-04-13'), done(id, '2026-05-15')]),
    ...['c', 'd'].flatMap((id) => [done(id, '2026-04-23'), done(id, '2026-05-27')]),
    ...[done('e', '2026-04-24'), done('e', '2026-05-20')],
  ),
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
    ['设施管护', '县（市）区上升2位，提高30.00分', ['e']],
  ]);
  expect(groupsOf(MOVED, '2026-04')[1]).toMatchObject({
    lines: [],
    none: '本月没有单位列为进步最大候选。',
  });
});

test('candidates come from frozen periods alone (rules.md §11)', () => {
  const notes = (asOf: string) =>
    groupsOf(MOVED, '2026-05', asOf).map(({ lines, note }) => [lines.length, note]);
  expect(notes('2026-06-08 23:59')).toEqual([
    [0, '暂定时不列候选。'],
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

test('rules without single items propose nobody', () => {
  const env = frozenWorld('2026-06-12 15:00', { ...MOVED, rules: [{ ...RULES, items: undefined }] });
  expect(itemGroups(env, { ...RULES, items: undefined }, periodIn(env, '2026-05'))).toEqual([]);
});
