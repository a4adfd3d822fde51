import {
  add,
  decimal,
  fraction,
  max,
  min,
  round,
  subtract,
  sum,
  ZERO,
  type Fraction,
} from '../exact/fraction.ts';
import type { Component } from '../schema/rules-scheme.ts';
import type { Rules } from '../schema/rules.ts';
import { bonusTotal } from './bonus-total.ts';
import { completionTotals } from './completion-totals.ts';
import { deductionTotal, type Weighed } from './deduction-total.ts';
import { baseOf, partOf, type Base, type Part, type Yield } from './parts.ts';
import { qualityTotals, type QualityWeight } from './quality-totals.ts';
import type { CompletionWeight } from './workload.ts';

/** What a score is made of: the lines of a month, or those that an edition holds. Nothing else enters it. */
export interface UnitFacts {
  readonly completion: readonly CompletionWeight[];
  readonly quality: readonly QualityWeight[];
  readonly plans: readonly { readonly p: Fraction }[];
  readonly weeks: readonly { readonly z: Fraction | undefined }[];
  readonly bonus: readonly { readonly points: Fraction }[];
  readonly deductions: readonly Weighed[];
  readonly marks: readonly { readonly component: string; readonly mark: Fraction | undefined }[];
}

/** A unit's score of a month, from printed parts to the printed total (rules-v1 §6–7, §11). */
export interface UnitScore extends Base {
  readonly parts: readonly Part[];
  readonly bonusPoints: Fraction;
  readonly deductionPoints: Fraction;
  readonly handicap: Fraction;
  /** base + handicap + E − X within the rules' limits; undefined when nothing was assessed. */
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

/** Scores a unit of a league by a version of the rules. */
export function scoreUnit(
  rules: Rules,
  unit: string,
  league: string | undefined,
  facts: UnitFacts,
): UnitScore {
  const { completion } = facts;
  const parts = rules.components.map((component) =>
    partOf(rules, component, league, yieldOf(rules, component, league, facts)),
  );
  const made = baseOf(rules, parts);
  const places = rules.ranking.decimals;
  const bonusPoints = round(bonusTotal(rules, facts.bonus), places);
  const deductionPoints = round(deductionTotal(rules, facts.deductions), places);
  const handicap = round(handicapOf(rules, unit), places);
  const lead = completion.filter((line) => line.task.role === 'lead');
  return {
    parts,
    ...made,
    bonusPoints,
    deductionPoints,
    handicap,
    total: made.base && within(rules, subtract(sum([made.base, handicap, bonusPoints]), deductionPoints)),
    workload: sum(completion.map((line) => line.workload)),
    pendingWorkload: sum(completion.map((line) => line.pendingWorkload)),
    leadTasks: lead.filter((line) => line.counted.length > 0).length,
    pendingLeadTasks: lead.filter((line) => line.counted.length === 0 && line.pending.length > 0).length,
    falsified: facts.deductions.filter((line) => line.kind === 'falsified').length,
  };
}

function yieldOf(
  rules: Rules,
  { source, id }: Component,
  league: string | undefined,
  facts: UnitFacts,
): Yield | undefined {
  switch (source) {
    case 'completion': {
      const { earned, weight } = completionTotals(rules, league, facts.completion);
      return { earned, of: weight };
    }
    case 'quality': {
      const { earned, weight } = qualityTotals(facts.quality);
      return { earned, of: weight };
    }
    case 'plan':
      return meanOf(facts.plans.map((line) => line.p));
    case 'weekly':
      return meanOf(facts.weeks.flatMap((line) => line.z ?? []));
    case 'assessed': {
      const mark = facts.marks.find((line) => line.component === id)?.mark;
      return mark && { mark };
    }
  }
}

function meanOf(values: readonly Fraction[]): Yield {
  return { earned: sum(values), of: fraction(values.length) };
}

function handicapOf(rules: Rules, unit: string): Fraction {
  return (rules.handicaps ?? [])
    .filter((given) => given.unit === unit)
    .reduce((total, { points }) => add(total, decimal(points)), ZERO);
}

function within({ ranking }: Rules, total: Fraction): Fraction {
  return max(decimal(ranking.minimum), min(decimal(ranking.maximum), total));
}
