import { exactText, type Fraction } from '../exact/fraction.ts';
import type { Part } from '../compute/parts.ts';
import type { Rules } from '../schema/rules.ts';
import { points, term } from './pencil.ts';
import type { FigureView } from './types/common.ts';

/** A part as printed, or 「—」 with the reason. */
export function partPoints(rules: Rules, part: Part, reason: string): FigureView {
  return part.points === undefined
    ? { text: null, reason, href: null }
    : { text: points(rules, part.points), reason: null, href: null };
}

/** `60 × 3.32 ÷ 4.4 = 45.27`; null where the part is 「—」. The result is rounded half-up (rules-v1 §7). */
export function partArithmetic(rules: Rules, part: Part, earned: Fraction, of: Fraction): string | null {
  if (part.points === undefined) return null;
  return `${exactText(part.full)} × ${term(earned)} ÷ ${term(of)} = ${points(rules, part.points)}`;
}
