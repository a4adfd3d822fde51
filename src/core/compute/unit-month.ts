import type { Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { bonusLines, type BonusLine } from './bonus.ts';
import type { Context } from './context.ts';
import { deductionLines, type DeductionLine } from './deduction.ts';
import { leagueOf } from './league-of.ts';
import { markLines, type MarkLine } from './marks.ts';
import { rulesOf } from './months.ts';
import { planLines, type PlanLine } from './plan-score.ts';
import { qualityLines, type QualityLine } from './quality.ts';
import { taskMonth, type TaskShares } from './task-month.ts';
import { scoreUnit, type UnitFacts, type UnitScore } from './unit-score.ts';
import { weekLines, type WeekLine } from './weekly-score.ts';
import { completionLines, type CompletionLine } from './workload.ts';

/** A unit's month, taken apart: every line that made it, with the records behind (rules-v1 §6–7). */
export interface UnitMonth extends UnitScore, UnitFacts {
  readonly unit: string;
  readonly month: string;
  readonly league: string | undefined;
  readonly rules: Rules;
  readonly completion: readonly CompletionLine[];
  readonly quality: readonly QualityLine[];
  readonly plans: readonly PlanLine[];
  readonly weeks: readonly WeekLine[];
  readonly bonus: readonly BonusLine[];
  readonly deductions: readonly DeductionLine[];
  readonly marks: readonly MarkLine[];
}

/** Scores one unit for one month; undefined where no rules are in force. */
export function unitMonth(context: Context, unit: string, month: string): UnitMonth | undefined {
  const frozen = context.ofMonth(month);
  if (frozen !== undefined) return unitMonth(frozen, unit, month);
  const rules = rulesOf(context, month)?.value;
  if (rules === undefined) return undefined;
  return context.memo('unit-month', `${unit}|${month}`, () => score(context, rules, unit, month, undefined));
}

/** The printed total of a month with one share counted as c = 0: what a 追扣 takes back (rules-v1 §4). */
export function totalWithout(
  context: Context,
  unit: string,
  month: string,
  share: string,
): Fraction | undefined {
  const frozen = context.ofMonth(month);
  if (frozen !== undefined) return totalWithout(frozen, unit, month, share);
  const rules = rulesOf(context, month)?.value;
  return rules === undefined ? undefined : score(context, rules, unit, month, share).total;
}

function score(
  context: Context,
  rules: Rules,
  unit: string,
  month: string,
  zero: string | undefined,
): UnitMonth {
  const entry = context.units.get(unit);
  const league = entry === undefined ? undefined : leagueOf(entry.value, month);
  const facts = {
    completion: completionLines(rules, sharesOfUnit(context, unit, month), zero),
    quality: qualityLines(context, rules, month).get(unit) ?? [],
    plans: planLines(context, rules, month).get(unit) ?? [],
    weeks: weekLines(context, rules, unit, month),
    bonus: bonusLines(context, rules, unit, month),
    deductions: deductionLines(context, rules, unit, month),
    marks: markLines(context, rules, unit, month),
  };
  return { unit, month, league, rules, ...facts, ...scoreUnit(rules, unit, league, facts) };
}

/** All units' task shares of a month, made once for all units. */
function sharesOfUnit(context: Context, unit: string, month: string): readonly TaskShares[] {
  const byUnit = context.memo('shares', month, () => {
    const map = new Map<string, TaskShares[]>();
    for (const dossier of context.dossiers.values()) {
      for (const line of taskMonth(context, dossier, month).lines) {
        const list = map.get(line.unit);
        if (list === undefined) map.set(line.unit, [line]);
        else list.push(line);
      }
    }
    return map;
  });
  return byUnit.get(unit) ?? [];
}
