import { partFormulas, partHeads, partReasons } from '../../wording/zh-CN/view/part.ts';
import { thisPeriod } from '../../wording/zh-CN/view/period.ts';
import { workOf, type Part } from '../../engine/scheme/parts.ts';
import type { TaskLine } from '../../engine/score/task-period.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import { exactText } from '../exact/fraction.ts';
import { completionLine } from './completion-line.ts';
import { isShown, type ViewEnv } from './env.ts';
import { leftOutViews } from './left-out-view.ts';
import { fullText, partArithmetic, partBasics } from './part-points.ts';
import type { PartView } from './types/unit-period.ts';
import { withheldLine } from './withheld-line.ts';

/** 任务完成: one line for each counted node with its w and c, beside them what waits or rests (rules.md §3, §5, §6). */
export function partA(env: ViewEnv, result: UnitResult, part: Part): PartView {
  const counted = result.lines.completion.filter(({ nodes }) => nodes.length > 0);
  const hidden = counted.filter(({ dossier }) => !isShown(env, dossier));
  const { earned, weight } = workOf(counted);
  return {
    ...partBasics(result.rules, part, partReasons.completion(thisPeriod(result.period.kind))),
    formula: partFormulas.completion(fullText(part)),
    arithmetic: partArithmetic(result.rules, part, earned, weight),
    weightHead: partHeads.completion.weight,
    rateHead: partHeads.completion.rate,
    valueHead: partHeads.completion.value,
    lines: leadFirst(counted.filter(({ dossier }) => isShown(env, dossier))).flatMap((line) =>
      line.nodes.map((node) => completionLine(env, result, part.component.id, line, node)),
    ),
    withheld: withheldLine(
      hidden.map((line) => {
        const own = workOf([line]);
        return { matter: line.dossier.id, weight: own.weight, value: own.earned };
      }),
    ),
    sum: counted.length === 0 ? null : { weight: exactText(weight), value: exactText(earned) },
    beside: leftOutViews(env, result),
  };
}

function leadFirst(lines: readonly TaskLine[]): readonly TaskLine[] {
  const of = (role: TaskLine['role']) => lines.filter((line) => line.role === role);
  return [...of('lead'), ...of('assist')];
}
