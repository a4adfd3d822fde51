import { partFormulas, partHeads, partReasons } from '../../wording/zh-CN/view/score.ts';
import { virtualWords } from '../../wording/zh-CN/view/score-line.ts';
import { completionTotals } from '../compute/completion-totals.ts';
import type { Part } from '../compute/parts.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import type { VirtualLine } from '../compute/virtual-line.ts';
import type { CompletionLine } from '../compute/workload.ts';
import { exactText } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { completionLine } from './completion-line.ts';
import { isShown, type ViewEnv } from './env.ts';
import { fullText, partArithmetic, partBasics } from './part-points.ts';
import { ruleRef } from './rule-ref.ts';
import type { PartCode } from './types/score.ts';
import type { LineView, PartView } from './types/unit-month.ts';
import { withheldLine } from './withheld-line.ts';

/** 任务完成: one line for each counted node with its w and c, and last the virtual one where the league has it (rules-v1 §3, §5–7). */
export function partA(env: ViewEnv, score: UnitMonth, part: Part): PartView {
  const { rules } = score;
  const counted = score.completion.filter((line) => line.counted.length > 0);
  const shown = counted.filter((line) => isShown(env, line.task.dossier));
  const hidden = counted.filter((line) => !isShown(env, line.task.dossier));
  const code = part.component.id;
  const { weight, earned, virtual } = completionTotals(rules, score.league, counted);
  return {
    ...partBasics(rules, part, counted.length > 0 ? partReasons.assistOnly : partReasons.completion),
    formula: partFormulas.completion(fullText(part)),
    arithmetic: partArithmetic(rules, part, earned, weight),
    weightHead: partHeads.completion.weight,
    rateHead: partHeads.completion.rate,
    valueHead: partHeads.completion.value,
    lines: [
      ...leadFirst(shown).flatMap((line) =>
        line.counted.map((share) => completionLine(env, score, code, line, share)),
      ),
      ...(virtual === undefined ? [] : [virtualLineView(rules, code, virtual)]),
    ],
    withheld: withheldLine(
      hidden.map((line) => ({ matter: line.task.dossier.id, weight: line.limited, value: line.earned })),
    ),
    sum: counted.length === 0 ? null : { weight: exactText(weight), value: exactText(earned) },
  };
}

/** It rests on the rules alone: no matter, no record. */
function virtualLineView(rules: Rules, code: PartCode, { weight, value, earned }: VirtualLine): LineView {
  return {
    id: `${code}-virtual`,
    title: virtualWords.title,
    href: null,
    subtitle: null,
    weight: exactText(weight),
    weightArithmetic: null,
    rate: exactText(value),
    rateArithmetic: null,
    value: exactText(earned),
    counted: true,
    inputs: [virtualWords.input],
    rule: ruleRef('parts', rules.version),
    records: [],
    deadlineHref: null,
  };
}

function leadFirst(lines: readonly CompletionLine[]): readonly CompletionLine[] {
  const of = (role: 'lead' | 'assist') => lines.filter((line) => line.task.role === role);
  return [...of('lead'), ...of('assist')];
}
