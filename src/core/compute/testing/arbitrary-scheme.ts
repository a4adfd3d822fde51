import fc from 'fast-check';
import type { Records } from './ledger-of.ts';

type RulesInput = NonNullable<Records['rules']>[number];
type Component = RulesInput['components'][number];

/** Marks of a unit, component by component; undefined is not written down, null is written as not applying. */
export type Marks = readonly (number | null | undefined)[];

/** A random way of scoring by marks alone, and who has which. */
export interface Scheme {
  readonly ranking: Pick<RulesInput['ranking'], 'method' | 'order' | 'tie' | 'decimals' | 'start'>;
  readonly components: readonly Component[];
  readonly handicaps: NonNullable<RulesInput['handicaps']>;
  /** Units with something to their credit. */
  readonly honoured: readonly string[];
  readonly marks: Readonly<Record<string, Marks>>;
}

export const MEMBERS = ['jia', 'yi', 'bing', 'ding', 'wu', 'ji'] as const;
const IDS = ['a', 'b', 'c', 'd'];

/** Text of a number of hundredths. */
export const hundredths = (count: number): string => (count / 100).toFixed(2);

const full = fc.integer({ min: 1, max: 10 }).map((tens) => String(tens * 10));
const mark = fc.option(fc.option(fc.nat({ max: 1000 }), { nil: null, freq: 9 }), { nil: undefined, freq: 9 });

/** Random schemes with many ties; of each method, both orders and every way of ties. */
export const arbitraryScheme: fc.Arbitrary<Scheme> = fc
  .record({
    method: fc.constantFrom('sum' as const, 'weighted' as const, 'linear' as const),
    order: fc.constantFrom('descending' as const, 'ascending' as const),
    tie: fc.constantFrom('competition' as const, 'dense' as const, 'sequential' as const),
    decimals: fc.nat({ max: 3 }),
    start: fc.option(fc.constantFrom('100', '60.5'), { nil: undefined }),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
    fulls: fc.array(fc.record({ own: full, other: fc.option(full, { nil: '0' }) }), {
      minLength: 4,
      maxLength: 4,
    }),
    points: fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 4, maxLength: 4 }),
    handicaps: fc.uniqueArray(
      fc.record({ unit: fc.constantFrom(...MEMBERS), points: fc.integer({ min: -3000, max: 3000 }) }),
      { selector: ({ unit: id }) => id, maxLength: 3 },
    ),
    honoured: fc.uniqueArray(fc.constantFrom(...MEMBERS), { maxLength: 2 }),
    marks: fc.array(fc.array(mark, { minLength: 4, maxLength: 4 }), {
      minLength: MEMBERS.length,
      maxLength: MEMBERS.length,
    }),
  })
  .map(({ method, order, tie, decimals, start, cuts, fulls, points, handicaps, honoured, marks }) => {
    const weights = sharesOf(cuts);
    return {
      ranking: { method, order, tie, decimals, ...(start === undefined ? {} : { start }) },
      components: weights.map((weight, n): Component => {
        const head = { id: IDS[n] ?? 'z', name: `第${String(n + 1)}项`, source: 'assessed' as const };
        if (method === 'linear') return { ...head, points: hundredths(points[n] ?? 0) };
        const { own = '10', other = '10' } = fulls[n] ?? {};
        const whole = { ...head, full: own, fullBy: { departments: other } };
        return method === 'sum' ? whole : { ...whole, weight: hundredths(weight) };
      }),
      handicaps: handicaps.map(({ unit: id, points: given }) => ({
        unit: id,
        points: (given / 1000).toFixed(3),
        why: '条件不同',
      })),
      honoured,
      marks: Object.fromEntries(MEMBERS.map((id, n) => [id, marks[n] ?? []])),
    };
  });

/** Lengths of the pieces into which some cuts divide 100. */
function sharesOf(cuts: readonly number[]): readonly number[] {
  const ends = [...cuts.toSorted((a, b) => a - b), 100];
  return ends.map((end, n) => end - (ends[n - 1] ?? 0));
}
