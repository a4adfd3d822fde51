import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, fraction, max, ONE, ZERO } from '#exact/fraction.ts';
import { holds } from '#testing/holds.ts';
import { RULES } from '../testing/rules.ts';
import type { CompletionFact, Facts } from './facts.ts';
import { leagueScheme } from './league-scheme.ts';
import { rowTerms, type RowTerm } from './row-terms.ts';
import {
  arbitraryFacts,
  arbitraryScheme,
  arbitraryTask,
  arbitraryValue,
  type Scheme,
} from './testing/arbitrary-scheme.ts';
import { factsOf, lead } from './testing/facts.ts';
import { scoreUnit } from './unit-score.ts';

const WHO = { unit: 'jia', league: 'counties', period: '2026-05' };
const scoreOf = ({ rules, league, facts }: Scheme) => scoreUnit(rules, { ...WHO, league }, facts);

/** The longest text of a row has fewer decimals. */
const PLACES = 24;
const UNIT = 10n ** BigInt(PLACES);

/** A decimal text as a whole number of units: what a person with pencil and paper reckons in. */
function units(text: string): bigint {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const size = BigInt(whole + part.padEnd(PLACES, '0'));
  return sign === '-' ? -size : size;
}

/** top/bottom units, half-up to some decimals, as a decimal text. */
function halfUp(top: bigint, bottom: bigint, decimals: number): string {
  const unit = bottom * 10n ** BigInt(PLACES - decimals);
  const size = top < 0n ? -top : top;
  const count = (2n * size + unit) / (2n * unit);
  const digits = String(count).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return top < 0n && count > 0n ? `-${text}` : text;
}

/** A text as a number of units among the terms of a kind; 0 where there is none. */
function termOf(terms: readonly RowTerm[], kind: RowTerm['kind']): bigint {
  return terms.reduce(
    (sum, term) => (term.kind === kind && 'text' in term ? sum + units(term.text ?? '0') : sum),
    0n,
  );
}

test('2: the printed parts give the printed base and total by hand, whatever the scheme', () => {
  holds(
    fc.property(arbitraryScheme, (scheme) => {
      const score = scoreOf(scheme);
      const terms = rowTerms(score);
      const scale = terms.find((term) => term.kind === 'scale');
      if (score.unranked !== undefined) {
        expect(terms.map(({ kind }) => kind)).not.toContain('total');
        return;
      }
      const sum = terms.reduce(
        (total, term) =>
          term.kind === 'part' && term.text !== undefined
            ? total + (units(term.text) * units(term.factor ?? '1')) / UNIT
            : total,
        0n,
      );
      const start = termOf(terms, 'start');
      if (scale === undefined) {
        expect(termOf(terms, 'base')).toBe(start + sum);
      } else {
        expect(units(scale.sum)).toBe(sum);
        const available = units(scale.available);
        const made = halfUp(start * available + sum * units(scale.full), available, score.places.total);
        expect(terms.find(({ kind }) => kind === 'base')).toEqual({ kind: 'base', text: made });
      }
      const [base, handicap, bonus, deduction] = (['base', 'handicap', 'bonus', 'deduction'] as const).map(
        (kind) => termOf(terms, kind),
      );
      const free = (base ?? 0n) + (handicap ?? 0n) + (bonus ?? 0n) - (deduction ?? 0n);
      const rounded = units(halfUp(free, 1n, score.places.total));
      expect(termOf(terms, 'total')).toBe(rounded - termOf(terms, 'cut'));
    }),
    8,
  );
});

test('2: nothing stands behind what is printed, and a cut is told where a limit bit, and only there', () => {
  holds(
    fc.property(arbitraryScheme, (scheme) => {
      const { total, cut, places } = scoreOf(scheme);
      if (total === undefined) return;
      const { minimum, maximum } = leagueScheme(scheme.rules, scheme.league);
      expect((total.n * 10n ** BigInt(places.total)) % total.d).toBe(0n);
      expect(compare(total, minimum)).toBeGreaterThanOrEqual(0);
      if (cut === undefined) return;
      expect(cut.n).not.toBe(0n);
      expect(total).toEqual(cut.n < 0n ? minimum : max(minimum, maximum ?? minimum));
    }),
    8,
  );
});

test('1: the order of the facts changes no figure', () => {
  const turned = (facts: Facts): Facts => ({
    completion: facts.completion.toReversed(),
    quality: facts.quality.toReversed(),
    plans: facts.plans.toReversed(),
    weeks: facts.weeks.toReversed(),
    bonus: facts.bonus.toReversed(),
    deductions: facts.deductions.toReversed(),
    marks: facts.marks.toReversed(),
  });
  holds(
    fc.property(arbitraryScheme, (scheme) => {
      const there = scoreOf(scheme);
      const back = scoreOf({ ...scheme, facts: turned(scheme.facts) });
      expect(rowTerms({ ...back, parts: [] })).toEqual(rowTerms({ ...there, parts: [] }));
      expect(back.parts).toEqual(there.parts);
    }),
    4,
  );
});

const pointsOfA = (completion: readonly CompletionFact[]) =>
  scoreUnit(RULES, WHO, factsOf({ completion })).parts[0]?.points ?? ZERO;
const tasks = fc.array(arbitraryTask, { maxLength: 5 });

test('4: a task’s only counted node cut into several of the same c leaves A', () => {
  holds(
    fc.property(
      tasks,
      arbitraryTask,
      arbitraryValue,
      fc.integer({ min: 2, max: 4 }),
      (others, task, c, n) => {
        const cut = (count: number) =>
          pointsOfA([...others, { ...task, nodes: Array.from({ length: count }, () => ({ c })) }]);
        expect(cut(n)).toEqual(cut(1));
      },
    ),
    2,
  );
});

test('5: an added task never lowers A if it is on time and never raises it if it is open', () => {
  holds(
    fc.property(fc.array(arbitraryTask, { minLength: 1, maxLength: 5 }), arbitraryTask, (others, task) => {
      const first = { ...task, nodes: [{ c: ONE }] };
      const own = [lead('1', '0.5'), ...others];
      const before = pointsOfA(own);
      expect(compare(pointsOfA([...own, first]), before)).toBeGreaterThanOrEqual(0);
      expect(compare(pointsOfA([...own, { ...first, nodes: [{ c: ZERO }] }]), before)).toBeLessThanOrEqual(0);
    }),
    2,
  );
});

test('5: an added node of a task never lowers A if it is on time and never raises it if it is open', () => {
  holds(
    fc.property(tasks, arbitraryTask, arbitraryValue, (others, task, c) => {
      const withNodes = (...more: CompletionFact['nodes'][number][]) =>
        pointsOfA([...others, { ...task, nodes: [{ c }, ...more] }]);
      expect(compare(withNodes({ c: ONE }), withNodes())).toBeGreaterThanOrEqual(0);
      expect(compare(withNodes({ c: ZERO }), withNodes())).toBeLessThanOrEqual(0);
    }),
    2,
  );
});

test('12: a part has a score only where it had inputs, and says so where it had none', () => {
  holds(
    fc.property(arbitraryScheme, (scheme) => {
      const { facts } = scheme;
      for (const { component, state, points } of scoreOf(scheme).parts) {
        const inputs = {
          completion: facts.completion.some(({ nodes }) => nodes.length > 0),
          quality: facts.quality.length > 0,
          plan: facts.plans.length > 0,
          weekly: facts.weeks.some(({ z }) => z !== undefined),
          assessed: facts.marks.some((line) => line.component === component.id && line.mark !== undefined),
        }[component.source];
        expect(state === 'scored').toBe(inputs);
        expect(points === undefined).toBe(state === 'none' || state === 'missing');
      }
    }),
    8,
  );
});

test('12: a unit has a total or a reason why it has none', () => {
  holds(
    fc.property(arbitraryScheme, (scheme) => {
      const { total, base, unranked } = scoreOf(scheme);
      expect([total === undefined, base === undefined]).toEqual([
        unranked !== undefined,
        unranked !== undefined,
      ]);
    }),
    8,
  );
});

test('15: two deductions for one matter cost the larger', () => {
  const kinds = fc.constantFrom('criticism' as const, 'exposure' as const, 'measure' as const);
  holds(
    fc.property(
      arbitraryFacts,
      kinds,
      kinds,
      fc.nat({ max: 9 }),
      fc.nat({ max: 9 }),
      (facts, one, two, a, b) => {
        const cost = (...deductions: Facts['deductions']) =>
          scoreUnit(RULES, WHO, { ...facts, deductions: [...facts.deductions, ...deductions] }).deduction;
        const line = (kind: typeof one, points: number) => ({ kind, matter: 'm9', points: fraction(points) });
        expect(cost(line(one, a), line(two, b))).toEqual(cost(line(one, Math.max(a, b))));
      },
    ),
    4,
  );
});
