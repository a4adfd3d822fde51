import { nodeWords } from '../../wording/zh-CN/view/score-line.ts';
import { planDuties } from '../../engine/dossier/plan-duties.ts';
import type { NodeLine, TaskLine } from '../../engine/score/task-period.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import { periodLook } from '../../engine/time/period-look.ts';
import { compare, decimal, divide, exactText, fraction, multiply, ONE, subtract } from '../exact/fraction.ts';
import type { Rules } from '../../record/rules/rules.ts';
import type { ViewEnv } from './env.ts';
import { nodeInputs, nodeSources } from './node-inputs.ts';
import { factor, inFull } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import { deadlineHref, matterHref, matterTitle, nodePhrase, records } from './told.ts';
import type { PartCode } from './types/score.ts';
import type { LineView } from './types/unit-period.ts';

/** One counted node of 任务完成: w = d × r ÷ n and c as a pencil would do them (rules.md §3, §5). Only for shown matters. */
export function completionLine(
  env: ViewEnv,
  { rules, period }: UnitResult,
  code: PartCode,
  line: TaskLine,
  node: NodeLine,
): LineView {
  const { dossier, role, level, nodes } = line;
  const look = periodLook(env.context, period);
  const weight = divide(multiply(line.d, line.r), fraction(nodes.length));
  return {
    id: `${code}-${dossier.id}-${node.id}`,
    title: matterTitle(env, dossier),
    href: matterHref(dossier),
    subtitle: nodeWords.subtitle(role, level, nodeName(env, node)),
    weight: exactText(weight),
    weightArithmetic: weightText(line),
    rate: exactText(node.c),
    rateArithmetic: rateText(rules, node),
    value: exactText(multiply(weight, node.c)),
    valueArithmetic: null,
    counted: true,
    inputs: [
      ...nodeInputs(env, dossier, node, look),
      ...(nodes.length === 1 ? [] : [nodeWords.shared(nodes.length)]),
    ],
    rule: ruleRef(node.plan === undefined ? 'value' : 'weight', rules.version),
    records: records(env, nodeSources(dossier, node, look)),
    deadlineHref: deadlineHref(
      env,
      dossier,
      node.plan === undefined
        ? `node-${node.id}`
        : `plan-${String(planDuties(env.context, dossier, look).length)}`,
    ),
  };
}

/** The node, or the missing plan, as named beside its matter. */
export function nodeName(env: ViewEnv, { node, plan }: NodeLine): string {
  if (node !== undefined) return nodePhrase(env, node);
  return plan?.kind === 'prompt' ? nodeWords.ack : nodeWords.plan;
}

/** `1.5 × 1.0 ÷ 2`. */
function weightText({ d, r, nodes }: TaskLine): string {
  const shared = nodes.length === 1 ? '' : ` ÷ ${String(nodes.length)}`;
  return `${factor(d)} × ${factor(r)}${shared}`;
}

/** How c came about; null for a node on time. */
function rateText({ tasks }: Rules, { state, late }: NodeLine): string | null {
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
