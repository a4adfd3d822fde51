import { nodeWords } from '../../wording/zh-CN/view/score-line.ts';
import { monthHorizon } from '../compute/months.ts';
import type { Share } from '../compute/share.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import type { CompletionLine } from '../compute/workload.ts';
import {
  add,
  compare,
  decimal,
  divide,
  exactText,
  fraction,
  multiply,
  ONE,
  subtract,
  type Fraction,
} from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { recordRef, type ViewEnv } from './env.ts';
import { nodeInputs, shareSources } from './node-inputs.ts';
import { factor, term } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import { deadlineHref, matterHref, matterTitle, nodePhrase, records } from './told.ts';
import type { PartCode } from './types/score.ts';
import type { LineView } from './types/unit-month.ts';

/** One counted node of 任务完成: w = d × r × o ÷ n and c as a pencil would do them (rules-v1 §3, §5). Only for shown matters. */
export function completionLine(
  env: ViewEnv,
  { rules, month }: UnitMonth,
  code: PartCode,
  line: CompletionLine,
  share: Share,
): LineView {
  const { dossier, role } = line.task;
  const horizon = monthHorizon(env.context, month);
  const weight = divide(line.limited, fraction(line.counted.length));
  const node = share.node === undefined ? nodeWords.plan : nodePhrase(env, share.node);
  return {
    id: `${code}-${dossier.id}-${share.id}`,
    title: matterTitle(env, dossier),
    href: matterHref(dossier),
    subtitle: nodeWords.subtitle(role, dossier.task.value.class, node),
    weight: exactText(weight),
    weightArithmetic: weightText(line),
    rate: exactText(share.c),
    rateArithmetic: rateText(rules, share),
    value: exactText(multiply(weight, share.c)),
    counted: true,
    inputs: [...nodeInputs(env, dossier, share, horizon), ...weightInputs(env, rules, line, share)],
    rule: ruleRef(share.state === 'missing-plan' ? 'weight' : 'value', rules.version),
    records: records(env, shareSources(dossier, share, horizon)),
    deadlineHref: deadlineHref(env, dossier, share.node === undefined ? 'plan-1' : `node-${share.id}`),
  };
}

/** What the 协办 weights of the month are multiplied by; 1 where the limit does not bite (rules-v1 §3). */
function assistFactorOf(line: CompletionLine): Fraction {
  return line.weight.n === 0n ? ONE : divide(line.limited, line.weight);
}

/** `1.5 × 1.0 × 1.0 ÷ 2`, with the 协办 factor where it bites. */
function weightText(line: CompletionLine): string {
  const shared = line.n === 1 ? '' : ` ÷ ${String(line.n)}`;
  const limit = assistFactorOf(line);
  const limited = compare(limit, ONE) === 0 ? '' : ` × ${term(limit)}`;
  return `${factor(line.d)} × ${factor(line.r)} × ${factor(line.o)}${shared}${limited}`;
}

/** How c came about; null for a node on time and for a missing plan. */
function rateText(rules: Rules, share: Share): string | null {
  const { lateStep, lateFloor, unfinished } = rules.completion;
  if (share.state === 'unfinished')
    return `${exactText(decimal(unfinished))} × ${nodeWords.quarters(share.outcome?.quarters ?? 0)}`;
  if (share.state !== 'finished' || share.late === 0) return null;
  const arithmetic = `1 − ${exactText(decimal(lateStep))} × ${String(share.late)}`;
  const value = subtract(ONE, multiply(decimal(lateStep), fraction(share.late)));
  if (compare(value, decimal(lateFloor)) >= 0) return arithmetic;
  return nodeWords.notBelow(arithmetic, signed(value), exactText(decimal(lateFloor)));
}

function weightInputs(env: ViewEnv, rules: Rules, line: CompletionLine, share: Share): readonly string[] {
  const limit = assistFactorOf(line);
  return [
    ...carryInputs(env, rules, line, share),
    ...(line.pending.length === 0 ? [] : [nodeWords.shared(line.n, line.pending.length)]),
    ...(compare(limit, ONE) === 0 ? [] : [nodeWords.assist(exactText(limit))]),
  ];
}

/** o belongs to the task: its first line names the node that causes it; every line tells its own carry. */
function carryInputs(env: ViewEnv, rules: Rules, line: CompletionLine, share: Share): readonly string[] {
  if (line.carried === 0) return [];
  const arithmetic = carryText(rules, line);
  if (line.counted.length === 1) return [nodeWords.carried(line.carried, arithmetic)];
  const cause = line.counted.find((item) => item.carried === line.carried);
  return [
    ...(share === line.counted[0]
      ? [nodeWords.taskCarried(nameOf(env, cause), line.carried, arithmetic)]
      : []),
    ...(share.carried === 0 ? [] : [nodeWords.ownCarried(share.carried)]),
  ];
}

/** The bare name of a node, or of the line 「计划」. */
function nameOf(env: ViewEnv, share: Share | undefined): string {
  const node = share?.node;
  if (node === undefined) return nodeWords.plan;
  return node.kind === 'assessed' && recordRef(env, node.source) !== null
    ? node.title
    : nodePhrase(env, node);
}

/** `1 + 0.2 × 1 = 1.2`, or with the limit of o. */
function carryText(rules: Rules, line: CompletionLine): string {
  const step = decimal(rules.weights.carryStep);
  const value = add(ONE, multiply(step, fraction(line.carried)));
  const arithmetic = `1 + ${exactText(step)} × ${String(line.carried)}`;
  if (compare(value, line.o) === 0) return `${arithmetic} = ${factor(value)}`;
  return nodeWords.notAbove(arithmetic, factor(value), factor(line.o));
}

function signed(value: Fraction): string {
  return exactText(value).replace('-', '−');
}
