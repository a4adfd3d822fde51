import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { partFormulas, partHeads, partReasons } from '../../wording/zh-CN/view/score.ts';
import { nodeWords, qualityWords } from '../../wording/zh-CN/view/score-line.ts';
import { monthHorizon } from '../compute/months.ts';
import { qualityTotals, type QualityLine, type QualityResult } from '../compute/quality.ts';
import { taskNodes } from '../compute/task-nodes.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { exactText, multiply } from '../exact/fraction.ts';
import { isShown, recordRef, type ViewEnv } from './env.ts';
import { partArithmetic, partPoints } from './part-points.ts';
import { factor } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import { matterHref, matterTitle, nodePhrase, records } from './told.ts';
import type { LineView, PartView } from './types/unit-month.ts';
import { withheldLine } from './withheld-line.ts';

/** Part B 办理质量: one line for each task checked, q the mean of its results (rules-v1 §6). */
export function partB(env: ViewEnv, score: UnitMonth): PartView {
  const { rules, parts, quality } = score;
  const { earned, weight } = qualityTotals(quality);
  const full = exactText(parts.B.full);
  const hidden = quality.filter((line) => !isShown(env, line.dossier));
  return {
    code: 'B',
    name: partWords.B,
    full,
    points: partPoints(rules, parts.B, partReasons.B),
    formula: partFormulas.B(full),
    arithmetic: partArithmetic(rules, parts.B, earned, weight),
    rule: ruleRef('parts', rules.version),
    weightHead: partHeads.B.weight,
    rateHead: partHeads.B.rate,
    valueHead: partHeads.B.value,
    lines: quality.filter((line) => isShown(env, line.dossier)).map((line) => qualityLine(env, score, line)),
    withheld: withheldLine(
      hidden.map((line) => {
        const product = multiply(line.d, line.r);
        return { matter: line.dossier.id, weight: product, value: multiply(product, line.q) };
      }),
    ),
    sum: quality.length === 0 ? null : { weight: exactText(weight), value: exactText(earned) },
  };
}

function qualityLine(env: ViewEnv, { rules, month }: UnitMonth, line: QualityLine): LineView {
  const { dossier, results } = line;
  const weight = multiply(line.d, line.r);
  const values = results.map((result) => exactText(result.q)).join(' + ');
  return {
    id: `b-${dossier.id}`,
    title: matterTitle(env, dossier),
    href: matterHref(dossier),
    subtitle: nodeWords.role(line.role, dossier.task.value.class),
    weight: exactText(weight),
    weightArithmetic: `${factor(line.d)} × ${factor(line.r)}`,
    rate: exactText(line.q),
    rateArithmetic: results.length === 1 ? null : `(${values}) ÷ ${String(results.length)}`,
    value: exactText(multiply(weight, line.q)),
    counted: true,
    inputs: results.flatMap((result) => resultInputs(env, line, result, month)),
    rule: ruleRef('parts', rules.version),
    records: records(
      env,
      results.map((result) => result.check.source),
    ),
    deadlineHref: null,
  };
}

function resultInputs(
  env: ViewEnv,
  line: QualityLine,
  { check, q, value }: QualityResult,
  month: string,
): readonly string[] {
  if (recordRef(env, check.source) === null) return [qualityWords.hidden(exactText(q))];
  const nodes = taskNodes(env.context, line.dossier, monthHorizon(env.context, month));
  const node = nodes.find((item) => item.id === check.node);
  const name = node === undefined ? nodeWords.plainNode : nodePhrase(env, node);
  const { on } = check.sitting;
  const told = qualityWords.result(on, check.result.kind, name, value, exactText(q));
  return on.startsWith(month) ? [told] : [told, qualityWords.ofMonth(month)];
}
