import { nodeWords } from '#wording/sheet/score-line.ts';
import type { CompletionFact } from '#engine/scheme/facts.ts';
import { counts } from '#engine/sheet/locked-unit.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import {
  compare,
  decimal,
  divide,
  exactText,
  exactValue,
  fraction,
  multiply,
  ONE,
  subtract,
} from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../../env/env.ts';
import { nodeInputs, type NodeSheet, type TaskSheet } from '../../lights/node-inputs.ts';
import { factor, inFull } from '../../shared/arithmetic-text.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { nodeName, recordsAt, taskHref, taskTitle } from '../../env/sheet-words.ts';
import type { PartCode } from '../../score/types.ts';
import type { LineView } from './types.ts';

/** The counted nodes of a task of 任务完成, a line each: w = d × r ÷ n and c as a pencil would do them (rules.md §3, §5). Only for shown matters. */
export function completionLines(
  env: ViewEnv,
  { rules, day }: UnitSheet,
  code: PartCode,
  { task, role, class: level, nodes }: TaskSheet,
  fact: CompletionFact,
): readonly LineView[] {
  const counted = nodes.filter(counts);
  const shared = counted.length;
  const weight = divide(multiply(fact.d, fact.r), fraction(Math.max(1, shared)));
  return counted.map((node) => ({
    id: `${code}-${task}-${node.id}`,
    title: taskTitle(env, task),
    href: taskHref(task),
    subtitle: nodeWords.subtitle(role, level, nodeName(env, task, node)),
    weight: exactText(weight),
    weightArithmetic: weightText(fact, shared),
    rate: node.c,
    rateArithmetic: rateText(rules, node),
    value: exactText(multiply(weight, exactValue(node.c))),
    valueArithmetic: null,
    counted: true,
    inputs: [...nodeInputs(node, day), ...(shared === 1 ? [] : [nodeWords.shared(shared)])],
    rule: ruleRef(node.id === 'plan' ? 'weight' : 'value', rules.version),
    records: recordsAt(env, node.records),
  }));
}

/** `1.5 × 1.0 ÷ 2`. */
function weightText({ d, r }: CompletionFact, nodes: number): string {
  return `${factor(d)} × ${factor(r)}${nodes === 1 ? '' : ` ÷ ${String(nodes)}`}`;
}

/** How c came about; null for a node on time. */
function rateText({ tasks }: Rules, { state, late }: NodeSheet): string | null {
  if (state === 'open') return nodeWords.openValue;
  if (late === 0 || tasks === undefined) return null;
  return lessText(tasks.lateStep, tasks.lateFloor, late);
}

/** `1 − 0.05 × 3`; where it falls below the least value, that too. */
export function lessText(step: string | number, least: string | number, late: number): string {
  const arithmetic = `1 − ${exactText(decimal(step))} × ${String(late)}`;
  const value = subtract(ONE, multiply(decimal(step), fraction(late)));
  if (compare(value, decimal(least)) >= 0) return arithmetic;
  return nodeWords.notBelow(arithmetic, inFull(value), exactText(decimal(least)));
}
