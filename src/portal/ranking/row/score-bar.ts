import { partWords } from '#wording/ranking/labels.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { leagueScheme } from '#engine/scheme/league-scheme.ts';
import { compare, divide, max, multiply, ONE, subtract, ZERO, type Fraction } from '#exact/fraction.ts';
import { drawn, inFull, partText, points } from '../../shared/arithmetic-text.ts';
import { partFigure } from './row-terms-view.ts';
import {
  hasHandicaps,
  scoreParts,
  toneOf,
  type PartCode,
  type PieceTone,
  type BarKeyView,
  type BarPiece,
} from '../../score/score-parts.ts';
import type { FigureView } from '../../shared/types.ts';

/** A printed part of a score: a component of the rules, 照顾分, 加分, 扣分 with its sign, or what a limit cut. */
export interface PartFigureView {
  readonly code: PartCode;
  readonly name: string;
  /** Weight by which the points go into the total, `0.6`; null where they are simply added. */
  readonly factor: string | null;
  /** `43.14`; `20.00` with the reason `无可评`; 「—」 with the reason; X with its sign `−2.00`. */
  readonly points: FigureView;
}

const words = rankingSentences.term;

/**
 * The score drawn end to end: 起评分, parts by their weight and scaled where one has nothing to assess,
 * 照顾分, 加分, 扣分, what the greatest total cut (rules.md §7). Empty for a unit that is not ranked,
 * and where a part is negative: it has no length.
 */
export function barPieces(result: UnitSheet): readonly BarPiece[] {
  const { rules, score } = result;
  const { base, start = ZERO, handicap, bonus, deduction, cut } = score;
  if (base === undefined || !hasLength(result)) return [];
  const scale = score.scaled ? divide(max(ZERO, subtract(base, start)), score.sum) : ONE;
  const extra = (tone: PieceTone, name: string, value: Fraction | undefined): readonly BarPiece[] =>
    value === undefined || compare(value, ZERO) <= 0
      ? []
      : [{ tone, points: drawn(value), text: `${name}${points(rules, value)}` }];
  return [
    ...extra('start', words.start, start),
    ...score.parts.map(({ component, factor, points: value }): BarPiece => ({
      tone: toneOf(rules, component),
      points: value === undefined ? 0 : drawn(multiply(multiply(factor, value), scale)),
      text: `${component.name}${value === undefined ? words.noPart : partText(rules, value)}`,
    })),
    ...extra('h', partWords.h, handicap),
    ...extra('e', partWords.e, bonus),
    ...extra('x', partWords.x, deduction),
    ...extra('x', words.cut, cut),
  ];
}

function hasLength({ rules, league, score }: UnitSheet): boolean {
  const values = [...score.parts.flatMap(({ points: value }) => value ?? []), score.handicap ?? ZERO];
  const { fullMark } = leagueScheme(rules, league);
  const scalable = !score.scaled || score.sum.n > 0n;
  return fullMark !== undefined && scalable && values.every((value) => compare(value, ZERO) >= 0);
}

/** What the pieces of the bars of a league are; empty where there is none to explain. */
export function barKey(results: readonly UnitSheet[]): readonly BarKeyView[] {
  const drawnOne = results.find((result) => barPieces(result).length > 0);
  if (drawnOne === undefined) return [];
  const { rules, league, score } = drawnOne;
  const start: readonly BarKeyView[] =
    score.start === undefined ? [] : [{ tone: 'start', name: words.start }];
  return [...start, ...scoreParts(rules, league).map(({ tone, name }) => ({ tone, name }))];
}

/** The printed parts in order, the deduction with its sign; `page` is where each is taken apart. */
export function partFigures({ rules, score }: UnitSheet, page: string): readonly PartFigureView[] {
  const merit = (code: PartCode, name: string, value: Fraction | undefined): readonly PartFigureView[] =>
    value === undefined
      ? []
      : [{ code, name, factor: null, points: merited(code, points(rules, value), page) }];
  return [
    ...score.parts.map((part) => ({
      code: part.component.id,
      name: part.component.name,
      factor: score.method === 'weighted' ? inFull(part.factor) : null,
      points: partFigure(rules, part, page),
    })),
    ...(hasHandicaps(rules) ? merit('h', partWords.h, score.handicap ?? ZERO) : []),
    ...merit('e', partWords.e, score.bonus),
    ...merit('x', partWords.x, score.deduction && subtract(ZERO, score.deduction)),
  ];
}

function merited(code: PartCode, text: string, page: string): FigureView {
  return { text, reason: null, href: `${page}#part-${code}` };
}
