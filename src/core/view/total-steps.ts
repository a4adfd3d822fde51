import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { stepWords } from '../../wording/zh-CN/view/score.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import type { Part } from '../compute/parts.ts';
import { add, compare, decimal, exactText, subtract } from '../exact/fraction.ts';
import { points } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import type { StepView } from './types/unit-month.ts';

const BASE = ['A', 'B', 'C1', 'C2'] as const;

/** From the printed parts to the total, one step a line (rules-v1 §7). Empty where nothing was assessed. */
export function totalSteps(score: UnitMonth): readonly StepView[] {
  const { rules, parts, earned, available, base, bonusPoints, deductionPoints, total, falsified } = score;
  if (base === undefined || total === undefined) return [];
  const rule = ruleRef('total', rules.version);
  const step = (label: string, expression: string, result: string, note: string | null = null): StepView => ({
    label,
    expression,
    result,
    note,
    rule,
  });
  const assessed = BASE.flatMap((code) => assessedPart(score, code));
  const sum = assessed.map((part) => points(rules, part.points)).join(' + ');
  const missing = BASE.filter((code) => parts[code].points === undefined).map((code) => partWords[code]);
  const baseSteps =
    missing.length === 0
      ? [step(stepWords.base, sum, points(rules, base))]
      : [
          step(stepWords.earned, sum, points(rules, earned)),
          step(
            stepWords.available,
            assessed.map((part) => exactText(part.full)).join(' + '),
            exactText(available),
          ),
          step(
            stepWords.base,
            `100 × ${points(rules, earned)} ÷ ${exactText(available)}`,
            points(rules, base),
            stepWords.unassessed(missing),
          ),
        ];
  const unlimited = subtract(add(base, bonusPoints), deductionPoints);
  const { minimum, maximum } = rules.ranking;
  const notes = [
    ...(compare(unlimited, total) === 0
      ? []
      : [stepWords.limited(exactText(decimal(minimum)), exactText(decimal(maximum)))]),
    ...(falsified > 0 ? [stepWords.falsified] : []),
  ];
  const expression = `${points(rules, base)} + ${points(rules, bonusPoints)} − ${points(rules, deductionPoints)}`;
  return [...baseSteps, step(stepWords.total, expression, points(rules, total), notes.join('；') || null)];
}

function assessedPart(
  { parts }: UnitMonth,
  code: (typeof BASE)[number],
): readonly (Part & { readonly points: NonNullable<Part['points']> })[] {
  const { full, points: value } = parts[code];
  return value === undefined ? [] : [{ full, points: value }];
}
