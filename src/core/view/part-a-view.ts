import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { partFormulas, partHeads, partReasons } from '../../wording/zh-CN/view/score.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import type { CompletionLine } from '../compute/workload.ts';
import { exactText, sum } from '../exact/fraction.ts';
import { completionLine } from './completion-line.ts';
import { isShown, type ViewEnv } from './env.ts';
import { partArithmetic, partPoints } from './part-points.ts';
import { ruleRef } from './rule-ref.ts';
import type { PartView } from './types/unit-month.ts';
import { withheldLine } from './withheld-line.ts';

/** Part A 任务完成: one line for each counted node with its w and c (rules-v1 §3, §5, §6). */
export function partA(env: ViewEnv, score: UnitMonth): PartView {
  const { rules, parts } = score;
  const counted = score.completion.filter((line) => line.counted.length > 0);
  const shown = counted.filter((line) => isShown(env, line.task.dossier));
  const hidden = counted.filter((line) => !isShown(env, line.task.dossier));
  const weight = sum(counted.map((line) => line.limited));
  const earned = sum(counted.map((line) => line.earned));
  const full = exactText(parts.A.full);
  return {
    code: 'A',
    name: partWords.A,
    full,
    points: partPoints(rules, parts.A, counted.length > 0 ? partReasons.assistOnly : partReasons.A),
    formula: partFormulas.A(full),
    arithmetic: partArithmetic(rules, parts.A, earned, weight),
    rule: ruleRef('parts', rules.version),
    weightHead: partHeads.A.weight,
    rateHead: partHeads.A.rate,
    valueHead: partHeads.A.value,
    lines: leadFirst(shown).flatMap((line) =>
      line.counted.map((share) => completionLine(env, score, line, share)),
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
