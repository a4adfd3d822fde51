import { markWords, partFormulas, partHeads, partReasons } from '../../wording/zh-CN/view/score.ts';
import { withheldWords } from '../../wording/zh-CN/view/withheld.ts';
import type { MarkLine } from '../compute/marks.ts';
import type { Part } from '../compute/parts.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { compare, decimal, type Fraction } from '../exact/fraction.ts';
import type { Assessment } from '../schema/assessment.ts';
import { postName, unitRefIn, type ViewEnv } from './env.ts';
import { partBasics } from './part-points.ts';
import { bracketed, inFull, points } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import { records } from './told.ts';
import type { LineView, PartView } from './types/unit-month.ts';

/** A component whose mark an assessor enters: one line with the mark, or with the count and what one gives (rules-v1 §11). */
export function partAssessed(env: ViewEnv, score: UnitMonth, part: Part): PartView {
  const { rules } = score;
  const line = score.marks.find(({ component }) => component === part.component.id);
  const each = eachOf(score, part);
  const heads = each === undefined ? partHeads.mark : partHeads.count;
  return {
    ...partBasics(rules, part, reasonOf(env, line)),
    formula: each === undefined ? partFormulas.mark : partFormulas.count(inFull(each)),
    arithmetic: arithmeticOf(score, part, line?.mark),
    weightHead: heads.weight,
    rateHead: heads.rate,
    valueHead: heads.value,
    lines: line === undefined ? [] : [markLine(env, score, part, line)],
    withheld: null,
    sum: null,
  };
}

/** What one of the things counted gives; undefined where the mark itself is the points. */
function eachOf({ rules }: UnitMonth, { component }: Part): Fraction | undefined {
  return rules.ranking.method === 'linear' && component.points !== undefined
    ? decimal(component.points)
    : undefined;
}

/** `−2 × 3 = −6.00`; a mark alone only where rounding changed it. */
function arithmeticOf(score: UnitMonth, part: Part, mark: Fraction | undefined): string | null {
  if (mark === undefined || part.points === undefined) return null;
  const each = eachOf(score, part);
  const printed = points(score.rules, part.points);
  if (each !== undefined) return `${inFull(each)} × ${bracketed(inFull(mark))} = ${printed}`;
  return compare(mark, part.points) === 0 ? null : markWords.rounded(inFull(mark), printed);
}

function markLine(env: ViewEnv, score: UnitMonth, part: Part, line: MarkLine): LineView {
  const { rules } = score;
  const each = eachOf(score, part);
  return {
    id: `${part.component.id}-mark`,
    title: titleOf(env, score, line, each !== undefined),
    href: null,
    subtitle: null,
    weight: each === undefined ? null : inFull(each),
    weightArithmetic: null,
    rate: each === undefined ? null : line.mark === undefined ? '—' : inFull(line.mark),
    rateArithmetic: null,
    value: part.points === undefined ? '—' : points(rules, part.points),
    counted: line.mark !== undefined,
    inputs: inputsOf(env, line),
    rule: ruleRef('parts', rules.version),
    records: records(env, [line.source]),
    deadlineHref: null,
  };
}

function titleOf(env: ViewEnv, { month }: UnitMonth, line: MarkLine, counts: boolean): string {
  const by = shownOf(env, line)?.by;
  if (by === undefined) return counts ? markWords.withheldCount : markWords.withheld;
  const name = env.context.units.has(by) ? unitRefIn(env, by, month).name : postName(env, by);
  return counts ? markWords.counted(name) : markWords.by(name);
}

function inputsOf(env: ViewEnv, line: MarkLine): readonly string[] {
  const record = shownOf(env, line);
  const without = line.mark === undefined ? [markWords.notApplicable] : [];
  if (record === undefined) return [...without, withheldWords.record];
  const { on, basis, corrects } = record;
  return [
    markWords.on(on),
    ...without,
    ...(line.why === undefined ? [] : [markWords.why(line.why)]),
    ...(basis === undefined ? [] : [markWords.basis(basis)]),
    ...(corrects === undefined ? [] : [markWords.corrects(corrects)]),
  ];
}

function reasonOf(env: ViewEnv, line: MarkLine | undefined): string {
  if (line === undefined) return partReasons.mark;
  return partReasons.notApplicable(shownOf(env, line) === undefined ? null : (line.why ?? null));
}

/** The record of a mark from the projection; undefined where it may not be read, and then nothing of its words may be said. */
function shownOf(env: ViewEnv, { source }: MarkLine): Assessment | undefined {
  return env.shown.assessment.find(({ path }) => path === source.entry.path)?.value;
}
