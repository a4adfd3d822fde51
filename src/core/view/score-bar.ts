import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { stepWords } from '../../wording/zh-CN/view/score.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import {
  compare,
  decimal,
  divide,
  max,
  multiply,
  ONE,
  subtract,
  ZERO,
  type Fraction,
} from '../exact/fraction.ts';
import { drawn, inFull, points } from './pencil.ts';
import { hasHandicaps, scoreParts, toneOf } from './score-parts.ts';
import type { PartFigureView } from './types/ranking.ts';
import type { BarKeyView, BarPiece, PartCode, PieceTone } from './types/score.ts';

/**
 * The score drawn end to end: 起评分, parts by their weight and scaled where one is 「—」, 照顾分, 加分, 扣分
 * (rules-v1 §7). Empty where nothing was assessed, and where a part is negative: it has no length.
 */
export function barPieces(score: UnitMonth): readonly BarPiece[] {
  const { rules, parts, earned, base, handicap, bonusPoints, deductionPoints } = score;
  if (base === undefined || !hasLength(score)) return [];
  const start = decimal(rules.ranking.start ?? 0);
  const scale = earned.n === 0n ? ONE : divide(max(ZERO, subtract(base, start)), earned);
  const piece = (tone: PieceTone, name: string, value: Fraction, printed: Fraction): BarPiece => ({
    tone,
    points: drawn(value),
    text: `${name}${points(rules, printed)}`,
  });
  const extra = (tone: 'start' | 'h' | 'e' | 'x', name: string, value: Fraction) =>
    value.n === 0n ? [] : [piece(tone, name, value, value)];
  return [
    ...extra('start', stepWords.start, start),
    ...parts.map(({ component, factor, points: value }) => {
      const tone = toneOf(rules, component);
      return value === undefined
        ? { tone, points: 0, text: stepWords.noPart(component.name) }
        : piece(tone, component.name, multiply(multiply(factor, value), scale), value);
    }),
    ...extra('h', partWords.h, handicap),
    ...extra('e', partWords.e, bonusPoints),
    ...extra('x', partWords.x, deductionPoints),
  ];
}

function hasLength({ rules, parts, handicap }: UnitMonth): boolean {
  const values = [...parts.flatMap(({ points: value }) => value ?? []), handicap];
  return decimal(rules.ranking.maximum).n > 0n && values.every((value) => compare(value, ZERO) >= 0);
}

/** What the pieces of the bars are; empty where there is none to explain. */
export function barKey(scores: readonly UnitMonth[]): readonly BarKeyView[] {
  const drawnOne = scores.find((score) => barPieces(score).length > 0);
  if (drawnOne === undefined) return [];
  const { rules } = drawnOne;
  const start: readonly BarKeyView[] =
    rules.ranking.start === undefined ? [] : [{ tone: 'start', name: stepWords.start }];
  return [...start, ...scoreParts(rules).map(({ tone, name }) => ({ tone, name }))];
}

/** The printed parts in order, the deduction with its sign; `page` is where each is taken apart. */
export function partFigures(score: UnitMonth, page: string): readonly PartFigureView[] {
  const { rules, parts, handicap, bonusPoints, deductionPoints } = score;
  const figure = (code: PartCode, name: string, text: string | null, factor: string | null = null) => ({
    code,
    name,
    factor,
    points: {
      text,
      reason: text === null ? stepWords.noPart(name) : null,
      href: `${page}#part-${code}`,
    },
  });
  const sign = deductionPoints.n === 0n ? '' : '−';
  return [
    ...parts.map(({ component, factor, points: value }) =>
      figure(
        component.id,
        component.name,
        value === undefined ? null : points(rules, value),
        compare(factor, ONE) === 0 ? null : inFull(factor),
      ),
    ),
    ...(hasHandicaps(rules) ? [figure('h', partWords.h, points(rules, handicap))] : []),
    figure('e', partWords.e, points(rules, bonusPoints)),
    figure('x', partWords.x, `${sign}${points(rules, deductionPoints)}`),
  ];
}
