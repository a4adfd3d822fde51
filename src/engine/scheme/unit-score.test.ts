import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { RULES } from '../testing/rules.ts';
import type { Facts } from './facts.ts';
import { assist, grounds, lead, marksOf } from './testing/facts.ts';
import { marked, partsIn, scored, text, totalOf } from './testing/scored.ts';

const HALVES = marked([{ full: '50' }, { full: '50' }]);

describe('a part without inputs', () => {
  const nothing: readonly [string, Partial<Rules['components'][number]>, string, string | undefined][] = [
    ['of tasks, bars from the ranking', { source: 'completion' }, '— none', 'nothing-assessed'],
    [
      'of tasks, gives the full mark if the rules say so',
      { source: 'completion', whenNone: 'full' },
      '50.00 full',
      '90.00',
    ],
    ['of checks, gives the full mark', { source: 'quality' }, '50.00 full', '90.00'],
    ['of plans, is scaled if the rules say so', { source: 'plan', whenNone: 'scale' }, '— none', '80.00'],
    [
      'of weeks, bars if the rules say so',
      { source: 'weekly', whenNone: 'unranked' },
      '— none',
      'nothing-assessed',
    ],
  ];

  test.each(nothing)('%s', (_, part, printed, total) => {
    const score = scored({ marks: marksOf({ b: '40' }) }, marked([{ full: '50', ...part }, { full: '50' }]));
    expect([partsIn(score)[0], totalOf(score)]).toEqual([printed, total]);
  });

  test('of marks, is scaled, or takes the full mark with its reason, or bars', () => {
    const by = (whenNone: 'full' | 'unranked' | undefined) =>
      scored({ marks: marksOf({ a: null, b: '40' }) }, marked([{ full: '50', whenNone }, { full: '50' }]));
    expect([by(undefined), by('full'), by('unranked')].map(totalOf)).toEqual([
      '80.00',
      '90.00',
      'nothing-assessed',
    ]);
    expect(by('full').parts[0]?.why).toBe('无回访');
  });

  test('that nobody entered is missing, left out for the time being, and never bars', () => {
    const score = scored(
      { marks: marksOf({ b: '40' }) },
      marked([{ full: '50', whenNone: 'unranked' }, { full: '50' }]),
    );
    expect([partsIn(score)[0], totalOf(score)]).toEqual(['— missing', '80.00']);
  });

  test('leaves nothing to rank by where all parts are so', () => {
    const score = scored({ marks: marksOf({ a: null }) }, HALVES);
    expect([totalOf(score), score.sum.n, score.available.n]).toEqual(['nothing-assessed', 0n, 0n]);
  });

  test('is no part at all where the league’s full mark is 0', () => {
    const rules = marked([{ full: '60' }, { full: '40', fullBy: { counties: '0' } }]);
    const score = scored({ marks: marksOf({ a: '54.5', b: '3' }) }, rules);
    expect([partsIn(score), text(score.full), totalOf(score)]).toEqual([['54.50 scored'], '60.00', '54.50']);
  });
});

describe('who leads too little', () => {
  test('is ranked by as many matters as the rules ask', () => {
    const rules = { ...RULES, tasks: RULES.tasks && { ...RULES.tasks, leastMatters: 2 } };
    const of = (...completion: Facts['completion']) => scored({ completion }, rules).unranked;
    expect([
      of(lead('1', '1'), lead('1', '1')),
      of(lead('1.5', '1', '1')),
      of(lead('1', '1'), assist('1', '1')),
    ]).toEqual([undefined, 'no-matters', 'no-matters']);
  });

  test('is not asked where all parts of the league are assessed', () => {
    const rules = { ...HALVES, tasks: RULES.tasks };
    expect(totalOf(scored({ marks: marksOf({ a: '40', b: '40' }) }, rules))).toBe('80.00');
  });
});

describe('how parts are put together', () => {
  test('a mark is printed as entered and rounded once, in the total', () => {
    const rules = marked([{ full: '50' }, { full: '50' }], { decimals: 1, partDecimals: 1 });
    const score = scored({ marks: marksOf({ a: '40.024', b: '40.024' }) }, rules);
    expect(score.parts.map(({ points }) => points && exactText(points))).toEqual(['40.024', '40.024']);
    expect([score.base, score.total].map((value) => value && exactText(value))).toEqual(['80.048', '80']);
  });

  test('a computed part is rounded once, to its own decimals', () => {
    const rules: Rules = { ...RULES, total: { ...RULES.total, partDecimals: 1, decimals: 0 } };
    const score = scored({ completion: [lead('1.2', '1'), lead('1', '0.9')] }, rules);
    expect(score.parts[0]?.points && exactText(score.parts[0].points)).toBe('57.3');
    expect(score.total && exactText(score.total)).toBe('97');
  });

  const weights = (...given: readonly string[]) =>
    marked(
      given.map((weight) => ({ full: '100', weight })),
      { method: 'weighted' },
    );
  const marks = marksOf({ a: '95.53', b: '91.01', c: '91.6' });

  test('weights are shares or percents, and the weighted total is rounded once', () => {
    for (const rules of [weights('0.4', '0.35', '0.25'), weights('40', '35', '25')]) {
      const score = scored({ marks }, rules);
      expect([score.base && exactText(score.base), totalOf(score), text(score.full)]).toEqual([
        '92.9655',
        '92.97',
        '100.00',
      ]);
    }
  });

  test('where a weighted part does not apply the rest is scaled by its weights', () => {
    const score = scored({ marks: marksOf({ a: '90', b: '88', c: null }) }, weights('0.4', '0.35', '0.25'));
    expect([score.sum, score.available, score.base].map(text)).toEqual(['66.80', '75.00', '89.07']);
  });

  test('nothing is scaled to what has no weight', () => {
    expect(totalOf(scored({ marks: marksOf({ a: '50', b: null }) }, weights('0', '1')))).toBe(
      'nothing-assessed',
    );
  });

  test('what is counted has no full mark, no maximum, and is never scaled', () => {
    const rules = marked([{ each: '2' }, { each: '-1.5' }, { each: '1' }], {
      method: 'linear',
      start: '100',
    });
    const score = scored({ marks: marksOf({ a: '20', b: '3', c: null }) }, rules);
    expect(partsIn(score)).toEqual(['40.00 scored', '-4.50 scored', '— none']);
    expect([totalOf(score), score.scaled, text(score.full)]).toEqual(['135.50', false, '0.00']);
  });

  test('what is counted in one league alone has a full mark of 0 in the other', () => {
    const rules = marked([{ each: '1' }, { each: '2', fullBy: { counties: '0' } }], { method: 'linear' });
    const counted = { marks: marksOf({ a: '3', b: '4' }) };
    expect([totalOf(scored(counted, rules)), totalOf(scored(counted, rules, 'others'))]).toEqual([
      '3.00',
      '11.00',
    ]);
  });

  test('a league may have its own way', () => {
    const rules = marked(
      [{ full: '50', each: '1' }, { full: '50' }],
      {},
      {
        leagues: [{ id: 'counties', name: '县', method: 'linear' }],
      },
    );
    expect(totalOf(scored({ marks: marksOf({ a: '7', b: '40' }) }, rules))).toBe('7.00');
    expect(totalOf(scored({ marks: marksOf({ a: '7', b: '40' }) }, rules, 'others'))).toBe('47.00');
  });

  test('照顾分 of the period or of all periods is added as entered', () => {
    const given = (unit: string, points: string, period?: string) => ({ unit, points, why: '山区', period });
    const handicaps = [
      given('jia', '1.25'),
      given('jia', '-0.5', '2026-05'),
      given('jia', '9', '2026-04'),
      given('yi', '9'),
    ];
    const score = scored({ marks: marksOf({ a: '40', b: '40' }) }, { ...HALVES, handicaps });
    expect([text(score.handicap), totalOf(score)]).toEqual(['0.75', '80.75']);
  });

  test('what the rules leave out is not there', () => {
    const given = { marks: marksOf({ a: '40', b: '40' }), deductions: grounds(['m', 'criticism', '2']) };
    const { bonus, deduction, handicap, deductions, columns } = scored(given, HALVES);
    expect([bonus, deduction, handicap, deductions, columns]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
      [],
    ]);
  });

  test('an information column is shown and not added', () => {
    const rules = {
      ...HALVES,
      columns: [
        { id: 'n', name: '办件数' },
        { id: 'm', name: '来件数' },
      ],
    };
    const score = scored({ marks: marksOf({ a: '40', b: '40', n: '1200' }) }, rules);
    expect(score.columns.map(({ column, mark }) => [column.name, text(mark)])).toEqual([
      ['办件数', '1200.00'],
      ['来件数', undefined],
    ]);
    expect(totalOf(score)).toBe('80.00');
  });
});
