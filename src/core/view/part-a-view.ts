import { partFormulas, partHeads, partReasons } from '../../wording/zh-CN/view/score.ts';
import type { Part } from '../compute/parts.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import type { CompletionLine } from '../compute/workload.ts';
import { exactText, sum } from '../exact/fraction.ts';
import { completionLine } from './completion-line.ts';
import { isShown, type ViewEnv } from './env.ts';
import { fullText, partArithmetic, partBasics } from './part-points.ts';
import type { PartView } from './types/unit-month.ts';
import { withheldLine } from './withheld-line.ts';

/** 任务完成: one line for each counted node with its w and c (rules-v1 §3, §5, §6). */
export function partA(env: ViewEnv, score: UnitMonth, part: Part): PartView {
  const { rules } = score;
  const counted = score.completion.filter((line) => line.counted.length > 0);
  const shown = counted.filter((line) => isShown(env, line.task.dossier));
  const hidden = counted.filter((line) => !isShown(env, line.task.dossier));
  const weight = sum(counted.map((line) => line.limited));
  const earned = sum(counted.map((line) => line.earned));
  return {
    ...partBasics(rules, part, counted.length > 0 ? partReasons.assistOnly : partReasons.completion),
    formula: partFormulas.completion(fullText(part)),
    arithmetic: partArithmetic(rules, part, earned, weight),
    weightHead: partHeads.completion.weight,
    rateHead: partHeads.completion.rate,
    valueHead: partHeads.completion.value,
    lines: leadFirst(shown).flatMap((line) =>
      line.counted.map((share) => completionLine(env, score, part.component.id, line, share)),
    ),
    withheld: withheldLine(
      hidden.map((line) => ({ matter: line.task.dossier.id, weight: line.limited, value: line.earned })),
    ),
    sum: counted.length === 0 ? null : { weight: exactText(weight), value: exactText(earned) },
  };
}

function leadFirst(lines: readonly CompletionLine[]): readonly CompletionLine[] {
  const of = (role: 'lead' | 'assist') => lines.filter((line) => line.task.role === role);
  return [...of('lead'), ...of('assist')];
}
