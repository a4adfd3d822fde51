import { expect, test } from 'vitest';
import { decimal, ZERO } from '../exact/fraction.ts';
import { rankLeague, type Member } from './rank-league.ts';
import { RULES } from './testing/world.ts';
import type { UnitScore } from './unit-score.ts';

/** A unit with base, bonus and deduction, and enough to be ranked unless said otherwise. */
function member(
  id: string,
  order: number,
  base: string,
  merits = '0',
  more: Partial<UnitScore> = {},
): Member {
  const points = decimal(merits);
  const total = { n: decimal(base).n * points.d + points.n * decimal(base).d, d: decimal(base).d * points.d };
  const score: UnitScore = {
    parts: [],
    earned: decimal(base),
    available: decimal('100'),
    base: decimal(base),
    bonusPoints: points,
    deductionPoints: ZERO,
    handicap: ZERO,
    total,
    workload: decimal('2'),
    pendingWorkload: ZERO,
    leadTasks: 1,
    pendingLeadTasks: 0,
    falsified: 0,
    ...more,
  };
  return { id, order, score };
}

const rank = (...members: readonly Member[]) => rankLeague(RULES, members, undefined);

test('the rank without bonus and deduction is that of base and handicap alone', () => {
  const { placed, plain } = rank(member('a', 1, '90', '3'), member('b', 2, '92'), member('c', 3, '80', '1'));
  expect(placed.map(({ id, rank: place }) => [id, place])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  expect([...plain]).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 3],
  ]);
});

test('a handicap counts in both', () => {
  const given = { handicap: decimal('5'), total: decimal('95') };
  expect([...rank(member('a', 1, '90', '0', given), member('b', 2, '92')).plain]).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test('without bonus too the total keeps within the limits of the rules', () => {
  const { plain } = rank(member('a', 1, '106'), member('b', 2, '105'));
  expect([...plain.values()]).toEqual([1, 1]);
});

test('a falsified report caps the grade', () => {
  const { placed } = rank(member('a', 1, '95', '0', { falsified: 1 }), member('b', 2, '94'));
  expect(placed.map(({ grade }) => grade)).toEqual(['合格', '优秀']);
});

test('who is not ranked stands in the fixed order, by id where that is equal, each with the reason', () => {
  const few = { workload: decimal('1.99') };
  const pending = { ...few, pendingWorkload: decimal('0.01') };
  const { unranked, placed } = rank(
    member('d', 2, '90', '0', few),
    member('c', 2, '90', '0', pending),
    { id: 'b', order: 9, score: undefined },
    member('a', 1, '90', '0', { total: undefined }),
  );
  expect(placed).toEqual([]);
  expect(unranked.map(({ id, reason }) => [id, reason])).toEqual([
    ['a', 'no-data'],
    ['c', 'pending'],
    ['d', 'too-few'],
    ['b', 'no-data'],
  ]);
});
