import { partFormulas, partHeads, partReasons } from '#wording/sheet/part.ts';
import { thisPeriod } from '#wording/shared/period.ts';
import type { CompletionFact } from '#engine/scheme/facts.ts';
import { workOf, type Part } from '#engine/scheme/parts.ts';
import { completionFact } from '#engine/sheet/locked-unit.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { exactText } from '#exact/fraction.ts';
import { completionLines } from './completion-line.ts';
import type { ViewEnv } from '../../env/env.ts';
import { leftOutViews } from './left-out-view.ts';
import type { TaskSheet } from '../../lights/node-inputs.ts';
import { fullText, partArithmetic, partBasics, type PartView } from './part-points.ts';
import { isTaskShown } from '../../env/period/sheet-words.ts';
import { withheldLine } from './withheld-line.ts';

interface Weighed {
  readonly line: TaskSheet;
  readonly fact: CompletionFact;
}

/** 任务完成: one line for each counted node with its w and c, beside them what waits or rests (rules.md §3, §5, §6). */
export function partA(env: ViewEnv, result: UnitSheet, part: Part): PartView {
  const counted = weighed(result);
  const hidden = counted.filter(({ line }) => !isTaskShown(env, line.task));
  const shown = counted.filter(({ line }) => isTaskShown(env, line.task));
  const { earned, weight } = workOf(counted.map(({ fact }) => fact));
  return {
    ...partBasics(result.rules, part, partReasons.completion(thisPeriod(result.period.kind))),
    formula: partFormulas.completion(fullText(part)),
    arithmetic: partArithmetic(result.rules, part, earned, weight),
    weightHead: partHeads.completion.weight,
    rateHead: partHeads.completion.rate,
    valueHead: partHeads.completion.value,
    lines: leadFirst(shown).flatMap(({ line, fact }) =>
      completionLines(env, result, part.component.id, line, fact),
    ),
    withheld: withheldLine(
      hidden.map(({ line, fact }) => {
        const own = workOf([fact]);
        return { matter: line.task, weight: own.weight, value: own.earned };
      }),
    ),
    sum: counted.length === 0 ? null : { weight: exactText(weight), value: exactText(earned) },
    beside: leftOutViews(env, result),
  };
}

/** The tasks of which something counts, with their weights. */
function weighed({ rules: { tasks }, lines }: UnitSheet): readonly Weighed[] {
  if (tasks === undefined) return [];
  return lines.completion.flatMap((line) => {
    const fact = completionFact(tasks, line);
    return fact === undefined || fact.nodes.length === 0 ? [] : [{ line, fact }];
  });
}

function leadFirst(lines: readonly Weighed[]): readonly Weighed[] {
  const of = (role: TaskSheet['role']) => lines.filter(({ line }) => line.role === role);
  return [...of('lead'), ...of('assist')];
}
