import { inForce } from '#record/schema/in-force.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Unit } from '#record/office/unit.ts';
import type { Facts } from '../scheme/facts.ts';
import { scoreUnit, type UnitScore } from '../scheme/unit-score.ts';
import type { Context } from '../dossier/context.ts';
import type { Source } from '../dossier/dossier.ts';
import { rulesOf } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { markLines, type MarkLine } from './marks.ts';
import { bonusLines, deductionLines, ineligibleIn, type BonusLine, type DeductionLine } from './merits.ts';
import { planLines, type PlanLine } from './plans.ts';
import { qualityLines, type QualityLine } from './quality.ts';
import { taskLines, type TaskLine } from './task-period.ts';
import { weekLines, type WeekLine } from './weeks.ts';

/** The lines that made a unit's score, with the records behind. */
interface UnitLines extends Facts {
  readonly completion: readonly TaskLine[];
  readonly quality: readonly QualityLine[];
  readonly plans: readonly PlanLine[];
  readonly weeks: readonly WeekLine[];
  readonly bonus: readonly BonusLine[];
  readonly deductions: readonly DeductionLine[];
  readonly marks: readonly MarkLine[];
}

/** A unit's period, taken apart: every line that made it, and what came out (rules.md §6–7). */
export interface UnitResult {
  readonly unit: string;
  readonly period: Period;
  readonly league: string | undefined;
  readonly rules: Rules;
  readonly lines: UnitLines;
  readonly score: UnitScore;
  /** The 取消评先 that keeps it off the lists of honour (rules.md §11). */
  readonly awardIneligible: Source | undefined;
}

/** Scores one unit for one period; undefined where no rules are in force. */
export function unitResult(context: Context, unit: string, period: Period): UnitResult | undefined {
  const rules = rulesOf(context, period);
  if (rules === undefined) return undefined;
  return context.memo('unit-result', [unit, period.id], () => {
    const entry = context.units.get(unit);
    const league = entry && leagueOn(entry.value, period.to);
    const lines = linesOf(context, rules, unit, period);
    return {
      unit,
      period,
      league,
      rules,
      lines,
      score: scoreUnit(rules, { unit, league, period: period.id }, lines),
      awardIneligible: ineligibleIn(context, period).get(unit),
    };
  });
}

/** The league a unit is in on a day; `undefined` outside all, and after its last day. */
export function leagueOn({ leagues, until }: Unit, day: string): string | undefined {
  if (until !== undefined && until < day) return undefined;
  const entry = inForce(leagues, day);
  return entry === undefined || entry.league === '不参评' ? undefined : entry.league;
}

/** What a component does not ask for is not gathered: a left-out block does not exist. */
function linesOf(context: Context, rules: Rules, unit: string, period: Period): UnitLines {
  return {
    completion: taskLines(context, period).get(unit) ?? [],
    quality: rules.tasks === undefined ? [] : (qualityLines(context, period).get(unit) ?? []),
    plans: planLines(context, period).get(unit) ?? [],
    weeks: rules.weekly === undefined ? [] : weekLines(context, unit, period),
    bonus: bonusLines(context, rules, unit, period),
    deductions: deductionLines(context, rules, unit, period),
    marks: markLines(context, rules, unit, period),
  };
}
