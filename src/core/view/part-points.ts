import { emptyParts } from '../../wording/zh-CN/view/score.ts';
import type { Part } from '../compute/parts.ts';
import { exactText, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { points, term } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import { toneOf } from './score-parts.ts';
import type { FigureView } from './types/common.ts';
import type { PartView } from './types/unit-month.ts';

/** What every component's part begins with: its name, its full mark in the unit's league, its points or why it has none. */
export function partBasics(
  rules: Rules,
  part: Part,
  reason: string,
): Pick<PartView, 'code' | 'tone' | 'name' | 'full' | 'points' | 'emptyText' | 'rule'> {
  const { component, full } = part;
  const scaled = rules.ranking.method !== 'linear' && full !== undefined && full.n > 0n;
  return {
    code: component.id,
    tone: toneOf(rules, component),
    name: component.name,
    full: fullText(part),
    points: partPoints(rules, part, reason),
    emptyText:
      part.points !== undefined ? emptyParts.noLines : scaled ? emptyParts.scaled : emptyParts.unscaled,
    rule: ruleRef('parts', rules.version),
  };
}

/** The full mark; null where the rules give none. */
export function fullText({ full }: Part): string | null {
  return full === undefined ? null : exactText(full);
}

/** A part as printed, or 「—」 with the reason. */
function partPoints(rules: Rules, part: Part, reason: string): FigureView {
  return part.points === undefined
    ? { text: null, reason, href: null }
    : { text: points(rules, part.points), reason: null, href: null };
}

/** `60 × 3.32 ÷ 4.4 = 45.27`; null where the part is 「—」. The result is rounded half-up (rules-v1 §7). */
export function partArithmetic(rules: Rules, part: Part, earned: Fraction, of: Fraction): string | null {
  if (part.points === undefined) return null;
  const full = fullText(part);
  const whole = full === null ? '' : `${full} × `;
  return `${whole}${term(earned)} ÷ ${term(of)} = ${points(rules, part.points)}`;
}
