import { leagueScheme } from '#engine/scheme/league-scheme.ts';
import type { Part } from '#engine/scheme/parts.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { add, exactText, subtract, ZERO, type Fraction } from '#exact/fraction.ts';
import { added, bracketed, inFull, negated, partText, points } from '../shared/arithmetic-text.ts';
import { ruleRef } from '../env/rule-ref.ts';
import type { RuleRef } from '../shared/types.ts';
import { stepWords } from '#wording/score/words.ts';

export interface StepView {
  /** `基础分`, `总分`, `计分节点`. */
  readonly label: string;
  /** `43.14 + 18.67 + 8.75 + 8.75`. */
  readonly expression: string;
  readonly result: string;
  readonly note: string | null;
  readonly rule: RuleRef;
}

/** A unit's score with what it was made by. */
export type Scored = Pick<UnitSheet, 'unit' | 'league' | 'rules' | 'score'> & {
  readonly period: Pick<UnitSheet['period'], 'id'>;
};

type Step = Omit<StepView, 'rule'>;
type ValuedPart = Part & { readonly points: Fraction };

/** From the printed parts to the total, one step a line; each can be done again with a pencil from what is printed (rules.md §6–7). Empty for a unit that is not ranked. */
export function totalSteps(result: Scored): readonly StepView[] {
  const { rules, score } = result;
  const { base, total } = score;
  if (base === undefined || total === undefined) return [];
  const rule = ruleRef('total', rules.version);
  const steps = [...baseSteps(result, base), ...handicapSteps(result, base), totalStep(result, base, total)];
  return steps.map((step) => ({ ...step, rule }));
}

/** The base: 起评分 and the parts put together; where a part has no points, first what the others gave and could give. */
function baseSteps({ rules, score }: Scored, base: Fraction): readonly Step[] {
  const { parts, method, start, full, available } = score;
  const valued = parts.flatMap(valuedPart);
  const named = (state: Part['state']) =>
    parts.filter((part) => part.state === state).map(({ component }) => component.name);
  const begin = start === undefined ? [] : [inFull(start)];
  const terms = valued.map((part) => weighed(score.method, part, partText(rules, part.points)));
  const [given, none] = [named('full'), [...named('none'), ...named('missing')]];
  const notes = [
    ...begin.map(stepWords.startsFrom),
    ...(given.length === 0 ? [] : [stepWords.givenFull(given)]),
    ...(none.length === 0
      ? []
      : [score.scaled ? stepWords.unassessed(none, inFull(full)) : stepWords.leftOut(none)]),
  ];
  const made = (expression: readonly string[]): Step => ({
    label: stepWords.base,
    expression: added(expression),
    result: points(rules, base),
    note: notes.join('；') || null,
  });
  if (!score.scaled) return [made([...begin, ...terms])];
  const got = points(rules, score.sum);
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
      expression: added(valued.map((part) => weighed(method, part, inFull(part.full ?? ZERO)))),
      result: possible,
      note: null,
    },
    made([...begin, `${bracketed(got)} ÷ ${possible} × ${inFull(full)}`]),
  ];
}

/** 照顾分 on a line of its own, with its reason; none for a unit that is given none. */
function handicapSteps({ rules, unit, period, score }: Scored, base: Fraction): readonly Step[] {
  const { handicap } = score;
  if (handicap === undefined) return [];
  const given = (rules.handicaps ?? []).filter(
    (entry) => entry.unit === unit && (entry.period === undefined || entry.period === period.id),
  );
  return [
    {
      label: stepWords.handicap,
      expression: added([points(rules, base), points(rules, handicap)]),
      result: points(rules, add(base, handicap)),
      note: given.map(({ why }) => why).join('；'),
    },
  ];
}

function totalStep({ rules, league, score }: Scored, base: Fraction, total: Fraction): Step {
  const { handicap = ZERO, bonus, deduction, cut, falsified } = score;
  const taken = (value: Fraction | undefined) => (value === undefined ? [] : [negated(points(rules, value))]);
  const before = add(base, handicap);
  const sum = subtract(add(before, bonus ?? ZERO), add(deduction ?? ZERO, cut ?? ZERO));
  const most = rules.deduction?.falsified.gradeAtMost;
  const notes = [
    ...(cut === undefined ? [] : [limitText({ rules, league }, cut)]),
    ...(subtract(sum, total).n === 0n ? [] : [stepWords.rounded(rules.total.decimals)]),
    ...(falsified > 0 && most !== undefined ? [stepWords.falsified(most)] : []),
  ];
  return {
    label: stepWords.total,
    expression: added([
      points(rules, before),
      ...(bonus === undefined ? [] : [points(rules, bonus)]),
      ...taken(deduction),
      ...taken(cut),
    ]),
    result: points(rules, total),
    note: notes.join('；') || null,
  };
}

/** Which limit the last term comes from. */
function limitText({ rules, league }: Pick<Scored, 'rules' | 'league'>, cut: Fraction): string {
  const { minimum, maximum } = leagueScheme(rules, league);
  if (cut.n < 0n) return stepWords.atLeast(exactText(minimum), points(rules, subtract(ZERO, cut)));
  return stepWords.atMost(exactText(maximum ?? ZERO), points(rules, cut));
}

function valuedPart(part: Part): readonly ValuedPart[] {
  const { points: value } = part;
  return value === undefined ? [] : [{ ...part, points: value }];
}

/** `43.14`; with a weight `0.6 × 88.00`, `−0.6 × 2.00`. */
function weighed(method: UnitSheet['score']['method'], { factor }: Part, text: string): string {
  if (method !== 'weighted') return text;
  return text.startsWith('−') ? `−${inFull(factor)} × ${text.slice(1)}` : `${inFull(factor)} × ${text}`;
}
