import { describe, expect, test } from 'vitest';
import type { Rules } from '#record/rules/rules.ts';
import type { List } from '#record/rules/table.ts';
import { RULES } from '../testing/rules.ts';
import type { TableBefore } from './ranks.ts';
import { before, falsified, rank, rowText, withTotals, type Had } from './testing/members.ts';

describe('a grade', () => {
  const gradeOf = (had: Had, rules: Rules = RULES) => rank({ a: had }, rules).ranked[0]?.grade;

  test('begins with its own bound', () => {
    const grades = ['90.00', '89.99', '80.00', '79.99', '60.00', '59.99'].map((total) => gradeOf(total));
    expect(grades).toEqual(['优秀', '良好', '良好', '合格', '合格', '较差']);
  });

  test('is at most 合格 where something was falsified, and on no list of honour', () => {
    expect(['105.00', '60.00', '59.99'].map((total) => gradeOf(falsified(total)))).toEqual([
      '合格',
      '合格',
      '较差',
    ]);
    expect(rank({ a: falsified('99'), b: '98' }).ranked.map(({ lists }) => lists)).toEqual([[], ['honour']]);
    expect(rank({ a: falsified('70') }).ranked[0]?.lists).toEqual(['caution']);
  });

  test('is kept by a unit that may win no award; lists other than those of honour are too', () => {
    const ineligible = (total: string): Had => ({ ...falsified(total), falsified: 0, awardIneligible: true });
    const [high] = rank({ a: ineligible('99') }).ranked;
    expect([high?.grade, high?.lists]).toEqual(['优秀', []]);
    expect(rank({ a: ineligible('70') }).ranked[0]?.lists).toEqual(['caution']);
  });

  test('is not lowered by rules that deduct nothing', () => {
    const { ranked } = rank({ a: falsified('99') }, { ...RULES, deduction: undefined });
    expect([ranked[0]?.grade, ranked[0]?.lists]).toEqual(['优秀', ['honour']]);
  });

  test('is none where the rules have none or none covers the total', () => {
    expect(gradeOf('95', { ...RULES, grades: undefined })).toBeUndefined();
    expect(gradeOf('50', { ...RULES, grades: [{ name: '合格', from: '0.6' }] })).toBeUndefined();
  });

  test('and a list may be the league’s own', () => {
    const own = { grades: [{ name: 'A', from: '0.5' }], lists: [] };
    const leagues = [
      { id: 'departments', name: '部门', grades: [{ name: 'B', from: '0' }] },
      { id: 'counties', name: '县', ...own },
    ];
    expect(rank({ a: '95' }, { ...RULES, leagues }).ranked.map(rowText)).toEqual(['a 95.00 1 新参评 A']);
  });

  test('of counted points goes by 起评分, else by the maximum, else there is none', () => {
    const counted = (total: Partial<Rules['total']>) =>
      withTotals(
        { method: 'linear', ...total },
        { components: [{ id: 'a', name: '批示', source: 'assessed', each: '2' }] },
      );
    expect(gradeOf('109', counted({ start: '100', maximum: '120' }))).toBe('优秀');
    expect(gradeOf('109', counted({ maximum: '120' }))).toBe('优秀');
    expect(gradeOf('107', counted({ maximum: '120' }))).toBe('良好');
    expect([gradeOf('109', counted({})), gradeOf(falsified('109'), counted({}))]).toEqual([
      undefined,
      undefined,
    ]);
    expect(rank({ a: '1' }, counted({})).ranked[0]?.lists).toEqual([]);
  });
});

describe('a list', () => {
  const listed = (when: List['when'], of: Readonly<Record<string, Had>>, past?: TableBefore, total = {}) =>
    rank(of, withTotals(total, { lists: [{ id: 'l', name: '榜', tone: 'caution', when }] }), past)
      .ranked.flatMap(({ id, lists }) => (lists.length > 0 ? id : []))
      .join('');

  test('of the first takes the rank, ties included, and the share', () => {
    const of = { a: '93', b: '92', c: '90.00', d: '90.00', e: '89.99' };
    expect(listed([{ first: 3, from: '0.90' }], of)).toBe('abcd');
    expect(listed([{ first: 3 }], { a: '95', b: '94', c: '93', d: '92' })).toBe('abc');
  });

  test('of the last wants at least N − n units better', () => {
    expect(listed([{ last: 2 }], { a: '95', b: '94', c: '93', d: '92' })).toBe('cd');
    expect(listed([{ last: 2 }], { a: '95', b: '93', c: '93', d: '93' })).toBe('');
    expect(listed([{ last: 2 }], { a: '95', b: '94', c: '93', d: '93' })).toBe('cd');
    expect(listed([{ last: 1 }], { a: '95', b: '95', c: '93', d: '92' }, undefined, { tie: 'dense' })).toBe(
      'd',
    );
    expect(listed([{ last: 3 }], { a: '95', b: '94' })).toBe('ab');
  });

  const others = { x: '99', y: '98', z: '97' };
  const moved = (was: readonly [number, string], now: string) =>
    listed(
      [{ below: '0.80' }, { fell: 3, lost: '3.00', below: '0.90' }],
      { ...others, a: now },
      before({ a: was }),
    );

  test('takes who meets all of one of its conditions', () => {
    expect(moved([1, '92.99'], '89.99')).toBe('a');
    expect(moved([1, '92.98'], '89.99')).toBe('');
    expect(moved([2, '99.00'], '89.99')).toBe('');
    expect(moved([1, '99.00'], '90.00')).toBe('');
    expect(moved([4, '79.99'], '79.99')).toBe('a');
    expect(moved([4, '80.00'], '80.00')).toBe('');
  });

  test('of those who rose and gained wants both at their bounds, and a table before', () => {
    const rise = (was: readonly [number, string]) =>
      listed([{ rose: 2, gained: '5.00' }], { ...others, a: '90' }, before({ a: was }));
    expect([rise([6, '85.00']), rise([5, '85.00']), rise([6, '85.01'])]).toEqual(['a', '', '']);
    expect(listed([{ rose: 1 }, { fell: 1 }, { lost: '0' }, { gained: '0' }], others)).toBe('');
  });

  test('turns with the order: less is better, and more points are points lost', () => {
    const ascending = { order: 'ascending' };
    const of = { a: '10', b: '20', c: '35' };
    expect(listed([{ from: '0.20' }], of, undefined, ascending)).toBe('ab');
    expect(listed([{ below: '0.20' }], of, undefined, ascending)).toBe('c');
    const past = before({ a: [1, '7'], b: [2, '23'], c: [3, '33'] });
    expect(listed([{ lost: '3' }], of, past, ascending)).toBe('a');
    expect(listed([{ gained: '3' }], of, past, ascending)).toBe('b');
  });
});
