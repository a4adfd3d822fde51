import { nodeWords } from '../../wording/zh-CN/view/score-line.ts';
import { countWorkdays } from '../calendar/working-days.ts';
import type { Dossier } from '../../engine/dossier/dossier.ts';
import type { TaskNode } from '../../engine/dossier/nodes.ts';
import type { NodeLine } from '../../engine/score/task-period.ts';
import { calendarOf } from '../../engine/time/reckoning.ts';
import type { Look } from '../../engine/time/look.ts';
import { latenessTold, type LaidDays, type NodeOutcome } from '../../engine/verification/outcome.ts';
import { recordRef, type ViewEnv } from './env.ts';

/** How k came about: the working days since the due day, less those that lay with section or leaders, each interval told (rules.md §2). */
export function lateInputs(
  env: ViewEnv,
  dossier: Dossier,
  node: TaskNode,
  outcome: NodeOutcome,
  look: Look,
): readonly string[] {
  const { late, passed, laid } = latenessTold(env.context, dossier, node, outcome, look);
  if (passed === 0) return outcome.claim === undefined ? [] : [nodeWords.onTime];
  return [
    ...restInputs(env, node.due, outcome.finished ?? look.day, look),
    ...laidInputs(env, node, outcome, laid),
    laid.length === 0
      ? nodeWords.late(late)
      : nodeWords.lateLess(
          passed,
          laid.map(({ days }) => days),
          late,
        ),
  ];
}

/** The same of a plan that is not there: nothing lies with others. */
export function planLateInputs(env: ViewEnv, { late }: NodeLine, due: string, look: Look): readonly string[] {
  return [...restInputs(env, due, look.day, look), nodeWords.late(late)];
}

/** Late by rest days alone is late by one. */
function restInputs(env: ViewEnv, due: string, day: string, look: Look): readonly string[] {
  return countWorkdays(calendarOf(env.context, look), due, day) === 0 ? [nodeWords.onlyRest] : [];
}

/** Days are told only where the records that set them may all be read; their number always. */
function laidInputs(
  env: ViewEnv,
  { postponements }: TaskNode,
  { refusals }: NodeOutcome,
  laid: readonly LaidDays[],
): readonly string[] {
  const sources = [
    ...refusals.map(({ check }) => check.source),
    ...postponements.map(({ source }) => source),
  ];
  const mayRead = sources.every((source) => recordRef(env, source) !== null);
  return laid.map(({ what, days, after, until }) =>
    mayRead ? nodeWords.laid[what](days, after, until) : nodeWords.laidHidden(days),
  );
}
