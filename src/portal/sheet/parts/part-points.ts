import { emptyParts } from '#wording/score/sentences.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { whenNone, type Part } from '#engine/scheme/parts.ts';
import { exactText, type Fraction } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { partText, term } from '../../shared/arithmetic-text.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { toneOf } from '../../score/score-parts.ts';
import type { FigureView } from '../../shared/types.ts';
import type { PartView } from './types.ts';

/** What every component's part begins with: its name, its full mark in the unit's league, its points or why it has none. */
export function partBasics(
  rules: Rules,
  part: Part,
  reason: string,
): Pick<PartView, 'code' | 'tone' | 'name' | 'full' | 'points' | 'emptyText' | 'rule'> {
  const { component } = part;
  return {
    code: component.id,
    tone: toneOf(rules, component),
    name: component.name,
    full: fullText(part),
    points: partPoints(rules, part, reason),
    emptyText: emptyText(part, reason),
    rule: ruleRef('parts', rules.version),
  };
}

/** The full mark; null where the rules give none. */
export function fullText({ full }: Part): string | null {
  return full === undefined ? null : exactText(full);
}

/** In place of the lines of a part that has none (rules.md §6). */
function emptyText({ state, full, component }: Part, reason: string): string {
  if (state === 'scored') return emptyParts.noLines;
  if (state === 'full') return `${reason}，${emptyParts.full}`;
  if (state === 'none' && whenNone(component) === 'unranked') return emptyParts.unranked;
  return full === undefined ? emptyParts.unscaled : emptyParts.scaled;
}

/** A part as printed, with 「无可评」 where it is the full mark for want of anything to assess, or 「—」 with the reason. */
function partPoints(rules: Rules, part: Part, reason: string): FigureView {
  if (part.points === undefined) return { text: null, reason, href: null };
  const note = part.state === 'full' ? rankingSentences.term.full : null;
  return { text: partText(rules, part.points), reason: note, href: null };
}

/** `60 × 3.02 ÷ 4.2 = 43.14`; null where nothing was assessed. The result is rounded half-up (rules.md §7). */
export function partArithmetic(rules: Rules, part: Part, earned: Fraction, of: Fraction): string | null {
  if (part.state !== 'scored' || part.points === undefined) return null;
  const full = fullText(part);
  const whole = full === null ? '' : `${full} × `;
  return `${whole}${term(earned)} ÷ ${term(of)} = ${partText(rules, part.points)}`;
}
