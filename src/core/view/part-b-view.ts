import { partFormulas, partHeads, partReasons } from '../../wording/zh-CN/view/score.ts';
import { nodeWords, qualityWords } from '../../wording/zh-CN/view/score-line.ts';
import { monthHorizon } from '../compute/months.ts';
import type { Part } from '../compute/parts.ts';
import type { QualityLine, QualityResult } from '../compute/quality.ts';
import { qualityTotals } from '../compute/quality-totals.ts';
import { taskNodes } from '../compute/task-nodes.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { exactText, multiply } from '../exact/fraction.ts';
import { isShown, recordRef, type ViewEnv } from './env.ts';
import { fullText, partArithmetic, partBasics } from './part-points.ts';
import { factor } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import { matterHref, matterTitle, nodePhrase, records } from './told.ts';
import type { PartCode } from './types/score.ts';
import type { LineView, PartView } from './types/unit-month.ts';
import { withheldLine } from './withheld-line.ts';

/** 办理质量: one line for each task checked, q the mean of its results (rules-v1 §6). */
export function partB(env: ViewEnv, score: UnitMonth, part: Part): PartView {
  const { rules, quality } = score;
  const { earned, weight } = qualityTotals(quality);
  const hidden = quality.filter((line) => !isShown(env, line.dossier));
  return {
    ...partBasics(rules, part, partReasons.quality),
    formula: partFormulas.quality(fullText(part)),
    arithmetic: partArithmetic(rules, part, earned, weight),
    weightHead: partHeads.quality.weight,
    rateHead: partHeads.quality.rate,
    valueHead: partHeads.quality.value,
    lines: quality
      .filter((line) => isShown(env, line.dossier))
      .map((line) => qualityLine(env, score, part.component.id, line)),
    withheld: withheldLine(
      hidden.map((line) => {
        const product = multiply(line.d, line.r);
        return { matter: line.dossier.id, weight: product, value: multiply(product, line.q) };
      }),
    ),
    sum: quality.length === 0 ? null : { weight: exactText(weight), value: exactText(earned) },
  };
}

function qualityLine(env: ViewEnv, { rules, month }: UnitMonth, code: PartCode, line: QualityLine): LineView {
  const { dossier, results } = line;
  const weight = multiply(line.d, line.r);
  const values = results.map((result) => exactText(result.q)).join(' + ');
  return {
    id: `${code}-${dossier.id}`,
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
