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
import { recordsAt } from '../../env/record/record-ref.ts';
import { nodeName, taskHref, taskTitle } from '../../env/period/sheet-words.ts';
import type { PartCode } from '../../score/score-parts.ts';
import type { RecordRef, RuleRef } from '../../shared/types.ts';

export interface LineView {
  /** Anchor inside the page, e.g. `a-t2026-001-n2`. */
  readonly id: string;
  /** The matter, the week for weekly reports, the assessor for a mark. */
  readonly title: string;
  readonly href: string | null;
  /** `主办 · 重大 · 节点：完成设计招标`. */
  readonly subtitle: string | null;
  readonly weight: string | null;
  /** `1.5 × 1.0 ÷ 2`. */
  readonly weightArithmetic: string | null;
  readonly rate: string | null;
  /** `1 − 0.05 × 3`. */
  readonly rateArithmetic: string | null;
  readonly value: string;
  /** `(1 + 0.8) ÷ 2`; null where the value stands for itself. */
  readonly valueArithmetic: string | null;
  /** False for a line shown but not counted: another ground of the same matter, a week still open, a mark that does not apply. */
  readonly counted: boolean;
  /** The facts in words: `应于2026年5月15日，5月20日报办结，晚3个工作日`. At least one. */
  readonly inputs: readonly string[];
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
}

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
