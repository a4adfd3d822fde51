import { describe, expect, test } from 'vitest';
import type { Rules } from '#record/rules/rules.ts';
import { RULES } from '../testing/rules.ts';
import type { Facts } from './facts.ts';
import { each, grounds, lead, marksOf, type Ground } from './testing/facts.ts';
import { marked, scored, text, totalOf } from './testing/scored.ts';

describe('what a limit cut', () => {
  const both = (a: string, more: Partial<Facts>, rules: Partial<Rules> = {}) => {
    const score = scored(
      { marks: marksOf({ a }), ...more },
      marked(
        [{ full: '100', negative: true }],
        {},
        { bonus: RULES.bonus, deduction: RULES.deduction, ...rules },
      ),
    );
    return [text(score.total), text(score.cut)];
  };

  test('99 + 5 + 3 is 105.00 with 2.00 cut off', () => {
    const handicaps = [{ unit: 'jia', points: '3', why: '山区' }];
    expect(both('99', { bonus: each('points', '2', '3') }, { handicaps })).toEqual(['105.00', '2.00']);
  });

  test('2 − 3 is 0.00 with 1.00 added', () => {
    expect(both('2', { deductions: grounds(['m', 'measure', '3']) })).toEqual(['0.00', '-1.00']);
  });

  test('is nothing where none bit', () => {
    expect(both('99', { bonus: each('points', '5') })).toEqual(['104.00', undefined]);
  });

  test('is by the league’s own maximum, else the rules’', () => {
    const leagues = [{ id: 'counties', name: '县', maximum: '90' }];
    expect(both('99', {}, { leagues })).toEqual(['90.00', '9.00']);
    const rules = marked([{ full: '100' }], { maximum: '95', minimum: '10' });
    expect([
      totalOf(scored({ marks: marksOf({ a: '99' }) }, rules)),
      totalOf(scored({ marks: marksOf({ a: '9' }) }, rules)),
    ]).toEqual(['95.00', '10.00']);
  });
});

describe('X', () => {
  const of = (...lines: readonly Ground[]) => {
    const score = scored({ completion: [lead('1', '1')], deductions: grounds(...lines) });
    return {
      ...score,
      x: text(score.deduction),
      stood: score.deductions.map(({ superseded }) => !superseded),
    };
  };

  test('is one deduction a matter, the largest', () => {
    const { x, stood } = of(
      ['m1', 'exposure', '1'],
      ['m1', 'criticism', '2'],
      ['m2', 'exposure', '2'],
      ['m1', 'measure', '1.5'],
    );
    expect([x, stood]).toEqual(['4.00', [false, true, true, false]]);
  });

  test('of equal grounds takes one, the same in any order; of two alike the first', () => {
    expect(of(['m', 'exposure', '2'], ['m', 'criticism', '2']).stood).toEqual([false, true]);
    expect(of(['m', 'criticism', '2'], ['m', 'exposure', '2']).stood).toEqual([true, false]);
    expect(of(['m', 'criticism', '2'], ['m', 'criticism', '2']).stood).toEqual([true, false]);
  });

  test('has a cap, with what was falsified on top, once a matter', () => {
    const { x, falsified, total } = of(
      ['m1', 'measure', '8'],
      ['m2', 'measure', '7'],
      ['m3', 'falsified', '5'],
      ['m3', 'falsified', '5'],
      ['m4', 'falsified', '5'],
    );
    expect([x, falsified, text(total)]).toEqual(['20.00', 2, '80.00']);
  });

  test('may take a larger ground instead of what was falsified, which is told all the same', () => {
    const { x, falsified, stood } = of(['m', 'falsified', '5'], ['m', 'measure', '6']);
    expect([x, falsified, stood]).toEqual(['6.00', 1, [false, true]]);
  });
});
