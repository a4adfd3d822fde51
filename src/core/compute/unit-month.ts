import { add, compare, decimal, divide, fraction, max, min, multiply, round, subtract, sum, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { bonusLines, bonusTotal, type BonusLine } from './bonus.ts';
import type { Context } from './context.ts';
import { deductionLines, deductionTotal, type DeductionLine } from './deduction.ts';
import { rulesOf } from './months.ts';
import { planLines, type PlanLine } from './plan-score.ts';
import { qualityLines, qualityTotals, type QualityLine } from './quality.ts';
import { taskMonth, type TaskShares } from './task-month.ts';
import { weekLines, type WeekLine } from './weekly-score.ts';
import { completionLines, type CompletionLine } from './workload.ts';

/** A part of the score: points earned of a full mark, rounded as printed; `points` undefined prints 「—」 (rules-v1 §7). */
export interface Part {
  readonly full: Fraction;
  readonly points: Fraction | undefined;
}

/** A unit's month, taken apart: every line that made it (rules-v1 §6–7). */
export interface UnitMonth {
  readonly unit: string;
  readonly month: string;
  readonly rules: Rules;
  readonly completion: readonly CompletionLine[];
  readonly quality: readonly QualityLine[];
  readonly plans: readonly PlanLine[];
  readonly weeks: readonly WeekLine[];
  readonly bonus: readonly BonusLine[];
  readonly deductions: readonly DeductionLine[];
  readonly parts: Readonly<Record<'A' | 'B' | 'C1' | 'C2', Part>>;
  /** Σ printed parts that have a value, and the full marks they were earned of. */
  readonly earned: Fraction;
  readonly available: Fraction;
  /** Σ printed parts, or 100 × earned / available; undefined when nothing was assessed. */
  readonly base: Fraction | undefined;
  readonly bonusPoints: Fraction;
  readonly deductionPoints: Fraction;
  /** base + E − X within the rules' limits; undefined when nothing was assessed. */
  readonly total: Fraction | undefined;
  /** V: Σ d·r of the counted shares. */
  readonly workload: Fraction;
  readonly pendingWorkload: Fraction;
  readonly leadTasks: number;
  readonly pendingLeadTasks: number;
  readonly falsified: number;
}

/** Scores one unit for one month; undefined where no rules are in force. */
export function unitMonth(context: Context, unit: string, month: string): UnitMonth | undefined {
  const rules = rulesOf(context, month)?.value;
  if (rules === undefined) return undefined;
  return context.memo('unit-month', `${unit}|${month}`, () => score(context, rules, unit, month, undefined));
}

/** The printed total of a month with one share counted as c = 0: what a 追扣 takes back (rules-v1 §4). */
export function totalWithout(context: Context, unit: string, month: string, share: string): Fraction | undefined {
  const rules = rulesOf(context, month)?.value;
  return rules === undefined ? undefined : score(context, rules, unit, month, share).total;
}

function score(context: Context, rules: Rules, unit: string, month: string, zero: string | undefined): UnitMonth {
  const completion = completionLines(rules, sharesOfUnit(context, unit, month), zero);
  const quality = qualityLines(context, rules, month).get(unit) ?? [];
  const plans = planLines(context, rules, month).get(unit) ?? [];
  const weeks = weekLines(context, rules, unit, month);
  const bonus = bonusLines(context, rules, unit, month);
  const deductions = deductionLines(context, rules, unit, month);
  const places = rules.ranking.decimals;
  const part = (name: keyof UnitMonth['parts'], earned: Fraction, weight: Fraction): Part => {
    const full = decimal(rules.parts[name]);
    return { full, points: weight.n === 0n ? undefined : round(multiply(full, divide(earned, weight)), places) };
  };
  const mean = (name: 'C1' | 'C2', values: readonly Fraction[]) => part(name, sum(values), fraction(values.length));
  const checked = qualityTotals(quality);
  const parts = {
    A: part('A', sum(completion.map((line) => line.earned)), sum(completion.map((line) => line.limited))),
    B: part('B', checked.earned, checked.weight),
    C1: mean('C1', plans.map((line) => line.p)),
    C2: mean('C2', weeks.flatMap((line) => (line.z === undefined ? [] : [line.z]))),
  };
  const assessed = Object.values(parts).flatMap((item) => (item.points === undefined ? [] : [{ full: item.full, points: item.points }]));
  const earned = sum(assessed.map((item) => item.points));
  const available = sum(assessed.map((item) => item.full));
  const whole = sum(Object.values(parts).map((item) => item.full));
  const base = assessed.length === 0 ? undefined : compare(available, whole) === 0 ? earned : round(divide(multiply(fraction(100), earned), available), places);
  const bonusPoints = round(bonusTotal(rules, bonus), places);
  const deductionPoints = round(deductionTotal(rules, deductions), places);
  const limited = (value: Fraction) => max(decimal(rules.ranking.minimum), min(decimal(rules.ranking.maximum), value));
  return {
    unit, month, rules, completion, quality, plans, weeks, bonus, deductions, parts, earned, available, base, bonusPoints, deductionPoints,
    total: base === undefined ? undefined : limited(subtract(add(base, bonusPoints), deductionPoints)),
    workload: sum(completion.map((line) => line.workload)),
    pendingWorkload: sum(completion.map((line) => line.pendingWorkload)),
    leadTasks: completion.filter((line) => line.task.role === 'lead' && line.counted.length > 0).length,
    pendingLeadTasks: completion.filter((line) => line.task.role === 'lead' && line.pending.length > 0).length,
    falsified: deductions.filter((line) => line.kind === 'falsified').length,
  };
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
