import { expect, test } from 'vitest';
import { decimal } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { RULES } from '../testing/rules.ts';
import type { Facts } from './facts.ts';
import { inFull, rowTerms } from './row-terms.ts';
import { assist, each, factsOf, grounds, lead, marksOf } from './testing/facts.ts';
import { scoreUnit } from './unit-score.ts';

/** The row as one would write it down. */
const row = (facts: Partial<Facts>, rules: Rules = RULES) =>
  rowTerms(scoreUnit(rules, { unit: 'jia', league: 'counties', period: '2026-05' }, factsOf(facts))).map(
    (term) => {
      if (term.kind === 'scale') return `scale ${term.sum} ÷ ${term.available} × ${term.full}`;
      const weight = term.kind === 'part' && term.factor !== undefined ? `${term.factor} × ` : '';
      const state = term.kind === 'part' && term.part.state !== 'scored' ? ` ${term.part.state}` : '';
      return `${term.kind} ${weight}${term.text ?? '—'}${state}`;
    },
  );

const marked = (components: Rules['components'], total: Partial<Rules['total']>): Rules => ({
  ...RULES,
  tasks: undefined,
  bonus: undefined,
  deduction: undefined,
  components,
  total: { ...RULES.total, ...total },
});

test('a row has its parts, the base, E, X and the total', () => {
  const facts = {
    completion: [lead('1.2', '1'), lead('1', '0.9')],
    deductions: grounds(['m', 'criticism', '2']),
  };
  expect(row(facts)).toEqual([
    'part 57.27',
    'part 20.00 full',
    'part 10.00 full',
    'part 10.00 full',
    'base 97.27',
    'bonus 0.00',
    'deduction 2.00',
    'total 95.27',
  ]);
});

test('a row that was scaled, given points and cut says each step', () => {
  const rules = marked(
    [
      { id: 'a', name: '办件', source: 'assessed', full: '90' },
      { id: 'b', name: '满意', source: 'assessed', full: '60' },
    ],
    { maximum: '135' },
  );
  const handicaps = [{ unit: 'jia', points: '1.255', why: '山区' }];
  expect(row({ marks: marksOf({ a: '81', b: null }) }, { ...rules, handicaps })).toEqual([
    'part 81.00',
    'part — none',
    'scale 81.00 ÷ 90 × 150',
    'base 135.00',
    'handicap 1.255',
    'cut 1.26',
    'total 135.00',
  ]);
});

test('weights stand before their parts, and all decimals are printed until the total', () => {
  const rules = marked(
    [
      { id: 'a', name: '市容', source: 'assessed', full: '100', weight: '65' },
      { id: 'b', name: '案件', source: 'assessed', full: '100', weight: '35' },
    ],
    { method: 'weighted', start: '1' },
  );
  expect(row({ marks: marksOf({ a: '95.53', b: '91' }) }, rules)).toEqual([
    'start 1.00',
    'part 0.65 × 95.53',
    'part 0.35 × 91.00',
    'base 94.9445',
    'total 94.94',
  ]);
});

test('a unit that is not ranked has its parts alone', () => {
  const facts = { completion: [assist('1', '1')], bonus: each('points', '2') };
  expect(row(facts)).toEqual(['part 60.00', 'part 20.00 full', 'part 10.00 full', 'part 10.00 full']);
});

test('a value is printed in full, with at least the decimals asked for', () => {
  expect(['100', '-1.5', '0.12345'].map((value) => inFull(decimal(value), 2))).toEqual([
    '100.00',
    '-1.50',
    '0.12345',
  ]);
});
