import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreUnit, type UnitFacts } from '../compute/unit-score.ts';
import { compare, decimal, fraction, max, min, print, round, type Fraction } from '../exact/fraction.ts';
import { Rules } from '../schema/rules.ts';
import { RULES } from '../compute/testing/world.ts';
import { inFull, points } from './pencil.ts';
import { reckoned } from './testing/reckoned.ts';
import { COUNTED, WEIGHTED } from './testing/schemes.ts';
import { totalSteps, type Scored } from './total-steps.ts';

const NOTHING: UnitFacts = {
  completion: [],
  quality: [],
  plans: [],
  weeks: [],
  bonus: [],
  deductions: [],
  marks: [],
};

type Marks = Readonly<Record<string, string | undefined>>;

function scoredBy(rules: Rules, marks: Marks, more: Partial<UnitFacts> = {}, league = 'counties'): Scored {
  const facts = {
    ...NOTHING,
    ...more,
    marks: Object.entries(marks).map(([component, mark]) => ({
      component,
      mark: mark === undefined ? undefined : decimal(mark),
    })),
  };
  return { rules, unit: 'jia', ...scoreUnit(rules, 'jia', league, facts) };
}

/** All assessed, so that marks alone decide. */
const assessed = (rules: Rules): Rules => ({
  ...rules,
  components: rules.components.map((component) => ({ ...component, source: 'assessed' })),
});
const told = (score: Scored) =>
  totalSteps(score).map(({ label, expression, result, note }) => [label, expression, result, note]);
const bonus = [{ points: decimal('0.5') }];

test('parts by weight are added without rounding, and 照顾分 has a line of its own', () => {
  const rules = assessed(WEIGHTED);
  expect(told(scoredBy(rules, { a: '88.37', d: '91.51' }, { bonus }))).toEqual([
    ['基础分', '0.6 × 88.37 + 0.4 × 91.51', '89.63', null],
    ['加照顾分', '89.63 + 1.50', '91.13', '山区县，人员编制不足'],
    ['总分', '91.13 + 0.50 − 0.00', '91.63', null],
  ]);
});

test('where a part by weight is 「—」 the rest goes to the whole full mark of the league', () => {
  const rules = assessed(WEIGHTED);
  expect(told(scoredBy(rules, { d: '91.51' })).slice(0, 3)).toEqual([
    ['加权得分合计', '0.4 × 91.51', '36.604', null],
    ['可得分', '0.4 × 100', '40', null],
    ['基础分', '100 × 36.604 ÷ 40', '91.51', '任务完成无可评内容，按可得分折算成百分制'],
  ]);
  expect(told(scoredBy(rules, { d: '91.51' }, {}, 'departments'))[2]).toEqual([
    '基础分',
    '88 × 36.604 ÷ 40',
    '80.53',
    '任务完成无可评内容，按可得分折算成满分88分',
  ]);
});

test('counted points are added to 起评分 with their signs, and what is 「—」 changes nothing', () => {
  expect(told(scoredBy(COUNTED, { g: '3', k: '2' }))).toEqual([
    ['基础分', '100 + 6.00 − 3.00', '103.00', '起评分100'],
    ['总分', '103.00 + 0.00 − 0.00', '103.00', null],
  ]);
  expect(told(scoredBy(COUNTED, { k: '2' }))[0]).toEqual([
    '基础分',
    '100 − 3.00',
    '97.00',
    '起评分100；信息采用无可评内容，不计，也不折算',
  ]);
});

test('a total beyond the limits says so', () => {
  const { ranking } = COUNTED;
  const rules: Rules = { ...COUNTED, ranking: { ...ranking, start: undefined, minimum: '1' } };
  expect(told(scoredBy(rules, { k: '2' }))).toEqual([
    ['基础分', '−3.00', '−3.00', '信息采用无可评内容，不计，也不折算'],
    ['总分', '−3.00 + 0.00 − 0.00', '1.00', '总分限于1至200之间'],
  ]);
});

const upTo = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most * 10_000 }), fc.integer({ min: 0, max: 4 }))
    .map(([n, places]) => inFull(round(fraction(n, 10_000), places)));
const signed = (most: number) =>
  fc.tuple(upTo(most), fc.boolean()).map(([text, below]) => (below ? `-${text}` : text));
const part = fc.record({ full: upTo(120), weight: upTo(1), points: signed(5), mark: fc.option(signed(110)) });
const office = fc.record({
  method: fc.constantFrom('sum', 'weighted', 'linear'),
  decimals: fc.integer({ min: 0, max: 4 }),
  start: fc.option(upTo(100), { nil: undefined }),
  maximum: upTo(300),
  handicaps: fc.array(signed(3), { maxLength: 2 }),
  parts: fc.array(part, { minLength: 1, maxLength: 6 }),
  bonus: upTo(8),
  deduction: upTo(12),
});
type Office = typeof office extends fc.Arbitrary<infer T> ? T : never;

function schemeOf({ method, decimals, start, maximum, handicaps, parts }: Office): Rules {
  return Rules.parse({
    ...RULES,
    components: parts.map(({ full, weight, points }, index) => ({
      id: `c${String(index)}`,
      name: `部分${String(index)}`,
      source: 'assessed',
      ...(method === 'linear' ? { points } : { full }),
      ...(method === 'weighted' ? { weight } : {}),
    })),
    handicaps: handicaps.map((points) => ({ unit: 'jia', points, why: '理由' })),
    ranking: {
      ...RULES.ranking,
      method,
      decimals,
      maximum,
      ...(start === undefined ? {} : { start }),
    },
  });
}

const printedAs = (value: Fraction, like: string) =>
  print(value, like.split('.')[1]?.length ?? 0).replace('-', '−');

test('whatever the scheme and the marks, every step is what a pencil makes of what is printed', () => {
  fc.assert(
    fc.property(office, (given) => {
      const rules = schemeOf(given);
      const marks = Object.fromEntries(
        given.parts.map(({ mark }, index) => [`c${String(index)}`, mark ?? undefined]),
      );
      const score = scoredBy(rules, marks, {
        bonus: [{ points: decimal(given.bonus) }],
        deductions: [{ kind: 'red', points: decimal(given.deduction), superseded: false }],
      });
      const steps = totalSteps(score);
      if (score.total === undefined) {
        expect(steps).toEqual([]);
        return;
      }
      const { maximum } = rules.ranking;
      for (const { label, expression, result } of steps) {
        const made = reckoned(expression);
        const value = label === '总分' ? max(decimal('0'), min(decimal(maximum), made)) : made;
        expect(printedAs(value, result), expression).toBe(result);
      }
      // Every printed part stands in the steps, and each step begins where the one before ended.
      const terms = score.parts.flatMap(({ points: value }) =>
        value === undefined ? [] : [points(rules, value).replace('−', '')],
      );
      for (const term of terms) expect(steps[0]?.expression).toContain(term);
      const base = steps.findIndex(({ label }) => label === '基础分');
      for (const [index, step] of steps.slice(base + 1).entries())
        expect(step.expression.startsWith(steps[base + index]?.result ?? '?')).toBe(true);
      expect(compare(reckoned(steps.at(-1)?.result ?? '0'), round(score.total, rules.ranking.decimals))).toBe(
        0,
      );
    }),
    { numRuns: 400 },
  );
});
