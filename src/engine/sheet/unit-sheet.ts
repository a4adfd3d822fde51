import { exactValue } from '#exact/fraction.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { UnitScore } from '../scheme/unit-score.ts';
import type { Period } from '../time/periods.ts';
import { scoreLocked } from './locked-unit.ts';

type Lists = 'completion' | 'leftOut' | 'quality' | 'plans' | 'weeks' | 'bonus' | 'deductions' | 'marks';

/** A unit's period as people see it, one type whether it still runs or is frozen: plain facts, and the score they make. */
export interface UnitSheet {
  readonly unit: string;
  readonly league: string | undefined;
  readonly period: Period;
  readonly rules: Rules;
  /** The cut-off; while the period runs the as-of day. */
  readonly day: string;
  readonly lines: { readonly [L in Lists]: NonNullable<EditionUnit[L]> };
  readonly score: UnitScore;
  readonly facts: EditionUnit;
}

/** Makes a unit's sheet; every printed figure is that of `facts`. */
export function unitSheet(rules: Rules, period: Period, day: string, facts: EditionUnit): UnitSheet {
  const { unit, league } = facts;
  const { completion = [], leftOut = [], quality = [], plans = [] } = facts;
  const { weeks = [], bonus = [], deductions = [], marks = [] } = facts;
  return {
    unit,
    league,
    period,
    rules,
    day,
    lines: { completion, leftOut, quality, plans, weeks, bonus, deductions, marks },
    score: printedScore(rules, period.id, facts),
    facts,
  };
}

/** A unit's score as it is printed; what the figures do not say, how the parts came about, follows from their inputs. */
export function printedScore(rules: Rules, period: string, facts: EditionUnit): UnitScore {
  const score = scoreLocked(rules, period, facts);
  const { result } = facts;
  const value = (text: string | undefined) => (text === undefined ? undefined : exactValue(text));
  return {
    ...score,
    parts: score.parts.map((part) => ({ ...part, points: value(result.parts[part.component.id]) })),
    base: value(result.base),
    bonus: value(result.bonus),
    deduction: value(result.deduction),
    handicap: value(result.handicap),
    cut: value(result.cut),
    total: value(result.total),
    matters: result.matters,
    falsified: result.falsified,
  };
}
