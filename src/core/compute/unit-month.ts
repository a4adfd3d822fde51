import { add, decimal, max, min, round, subtract, sum, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { bonusLines, bonusTotal, type BonusLine } from './bonus.ts';
import type { Context } from './context.ts';
import { deductionLines, deductionTotal, type DeductionLine } from './deduction.ts';
import { rulesOf } from './months.ts';
import { baseOf, meanPart, partOf, type Base, type Parts } from './parts.ts';
import { planLines, type PlanLine } from './plan-score.ts';
import { qualityLines, qualityTotals, type QualityLine } from './quality.ts';
import { taskMonth, type TaskShares } from './task-month.ts';
import { weekLines, type WeekLine } from './weekly-score.ts';
import { completionLines, type CompletionLine } from './workload.ts';

/** A unit's month, taken apart: every line that made it (rules-v1 §6–7). */
export interface UnitMonth extends Base {
  readonly unit: string;
  readonly month: string;
  readonly rules: Rules;
  readonly completion: readonly CompletionLine[];
  readonly quality: readonly QualityLine[];
  readonly plans: readonly PlanLine[];
  readonly weeks: readonly WeekLine[];
  readonly bonus: readonly BonusLine[];
  readonly deductions: readonly DeductionLine[];
  readonly parts: Parts;
  readonly bonusPoints: Fraction;
  readonly deductionPoints: Fraction;
  /** base + E − X within the rules' limits; undefined when nothing was assessed. */
  readonly total: Fraction | undefined;
  /** V: Σ d·r of the counted shares. */
  readonly workload: Fraction;
  readonly pendingWorkload: Fraction;
  /** 主办 tasks of which something counts. */
  readonly leadTasks: number;
  /** 主办 tasks of which nothing counts yet and something is 已报待核. */
  readonly pendingLeadTasks: number;
  /** Matters with a falsified report found this month; any caps the grade. */
  readonly falsified: number;
}

/** Scores one unit for one month; undefined where no rules are in force. */
export function unitMonth(context: Context, unit: string, month: string): UnitMonth | undefined {
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
  const completion = completionLines(rules, sharesOfUnit(context, unit, month), zero);
  const quality = qualityLines(context, rules, month).get(unit) ?? [];
  const plans = planLines(context, rules, month).get(unit) ?? [];
  const weeks = weekLines(context, rules, unit, month);
  const bonus = bonusLines(context, rules, unit, month);
  const deductions = deductionLines(context, rules, unit, month);
  const checked = qualityTotals(quality);
  const earned = sum(completion.map((line) => line.earned));
  const weight = sum(completion.map((line) => line.limited));
  const parts = {
    A: partOf(rules, 'A', earned, weight),
    B: partOf(rules, 'B', checked.earned, checked.weight),
    C1: meanPart(
      rules,
      'C1',
      plans.map((line) => line.p),
    ),
    C2: meanPart(
      rules,
      'C2',
      weeks.flatMap((line) => line.z ?? []),
    ),
  };
  const made = baseOf(rules, parts);
  const places = rules.ranking.decimals;
  const bonusPoints = round(bonusTotal(rules, bonus), places);
  const deductionPoints = round(deductionTotal(rules, deductions), places);
  return {
    unit,
    month,
    rules,
    completion,
    quality,
    plans,
    weeks,
    bonus,
    deductions,
    parts,
    ...made,
    bonusPoints,
    deductionPoints,
    total: made.base && within(rules, subtract(add(made.base, bonusPoints), deductionPoints)),
    workload: sum(completion.map((line) => line.workload)),
    pendingWorkload: sum(completion.map((line) => line.pendingWorkload)),
    leadTasks: completion.filter((line) => line.task.role === 'lead' && line.counted.length > 0).length,
    pendingLeadTasks: completion.filter(
      (line) => line.task.role === 'lead' && line.counted.length === 0 && line.pending.length > 0,
    ).length,
    falsified: deductions.filter((line) => line.kind === 'falsified').length,
  };
}

function within({ ranking }: Rules, total: Fraction): Fraction {
  return max(decimal(ranking.minimum), min(decimal(ranking.maximum), total));
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
