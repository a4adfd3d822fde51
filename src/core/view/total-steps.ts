import { stepWords } from '../../wording/zh-CN/view/score.ts';
import { fullOf, type Part } from '../compute/parts.ts';
import type { UnitScore } from '../compute/unit-score.ts';
import { add, compare, decimal, exactText, ONE, subtract, sum, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { added, bracketed, inFull, points } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import type { StepView } from './types/unit-month.ts';

/** A unit's score with the rules it was made by. */
export type Scored = UnitScore & { readonly unit: string; readonly rules: Rules };

type Step = Omit<StepView, 'rule'>;
type AssessedPart = Part & { readonly points: Fraction };

/** From the printed parts to the total, one step a line; each can be done again with a pencil from what is printed (rules-v1 §7, §11). Empty where nothing was assessed. */
export function totalSteps(score: Scored): readonly StepView[] {
  const { base, total, rules } = score;
  if (base === undefined || total === undefined) return [];
  const rule = ruleRef('total', rules.version);
  const steps = [...baseSteps(score, base), ...handicapSteps(score, base), totalStep(score, base, total)];
  return steps.map((step) => ({ ...step, rule }));
}

/** The base: the parts put together, 起评分 included; where a part is 「—」, first what the others gave and could give. */
function baseSteps(score: Scored, base: Fraction): readonly Step[] {
  const { rules, parts, earned, available } = score;
  const { method, decimals, start } = rules.ranking;
  const assessed = parts.flatMap(assessedPart);
  const missing = parts.filter((part) => part.points === undefined).map(({ component }) => component.name);
  const begin = start === undefined ? [] : [inFull(decimal(start))];
  const whole = fullOf(parts);
  const scaled = method !== 'linear' && available.n !== 0n && compare(available, whole) !== 0;
  const terms = assessed.map((part) => pointsTerm(rules, part));
  const notes = [
    ...begin.map(stepWords.startsFrom),
    ...(missing.length === 0
      ? []
      : [scaled ? stepWords.unassessed(missing, inFull(whole)) : stepWords.leftOut(missing)]),
  ];
  const made = (expression: readonly string[]): Step => ({
    label: stepWords.base,
    expression: added(expression),
    result: points(rules, base),
    note: notes.join('；') || null,
  });
  if (!scaled) return [made([...begin, ...terms])];
  const got = inFull(earned, decimals);
  const possible = inFull(available);
  return [
    {
      label: method === 'weighted' ? stepWords.weighted : stepWords.earned,
      expression: added(terms),
      result: got,
      note: null,
    },
    {
      label: stepWords.available,
      expression: added(assessed.map(fullTerm)),
      result: possible,
      note: null,
    },
    made([...begin, `${inFull(whole)} × ${bracketed(got)} ÷ ${possible}`]),
  ];
}

/** 照顾分 on a line of its own, with its reason; none for a unit that is given none. */
function handicapSteps({ rules, unit, handicap }: Scored, base: Fraction): readonly Step[] {
  if (handicap.n === 0n) return [];
  const given = (rules.handicaps ?? []).filter((entry) => entry.unit === unit);
  return [
    {
      label: stepWords.handicap,
      expression: added([points(rules, base), points(rules, handicap)]),
      result: points(rules, add(base, handicap)),
      note: given.map(({ why }) => why).join('；'),
    },
  ];
}

function totalStep(score: Scored, base: Fraction, total: Fraction): Step {
  const { rules, handicap, bonusPoints, deductionPoints, falsified } = score;
  const { minimum, maximum } = rules.ranking;
  const before = add(base, handicap);
  const unlimited = subtract(sum([before, bonusPoints]), deductionPoints);
  const notes = [
    ...(compare(unlimited, total) === 0
      ? []
      : [stepWords.limited(exactText(decimal(minimum)), exactText(decimal(maximum)))]),
    ...(falsified > 0 ? [stepWords.falsified] : []),
  ];
  return {
    label: stepWords.total,
    expression: `${points(rules, before)} + ${points(rules, bonusPoints)} − ${points(rules, deductionPoints)}`,
    result: points(rules, total),
    note: notes.join('；') || null,
  };
}

function assessedPart(part: Part): readonly AssessedPart[] {
  const { points: value } = part;
  return value === undefined ? [] : [{ ...part, points: value }];
}

/** `45.27`; with a weight `0.6 × 88.00`, `−0.6 × 2.00`. */
function pointsTerm(rules: Rules, { factor, points: value }: AssessedPart): string {
  return weighed(factor, points(rules, value));
}

function fullTerm({ factor, full }: Part): string {
  return weighed(factor, full === undefined ? '0' : inFull(full));
}

function weighed(factor: Fraction, text: string): string {
  if (compare(factor, ONE) === 0) return text;
  return text.startsWith('−') ? `−${inFull(factor)} × ${text.slice(1)}` : `${inFull(factor)} × ${text}`;
}
