import { rankingSentences } from '#wording/ranking/sentences.ts';
import { whenNone, type Part } from '#engine/scheme/parts.ts';
import { exactText, type Fraction } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { partText, term } from '../../shared/arithmetic-text.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { toneOf, type PartCode, type PieceTone } from '../../score/score-parts.ts';
import type { FigureView, RuleRef } from '../../shared/types.ts';
import type { WithheldLineView } from './withheld-line.ts';
import type { LineView } from './completion-line.ts';
import type { LeftOutView } from './left-out-view.ts';
import { emptyParts } from '#wording/score/words.ts';

export interface PartView {
  readonly code: PartCode;
  readonly tone: PieceTone;
  /** `任务完成`. */
  readonly name: string;
  /** `60`; for E and X the cap, `10`; null where there is no full mark. */
  readonly full: string | null;
  /** Printed points, X as a positive deduction `1.00`; 「20.00」 with 无可评; null prints 「—」 with the reason. */
  readonly points: FigureView;
  /** `60 × Σ w·c ÷ Σ w`. */
  readonly formula: string;
  /** `60 × 3.02 ÷ 4.2 = 43.14`; null where the part is 「—」 or nothing is reckoned. */
  readonly arithmetic: string | null;
  readonly rule: RuleRef;
  /** Heads of the two factor columns: `权重 w` and `完成率 c`; null leaves the column out (E, X). */
  readonly weightHead: string | null;
  readonly rateHead: string | null;
  /** Head of the result column: `w·c`, `得分`. */
  readonly valueHead: string;
  readonly lines: readonly LineView[];
  /** In place of the lines where there are none. */
  readonly emptyText: string;
  /** The lines not shown, in one, so that the sums close. */
  readonly withheld: WithheldLineView | null;
  /** Σ row; null where a sum says nothing (E, X under their caps keep it). */
  readonly sum: SumView | null;
  /** Beside 任务完成: what waits, rests or was taken off; empty elsewhere. */
  readonly beside: readonly LeftOutView[];
}

interface SumView {
  readonly weight: string | null;
  readonly value: string;
}

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
