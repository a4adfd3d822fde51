import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { stepWords } from '../../wording/zh-CN/view/score.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { divide, multiply, type Fraction } from '../exact/fraction.ts';
import { drawn, points } from './pencil.ts';
import type { FigureView } from './types/common.ts';
import type { PartFigureView } from './types/ranking.ts';
import type { BarPiece, PartCode } from './types/score.ts';

const BASE = ['A', 'B', 'C1', 'C2'] as const;

/** The score drawn end to end: parts scaled to 100 where one is 「—」, bonus, deduction (rules-v1 §7). Empty where nothing was assessed. */
export function barPieces(score: UnitMonth): readonly BarPiece[] {
  const { rules, parts, earned, base, bonusPoints, deductionPoints } = score;
  if (base === undefined) return [];
  const scale: Fraction = earned.n === 0n ? { n: 1n, d: 1n } : divide(base, earned);
  const piece = (code: PartCode, value: Fraction, printed: Fraction): BarPiece => ({
    code,
    points: drawn(value),
    text: `${partWords[code]}${points(rules, printed)}`,
  });
  return [
    ...BASE.map((code) => {
      const { points: value } = parts[code];
      return value === undefined
        ? { code, points: 0, text: stepWords.noPart(partWords[code]) }
        : piece(code, multiply(value, scale), value);
    }),
    ...(bonusPoints.n === 0n ? [] : [piece('E', bonusPoints, bonusPoints)]),
    ...(deductionPoints.n === 0n ? [] : [piece('X', deductionPoints, deductionPoints)]),
  ];
}

/** The printed parts in order, the deduction with its sign; `page` is where each is taken apart. */
export function partFigures(score: UnitMonth, page: string): readonly PartFigureView[] {
  const { rules, parts, bonusPoints, deductionPoints } = score;
  const href = (code: PartCode) => `${page}#part-${code.toLowerCase()}`;
  const figure = (code: PartCode, text: string | null): PartFigureView => {
    const points: FigureView = {
      text,
      reason: text === null ? stepWords.noPart(partWords[code]) : null,
      href: href(code),
    };
    return { code, name: partWords[code], points };
  };
  const sign = deductionPoints.n === 0n ? '' : '−';
  return [
    ...BASE.map((code) => {
      const { points: value } = parts[code];
      return figure(code, value === undefined ? null : points(rules, value));
    }),
    figure('E', points(rules, bonusPoints)),
    figure('X', `${sign}${points(rules, deductionPoints)}`),
  ];
}
