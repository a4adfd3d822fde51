import { expect, test } from 'vitest';
import { RULES } from '../testing/rules.ts';
import type { Facts } from './facts.ts';
import { assist, each, grounds, lead, marksOf } from './testing/facts.ts';
import { marked, partsIn, scored, text, totalOf } from './testing/scored.ts';

const jia: Partial<Facts> = {
  completion: [lead('1.5', '1', '1'), lead('1.2', '0.85'), assist('1', '1'), lead('1', '0'), lead('1')],
  quality: each('q', '1', '0.8', '1'),
  plans: each('p', '1', '0.75'),
  weeks: [...each('z', '1', '1', '1', '0.5'), { z: undefined }],
  bonus: each('points', '0.5'),
  deductions: grounds(['m1', 'criticism', '2']),
};

test('example 1: 甲县 has 43.14 + 18.67 + 8.75 + 8.75, base 79.31, total 77.81, three matters', () => {
  const score = scored(jia);
  expect(partsIn(score)).toEqual(['43.14 scored', '18.67 scored', '8.75 scored', '8.75 scored']);
  expect([score.base, score.bonus, score.deduction, score.total].map(text)).toEqual([
    '79.31',
    '0.50',
    '2.00',
    '77.81',
  ]);
  expect([score.matters, score.scaled, score.cut, score.unranked]).toEqual([3, false, undefined, undefined]);
});

test('example 1: corrected for a closure, A is 44.00 and the total 78.67', () => {
  const completion = [lead('1.5', '1', '1'), lead('1.2', '0.9'), assist('1', '1'), lead('1', '0')];
  const score = scored({ ...jia, completion });
  expect([partsIn(score)[0], totalOf(score)]).toEqual(['44.00 scored', '78.67']);
});

test('example 2: 庚市 has the full mark where there was nothing to assess, 97.27', () => {
  const score = scored({
    completion: [lead('1.2', '1'), lead('1', '0.9')],
    weeks: each('z', '1', '1', '1', '1'),
  });
  expect(partsIn(score)).toEqual(['57.27 scored', '20.00 full', '10.00 full', '10.00 scored']);
  expect([totalOf(score), score.matters, score.scaled]).toEqual(['97.27', 2, false]);
});

test('example 2: 戊县 had one 协办 node only and is not ranked', () => {
  const score = scored({ completion: [assist('1', '1')], bonus: each('points', '2') });
  expect(partsIn(score)[0]).toBe('60.00 scored');
  expect([score.unranked, score.base, score.total, score.matters]).toEqual([
    'no-matters',
    undefined,
    undefined,
    0,
  ]);
});

const groups = marked(
  [
    { full: '90', fullBy: { yi: '60' } },
    { full: '60', fullBy: { yi: '40' } },
  ],
  {},
  {
    bonus: RULES.bonus,
    leagues: [
      { id: 'jia', name: '甲组' },
      { id: 'yi', name: '乙组' },
    ],
  },
);

test('example 8: marks of two groups with their own full marks, 141.50 and 88.75', () => {
  const zi = { marks: marksOf({ a: '85.5', b: '54' }), bonus: each('points', '2') };
  expect(totalOf(scored(zi, groups, 'jia'))).toBe('141.50');
  expect(totalOf(scored({ marks: marksOf({ a: '52.25', b: '36.5' }) }, groups, 'yi'))).toBe('88.75');
});

test('example 8: where 满意 does not apply, 81.00 ÷ 90 × 150 = 135.00', () => {
  const score = scored({ marks: marksOf({ a: '81', b: null }) }, groups, 'jia');
  expect([score.sum, score.available, score.full].map(text)).toEqual(['81.00', '90.00', '150.00']);
  expect([score.scaled, totalOf(score), score.parts[1]?.why]).toEqual([true, '135.00', '无回访']);
});

test('example 8: not above 155 and 105', () => {
  const best = (a: string, b: string) => ({ marks: marksOf({ a, b }), bonus: each('points', '9') });
  const above = { ...groups, handicaps: [{ unit: 'jia', points: '1', why: '山区' }] };
  expect(totalOf(scored(best('90', '60'), above, 'jia'))).toBe('155.00');
  expect(totalOf(scored(best('60', '40'), above, 'yi'))).toBe('105.00');
});
