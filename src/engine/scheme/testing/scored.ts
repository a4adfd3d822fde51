import { print, type Fraction } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { RULES } from '../../testing/rules.ts';
import type { Facts } from '../facts.ts';
import { scoreUnit, type UnitScore } from '../unit-score.ts';
import { factsOf } from './facts.ts';

/** The score of 甲 in May by some facts. */
export const scored = (facts: Partial<Facts>, rules: Rules = RULES, league = 'counties') =>
  scoreUnit(rules, { unit: 'jia', league, period: '2026-05' }, factsOf(facts));
export const text = (value: Fraction | undefined) => value && print(value, 2);
export const partsIn = ({ parts }: UnitScore) =>
  parts.map(({ points, state }) => `${text(points) ?? '—'} ${state}`);
export const totalOf = (score: UnitScore) => text(score.total) ?? score.unranked;

/** Rules of marks alone: no task, no bonus, no deduction. */
export const marked = (
  components: readonly Partial<Rules['components'][number]>[],
  total: Partial<Rules['total']> = {},
  more: Partial<Rules> = {},
): Rules => ({
  ...RULES,
  tasks: undefined,
  bonus: undefined,
  deduction: undefined,
  ...more,
  components: components.map((part, n) => ({
    id: 'abcd'.charAt(n),
    name: `第${n + 1}项`,
    source: 'assessed',
    ...part,
  })),
  total: { ...RULES.total, ...total },
});
