import { describe, expect, test } from 'vitest';
import { decimal } from '../exact/fraction.ts';
import type { TableBefore } from './rank-change.ts';
import { placeStandings, type Standing } from './standings.ts';
import { RULES } from './testing/world.ts';

const standing = (id: string, order: number, total: string, falsified = false): Standing => ({
  id,
  order,
  total: decimal(total),
  falsified,
});
const table = (ranked: Record<string, [number, string]>, unranked: readonly string[] = []): TableBefore => ({
  ranked: new Map(Object.entries(ranked).map(([id, [rank, total]]) => [id, { rank, total: decimal(total) }])),
  unranked,
});
describe('grades and lists at their bounds', () => {
  const one = (total: string, falsified = false) =>
    placeStandings(RULES, [standing('a', 1, total, falsified)], undefined)[0];

  test('90, 80 and 60 belong to the better grade', () => {
    const grades = ['90.00', '89.99', '80.00', '79.99', '60.00', '59.99'].map((total) => one(total)?.grade);
    expect(grades).toEqual(['优秀', '良好', '良好', '合格', '合格', '较差']);
  });

  test('a falsified report leaves at most 合格', () => {
    expect([one('105.00', true)?.grade, one('60.00', true)?.grade, one('59.99', true)?.grade]).toEqual([
      '合格',
      '合格',
      '较差',
    ]);
  });

  test('红榜 wants rank 3 and 90.00', () => {
    const four = ['93', '92', '90.00', '90.00', '89.99'].map((total, index) =>
      standing(`u${String(index)}`, index, total),
    );
    expect(placeStandings(RULES, four, undefined).map((row) => row.honour)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    const fourth = ['95', '94', '93', '92'].map((total, index) =>
      standing(`u${String(index)}`, index, total),
    );
    expect(placeStandings(RULES, fourth, undefined)[3]?.honour).toBe(false);
  });

  test('提醒 wants a fall of 3 places, a loss of 3.00 and less than 90, or less than 80', () => {
    const others = ['99', '98', '97'].map((total, index) => standing(`u${String(index)}`, index, total));
    const cautioned = (before: [number, string], now: string) =>
      placeStandings(RULES, [...others, standing('a', 9, now)], table({ a: before })).find(
        (row) => row.id === 'a',
      )?.caution;
    expect(cautioned([1, '92.99'], '89.99')).toBe(true);
    expect(cautioned([1, '92.98'], '89.99')).toBe(false);
    expect(cautioned([2, '99.00'], '89.99')).toBe(false);
    expect(cautioned([1, '99.00'], '90.00')).toBe(false);
    expect(cautioned([4, '79.99'], '79.99')).toBe(true);
    expect(cautioned([4, '80.00'], '80.00')).toBe(false);
  });
});
