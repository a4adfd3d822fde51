import { partFormulas, partHeads, partReasons } from '../../wording/zh-CN/view/part.ts';
import { thisPeriod } from '../../wording/zh-CN/view/period.ts';
import { nodeWords, qualityWords } from '../../wording/zh-CN/view/score-line.ts';
import { isVerification } from '../../engine/dossier/claims.ts';
import type { CheckFact } from '../../engine/dossier/dossier.ts';
import { taskNodes } from '../../engine/dossier/nodes.ts';
import type { Part } from '../../engine/scheme/parts.ts';
import type { QualityLine } from '../../engine/score/quality.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import { periodLook } from '../../engine/time/period-look.ts';
import type { Period } from '../../engine/time/periods.ts';
import { exactText, fraction, sum, type Fraction } from '../exact/fraction.ts';
import { isShown, recordRef, type ViewEnv } from './env.ts';
import { fullText, partArithmetic, partBasics } from './part-points.ts';
import { ruleRef } from './rule-ref.ts';
import { matterHref, matterTitle, nodePhrase, records } from './told.ts';
import type { PartCode } from './types/score.ts';
import type { LineView, PartView } from './types/unit-period.ts';
import { withheldLine } from './withheld-line.ts';

/** 办理质量: one line for each task checked, q the mean of its results (rules.md §6). */
export function partB(env: ViewEnv, result: UnitResult, part: Part): PartView {
  const { quality } = result.lines;
  const total = sum(quality.map(({ q }) => q));
  const hidden = quality.filter(({ dossier }) => !isShown(env, dossier));
  return {
    ...partBasics(result.rules, part, partReasons.quality(thisPeriod(result.period.kind))),
    formula: partFormulas.quality(fullText(part)),
    arithmetic: partArithmetic(result.rules, part, total, fraction(quality.length)),
    weightHead: partHeads.quality.weight,
    rateHead: partHeads.quality.rate,
    valueHead: partHeads.quality.value,
    lines: quality
      .filter(({ dossier }) => isShown(env, dossier))
      .map((line) => qualityLine(env, result, part.component.id, line)),
    withheld: withheldLine(hidden.map(({ dossier, q }) => ({ matter: dossier.id, value: q }))),
    sum: quality.length === 0 ? null : { weight: null, value: exactText(total) },
    beside: [],
  };
}

function qualityLine(
  env: ViewEnv,
  { rules, period }: UnitResult,
  code: PartCode,
  { dossier, results, q }: QualityLine,
): LineView {
  const values = results.map((one) => exactText(one.q)).join(' + ');
  return {
    id: `${code}-${dossier.id}`,
    title: matterTitle(env, dossier),
    href: matterHref(dossier),
    subtitle: null,
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: exactText(q),
    valueArithmetic: results.length === 1 ? null : `(${values}) ÷ ${String(results.length)}`,
    counted: true,
    inputs: results.flatMap((one) => resultInputs(env, { dossier }, one, period)),
    rule: ruleRef('parts', rules.version),
    records: records(
      env,
      results.map(({ check }) => check.source),
    ),
    deadlineHref: null,
  };
}

function resultInputs(
  env: ViewEnv,
  { dossier }: Pick<QualityLine, 'dossier'>,
  { check, q }: { readonly check: CheckFact; readonly q: Fraction },
  period: Period,
): readonly string[] {
  if (recordRef(env, check.source) === null) return [qualityWords.hidden(exactText(q))];
  const nodes = taskNodes(env.context, dossier, periodLook(env.context, period));
  const node = nodes.find(({ id }) => id === check.node);
  const name = node === undefined ? nodeWords.plainNode : nodePhrase(env, node);
  const { kind, result } = check.result;
  return [qualityWords.result(check.on, kind, name, result, exactText(q)), ...periodInputs(check, period)];
}

/** Why a check counts in another period than that of its day: 核验 in that of its claim, anything else after the close in that of its entry. */
function periodInputs(check: CheckFact, { from, to, kind }: Period): readonly string[] {
  if (from <= check.on && check.on <= to) return [];
  const now = thisPeriod(kind);
  return [isVerification(check) && check.on > to ? qualityWords.ofClaim(now) : qualityWords.ofEntry(now)];
}
