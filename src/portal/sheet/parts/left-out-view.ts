import { nextPeriod } from '#wording/shared/period.ts';
import { leftOutWords } from '#wording/sheet/score-line.ts';
import { withheldWords } from '#wording/shared/withheld.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { counts } from '#engine/sheet/locked-unit.ts';
import type { ViewEnv } from '../../env/env.ts';
import { litNodeView, type LightView } from '../../lights/light-view.ts';
import { nodeInputs, type NodeSheet } from '../../lights/node-inputs.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { recordsAt } from '../../env/record/record-ref.ts';
import { isTaskShown, nodeName, taskHref, taskTitle } from '../../env/period/sheet-words.ts';
import type { RecordRef, RuleRef } from '../../shared/types.ts';

/** A node that does not count in the period. */
export interface LeftOutView {
  readonly title: string;
  readonly href: string | null;
  /** The facts in words, as of a line. */
  readonly inputs: readonly string[];
  /** `逾期2个工作日，不超过5个工作日，留到下月结算`. */
  readonly reason: string;
  /** Null where the rules know no lights. */
  readonly light: LightView | null;
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
}

/** What stands beside the nodes that count: those that wait or rest, those taken off, matters withdrawn; withheld ones as one row (rules.md §3). */
export function leftOutViews(env: ViewEnv, result: UnitSheet): readonly LeftOutView[] {
  const { completion, leftOut } = result.lines;
  const rows = [
    ...completion.flatMap(({ task, nodes }) =>
      nodes
        .filter((node) => !counts(node))
        .map((node) => ({ task, view: () => besideView(env, result, task, node) })),
    ),
    ...leftOut.map((line) => ({ task: line.task, view: () => restView(env, result, line) })),
  ];
  const isHidden = ({ task }: { readonly task: string }) => !isTaskShown(env, task);
  const hidden = new Set(rows.filter(isHidden).map(({ task }) => task)).size;
  return [
    ...rows.filter((row) => !isHidden(row)).map(({ view }) => view()),
    ...(hidden === 0 ? [] : [hiddenView(result, hidden)]),
  ];
}

function besideView(
  env: ViewEnv,
  { rules, period, day }: UnitSheet,
  task: string,
  node: NodeSheet,
): LeftOutView {
  return {
    title: leftOutWords.title(taskTitle(env, task), nodeName(env, task, node)),
    href: taskHref(task),
    inputs: nodeInputs(node, day),
    reason:
      node.state === 'waiting'
        ? leftOutWords.waiting(node.late, rules.tasks?.wait ?? 0, nextPeriod(period.kind))
        : leftOutWords.suspended,
    light: node.light === undefined ? null : litNodeView(node.light),
    rule: ruleRef('weight', rules.version),
    records: recordsAt(env, node.records),
  };
}

/** What 主要领导 took off. */
function restView(
  env: ViewEnv,
  { rules }: UnitSheet,
  { task, node, records }: UnitSheet['lines']['leftOut'][number],
): LeftOutView {
  const title = taskTitle(env, task);
  return {
    title: node === undefined ? title : leftOutWords.title(title, nodeName(env, task, { id: node, records })),
    href: taskHref(task),
    inputs: [],
    reason: node === undefined ? leftOutWords.withdrawn : leftOutWords.cancelled,
    light: null,
    rule: ruleRef('weight', rules.version),
    records: recordsAt(env, records),
  };
}

function hiddenView({ rules }: UnitSheet, count: number): LeftOutView {
  return {
    title: withheldWords.matters(count),
    href: null,
    inputs: [],
    reason: withheldWords.leftOut,
    light: null,
    rule: ruleRef('weight', rules.version),
    records: [],
  };
}
