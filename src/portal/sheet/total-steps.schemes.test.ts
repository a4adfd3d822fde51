import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryScheme } from '#engine/scheme/testing/arbitrary-scheme.ts';
import { each, factsOf, grounds, marksOf } from '#engine/scheme/testing/facts.ts';
import type { Facts } from '#engine/scheme/facts.ts';
import { scoreUnit } from '#engine/scheme/unit-score.ts';
import { holds } from '#testing/holds.ts';
import { print, type Fraction } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { partText } from '../shared/arithmetic-text.ts';
import { sumTerms } from '../ranking/row/row-terms-view.ts';
import { reckoned } from '../testing/reckoned.ts';
import { COUNTED, MARKS_ONLY, WEIGHTED } from '../testing/schemes.ts';
import { totalSteps, type Scored } from './total-steps.ts';

function scoredBy(rules: Rules, facts: Facts, league = 'counties'): Scored {
  const who = { unit: 'jia', league, period: '2026-05' };
  return { unit: 'jia', league, rules, period: { id: '2026-05' }, score: scoreUnit(rules, who, facts) };
}

const marked = (
  rules: Rules,
  marks: Readonly<Record<string, string | null>>,
  more: Partial<Facts> = {},
  league = 'counties',
) => scoredBy(rules, factsOf({ ...more, marks: marksOf(marks) }), league);

/** All assessed, so that marks alone decide. */
const assessed = (rules: Rules): Rules => ({
  ...rules,
  components: rules.components.map((component) => ({ ...component, source: 'assessed' })),
});
const reported = (result: Scored) =>
  totalSteps(result).map(({ label, expression, result: made, note }) => [label, expression, made, note]);
const bonus = each('points', '0.5');

test('parts by weight are added without rounding, 照顾分 has a line of its own, the total is rounded once', () => {
  const rules = assessed(WEIGHTED);
  expect(reported(marked(rules, { a: '88.37', d: '91.51' }, { bonus }))).toEqual([
    ['基础分', '0.6 × 88.37 + 0.4 × 91.51', '89.626', null],
    ['加照顾分', '89.626 + 1.50', '91.126', '山区县，人员编制不足'],
    ['总分', '91.126 + 0.50 − 0.00', '91.63', '四舍五入到2位小数'],
  ]);
});

test('where a part by weight has no mark the rest goes to the whole full mark of the league', () => {
  const rules = assessed(WEIGHTED);
  expect(reported(marked(rules, { a: null, d: '91.51' })).slice(0, 3)).toEqual([
    ['加权得分合计', '0.4 × 91.51', '36.604', null],
    ['可得分', '0.4 × 100', '40', null],
    ['基础分', '36.604 ÷ 40 × 100', '91.51', '任务完成没有可评内容，按可得分折算成满分100分'],
  ]);
  expect(reported(marked(rules, { a: null, d: '91.51' }, {}, 'departments'))[2]).toEqual([
    '基础分',
    '36.604 ÷ 40 × 88',
    '80.53',
    '任务完成没有可评内容，按可得分折算成满分88分',
  ]);
});

test('counted points are added to 起评分 with their signs, and what has no mark changes nothing', () => {
  expect(reported(marked(COUNTED, { g: '3', k: '2' }))).toEqual([
    ['基础分', '100 + 6.00 − 3.00', '103.00', '起评分100'],
    ['总分', '103.00 + 0.00 − 0.00', '103.00', null],
  ]);
  expect(reported(marked(COUNTED, { g: null, k: '2' }))[0]).toEqual([
    '基础分',
    '100 − 3.00',
    '97.00',
    '起评分100；信息采用没有可评内容，不计，也不折算',
  ]);
});

test('what a limit cut or added is a term of the total', () => {
  const { total } = COUNTED;
  const least: Rules = { ...COUNTED, total: { ...total, start: undefined, minimum: '1' } };
  expect(reported(marked(least, { g: null, k: '2' })).at(-1)).toEqual([
    '总分',
    '−3.00 + 0.00 − 0.00 + 4.00',
    '1.00',
    '总分至少1分，补上4.00分',
  ]);
  const most: Rules = { ...COUNTED, total: { ...total, maximum: '105' } };
  expect(reported(marked(most, { g: '4', k: '0' })).at(-1)).toEqual([
    '总分',
    '108.00 + 0.00 − 0.00 − 3.00',
    '105.00',
    '总分至多105分，截去3.00分',
  ]);
});

test('without bonus and deduction the total has no terms of them; falsified reports bar a grade', () => {
  expect(reported(marked(MARKS_ONLY, { a: '81.00', b: null })).at(-1)).toEqual([
    '总分',
    '135.00',
    '135.00',
    null,
  ]);
  const deductions = grounds(['t1', 'falsified', '5']);
  expect(reported(marked(COUNTED, { g: '3', k: '0' }, { deductions })).at(-1)?.[3]).toBe(
    '有弄虚作假，等次不高于合格',
  );
});

const printedAs = (value: Fraction, like: string) =>
  print(value, like.split('.')[1]?.length ?? 0).replace('-', '−');

test('whatever the scheme and the facts, every step and every row is what a pencil makes of what is printed', () => {
  holds(
    fc.property(arbitraryScheme, ({ rules, league, facts }) => {
      const result = scoredBy(rules, facts, league);
      const steps = totalSteps(result);
      const { score } = result;
      if (score.total === undefined) {
        expect(steps).toEqual([]);
        return;
      }
      for (const { expression, result: made } of steps)
        expect(printedAs(reckoned(expression), made), expression).toBe(made);
      // Every printed part stands in the steps, and each step begins where the one before ended.
      for (const { points } of score.parts)
        if (points !== undefined)
          expect(steps[0]?.expression).toContain(partText(rules, points).replace('−', ''));
      const base = steps.findIndex(({ label }) => label === '基础分');
      for (const [index, step] of steps.slice(base + 1).entries())
        expect(step.expression.startsWith(steps[base + index]?.result ?? '?')).toBe(true);
      const total = steps.at(-1)?.result ?? '';
      const row = sumTerms(score)
        .map(({ text }) => text.replace('无可评', ''))
        .join('');
      for (const sentence of row.split('；')) {
        const [sum = '', made = total] = sentence.split('=');
        expect(printedAs(reckoned(sum || '0'), made), row).toBe(made);
      }
    }),
    4,
  );
});
