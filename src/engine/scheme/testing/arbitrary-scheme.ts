import fc from 'fast-check';
import { decimal, fraction, type Fraction } from '#exact/fraction.ts';
import { Rules } from '#record/rules/rules.ts';
import { RULES } from '../../testing/rules.ts';
import type { CompletionFact, Facts } from '../facts.ts';

/** A random way of scoring, and facts for it. */
export interface Scheme {
  readonly rules: Rules;
  readonly league: string;
  readonly facts: Facts;
}

const IDS = ['a', 'b', 'c', 'd'] as const;
const LEAGUES = ['counties', 'departments'] as const;
const SOURCES = ['completion', 'quality', 'plan', 'weekly', 'assessed'] as const;
const METHODS = ['sum', 'weighted', 'linear'] as const;

const written = (value: fc.Arbitrary<number>, places: number) =>
  value.map((units) => (units / 10 ** places).toFixed(places));
const points = (most: number) => written(fc.nat({ max: most * 100 }), 2);
const signed = (most: number) => written(fc.integer({ min: -most * 1000, max: most * 1000 }), 3);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** A value of a node, a check, a plan, a week: 0, 0.05, … 1. */
export const arbitraryValue: fc.Arbitrary<Fraction> = fc.nat({ max: 20 }).map((n) => fraction(n, 20));

const d = fc.constantFrom('1', '1.2', '1.5').map(decimal);

/** A task with up to three counted nodes. */
export const arbitraryTask: fc.Arbitrary<CompletionFact> = fc
  .record({
    d,
    role: fc.constantFrom('lead' as const, 'assist' as const),
    nodes: fc.array(fc.record({ c: arbitraryValue }), { maxLength: 3 }),
  })
  .map((task) => ({ ...task, r: fraction(1, task.role === 'lead' ? 1 : 2) }));

const component = fc.record({
  source: fc.constantFrom(...SOURCES),
  full: points(60),
  departments: maybe(points(60)),
  each: signed(5),
  whenNone: maybe(fc.constantFrom('unranked' as const, 'full' as const, 'scale' as const)),
});

const total = fc.record({
  method: fc.constantFrom(...METHODS),
  start: maybe(points(100)),
  order: fc.constantFrom('descending' as const, 'ascending' as const),
  minimum: signed(20),
  maximum: maybe(points(150)),
  partDecimals: fc.nat({ max: 4 }),
  decimals: fc.nat({ max: 4 }),
  tie: fc.constantFrom('competition' as const, 'dense' as const, 'sequential' as const),
});

const blocks = fc.record({
  leastMatters: maybe(fc.nat({ max: 1 })),
  bonus: maybe(points(8)),
  deduction: maybe(points(8)),
  handicaps: fc.array(signed(3), { maxLength: 2 }),
  departments: maybe(fc.constantFrom(...METHODS)),
  percents: fc.boolean(),
});

const rules: fc.Arbitrary<Rules> = fc
  .record({ parts: fc.array(component, { minLength: 1, maxLength: 4 }), total, blocks })
  .chain(({ parts, ...rest }) =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: 99 }), {
        minLength: parts.length - 1,
        maxLength: parts.length - 1,
      })
      .map((cuts) => rulesOf({ ...rest, weights: sharesOf(cuts), parts })),
  );

type Given<T> = T extends fc.Arbitrary<infer V> ? V : never;

function rulesOf(given: {
  readonly parts: readonly Given<typeof component>[];
  readonly weights: readonly number[];
  readonly total: Given<typeof total>;
  readonly blocks: Given<typeof blocks>;
}): Rules {
  const { leastMatters, bonus, deduction, handicaps, departments, percents } = given.blocks;
  return Rules.parse({
    ...RULES,
    tasks: leastMatters === undefined ? undefined : { ...RULES.tasks, leastMatters },
    leagues: [
      { id: 'counties', name: '县' },
      { id: 'departments', name: '部门', method: departments },
    ],
    components: given.parts.map(({ departments: own, ...part }, n) => ({
      ...part,
      id: IDS[n],
      name: `第${n + 1}项`,
      fullBy: own === undefined ? undefined : { departments: own },
      weight: percents ? String(given.weights[n]) : ((given.weights[n] ?? 0) / 100).toFixed(2),
    })),
    handicaps: handicaps.map((value) => ({ unit: 'jia', points: value, why: '条件不同' })),
    bonus: bonus === undefined ? undefined : { ...RULES.bonus, cap: bonus },
    deduction: deduction === undefined ? undefined : { ...RULES.deduction, cap: deduction },
    total: given.total,
  });
}

/** Lengths of the pieces into which some cuts divide 100. */
function sharesOf(cuts: readonly number[]): readonly number[] {
  const ends = [...cuts.toSorted((a, b) => a - b), 100];
  return ends.map((end, n) => end - (ends[n - 1] ?? 0));
}

const mark = fc.record({
  component: fc.constantFrom(...IDS),
  mark: maybe(signed(60).map(decimal)),
  why: fc.constant('无回访'),
});

const deduction = fc.record({
  kind: fc.constantFrom('criticism' as const, 'exposure' as const, 'measure' as const, 'falsified' as const),
  matter: fc.constantFrom('m1', 'm2', 'm3'),
  points: points(6).map(decimal),
});

const few = { maxLength: 3 };

/** Facts, marks below 0 and with three decimals among them; of everything there may be none. */
export const arbitraryFacts: fc.Arbitrary<Facts> = fc.record({
  completion: fc.array(arbitraryTask, few),
  quality: fc.array(fc.record({ q: arbitraryValue }), few),
  plans: fc.array(fc.record({ p: arbitraryValue }), few),
  weeks: fc.array(fc.record({ z: maybe(arbitraryValue) }), few),
  bonus: fc.array(fc.record({ points: points(4).map(decimal) }), few),
  deductions: fc.array(deduction, { maxLength: 5 }),
  marks: fc.uniqueArray(mark, { selector: ({ component: id }) => id, maxLength: 4 }),
});

/** Random schemes of each method, in either league, with any block left out. */
export const arbitraryScheme: fc.Arbitrary<Scheme> = fc.record({
  rules,
  league: fc.constantFrom(...LEAGUES),
  facts: arbitraryFacts,
});
