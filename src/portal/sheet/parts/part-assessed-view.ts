import { markWords, partFormulas, partHeads, partReasons } from '#wording/sheet/part.ts';
import type { Part } from '#engine/scheme/parts.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { decimal, exactValue, type Fraction } from '#exact/fraction.ts';
import type { ViewEnv } from '../../env/env.ts';
import { assessorOf, markInputs, type MarkSheet } from './mark-inputs.ts';
import { partBasics, type PartView } from './part-points.ts';
import { bracketed, inFull } from '../../shared/arithmetic-text.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { recordsAt } from '../../env/record/record-ref.ts';
import type { LineView } from './completion-line.ts';

/** A component whose mark an assessor enters: one line with the mark as entered, or with the count and what one gives (rules.md §6, §7). */
export function partAssessed(env: ViewEnv, result: UnitSheet, part: Part): PartView {
  const line = result.lines.marks.find(({ component }) => component === part.component.id);
  const each = eachOf(part);
  const heads = each === undefined ? partHeads.mark : partHeads.count;
  return {
    ...partBasics(result.rules, part, reasonOf(line)),
    formula: each === undefined ? partFormulas.mark : partFormulas.count(inFull(each)),
    arithmetic: arithmeticOf(result, part, markOf(line)),
    weightHead: heads.weight,
    rateHead: heads.rate,
    valueHead: heads.value,
    lines: line === undefined ? [] : [markLine(env, result, part, line)],
    withheld: null,
    sum: null,
    beside: [],
  };
}

/** What one of the things counted gives; undefined where the mark itself is the points. */
function eachOf({ component, full }: Part): Fraction | undefined {
  return full === undefined && component.each !== undefined ? decimal(component.each) : undefined;
}

/** `−2 × 3 = −6.00`; a mark is its own points. */
function arithmeticOf({ score }: UnitSheet, part: Part, mark: Fraction | undefined): string | null {
  const each = eachOf(part);
  if (each === undefined || mark === undefined || part.points === undefined) return null;
  return `${inFull(each)} × ${bracketed(inFull(mark))} = ${inFull(part.points, score.places.part)}`;
}

function markLine(env: ViewEnv, { rules, period, score }: UnitSheet, part: Part, line: MarkSheet): LineView {
  const each = eachOf(part);
  const mark = markOf(line);
  return {
    id: `${part.component.id}-mark`,
    title: titleOf(assessorOf(env, line, period.id), each !== undefined),
    href: null,
    subtitle: null,
    weight: each === undefined ? null : inFull(each),
    weightArithmetic: null,
    rate: each === undefined ? null : mark === undefined ? '—' : inFull(mark),
    rateArithmetic: null,
    value: mark === undefined || part.points === undefined ? '—' : inFull(part.points, score.places.part),
    valueArithmetic: null,
    counted: mark !== undefined,
    inputs: markInputs(env, line),
    rule: ruleRef('parts', rules.version),
    records: recordsAt(env, [line.record]),
  };
}

function titleOf(by: string | undefined, counts: boolean): string {
  if (by === undefined) return counts ? markWords.withheldCount : markWords.withheld;
  return counts ? markWords.counted(by) : markWords.by(by);
}

function reasonOf(line: MarkSheet | undefined): string {
  return line === undefined ? partReasons.mark : partReasons.notApplicable(line.why ?? null);
}

function markOf(line: MarkSheet | undefined): Fraction | undefined {
  return line?.mark === undefined ? undefined : exactValue(line.mark);
}
