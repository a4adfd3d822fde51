import { partFormulas, partHeads, partReasons } from '#wording/sheet/part.ts';
import { thisPeriod } from '#wording/shared/period.ts';
import { qualityWords } from '#wording/sheet/score-line.ts';
import type { Part } from '#engine/scheme/parts.ts';
import { valueOfResult } from '#engine/score/quality.ts';
import { meanOf } from '#engine/sheet/locked-unit.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import type { Period } from '#engine/time/periods.ts';
import { exactText, fraction, sum } from '#exact/fraction.ts';
import type { ViewEnv } from '../../env/env.ts';
import { fullText, partArithmetic, partBasics, type PartView } from './part-points.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { recordsAt } from '../../env/record/record-ref.ts';
import { isTaskShown, nodeName, taskHref, taskTitle } from '../../env/period/sheet-words.ts';
import { withheldLine } from './withheld-line.ts';
import type { PartCode } from '../../score/score-parts.ts';
import type { LineView } from './completion-line.ts';

type QualitySheet = UnitSheet['lines']['quality'][number];
type Finding = QualitySheet['results'][number];

/** 办理质量: one line for each task checked, q the mean of its results (rules.md §6). */
export function partB(env: ViewEnv, result: UnitSheet, part: Part): PartView {
  const { quality } = result.lines;
  const total = sum(quality.map(meanOf));
  const hidden = quality.filter(({ task }) => !isTaskShown(env, task));
  return {
    ...partBasics(result.rules, part, partReasons.quality(thisPeriod(result.period.kind))),
    formula: partFormulas.quality(fullText(part)),
    arithmetic: partArithmetic(result.rules, part, total, fraction(quality.length)),
    weightHead: partHeads.quality.weight,
    rateHead: partHeads.quality.rate,
    valueHead: partHeads.quality.value,
    lines: quality
      .filter(({ task }) => isTaskShown(env, task))
      .map((line) => qualityLine(env, result, part.component.id, line)),
    withheld: withheldLine(hidden.map((line) => ({ matter: line.task, value: meanOf(line) }))),
    sum: quality.length === 0 ? null : { weight: null, value: exactText(total) },
    beside: [],
  };
}

function qualityLine(
  env: ViewEnv,
  { rules, period }: UnitSheet,
  code: PartCode,
  line: QualitySheet,
): LineView {
  const { task, results } = line;
  const values = results.map(valueText).join(' + ');
  return {
    id: `${code}-${task}`,
    title: taskTitle(env, task),
    href: taskHref(task),
    subtitle: null,
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: exactText(meanOf(line)),
    valueArithmetic: results.length === 1 ? null : `(${values}) ÷ ${String(results.length)}`,
    counted: true,
    inputs: results.flatMap((found) => resultInputs(env, task, found, period)),
    rule: ruleRef('parts', rules.version),
    records: recordsAt(env, [...new Set(results.flatMap(({ records = [] }) => records))]),
  };
}

function valueText({ result }: Finding): string {
  return exactText(valueOfResult(result));
}

function resultInputs(env: ViewEnv, task: string, found: Finding, period: Period): readonly string[] {
  const { kind, on, node = '', result, records } = found;
  if (kind === undefined || on === undefined) return [qualityWords.hidden(valueText(found))];
  const name = nodeName(env, task, { id: node, records });
  return [qualityWords.result(on, kind, name, result, valueText(found)), ...periodInputs(kind, on, period)];
}

/** Why a check counts in another period than that of its day: 核验 in that of its claim, anything else after the close in that of its entry. */
function periodInputs(
  kind: NonNullable<Finding['kind']>,
  on: string,
  { from, to, kind: length }: Period,
): readonly string[] {
  if (from <= on && on <= to) return [];
  const now = thisPeriod(length);
  return [kind === '核验' && on > to ? qualityWords.ofClaim(now) : qualityWords.ofEntry(now)];
}
