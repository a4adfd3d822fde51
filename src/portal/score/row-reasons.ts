import { weekInWords } from '#wording/calendar/day-phrases.ts';
import { rowReasonText } from '#wording/ranking/row-reasons.ts';
import { partWords } from '#wording/ranking/labels.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import type { Part } from '#engine/scheme/parts.ts';
import { counts } from '#engine/sheet/locked-unit.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { compare, exactText, exactValue, ONE, ZERO } from '#exact/fraction.ts';
import type { Component } from '#record/rules/table.ts';
import type { ViewEnv } from '../env/env.ts';
import { isTaskShown, nodeName, taskTitle } from '../env/period/sheet-words.ts';
import { partText, points } from '../shared/arithmetic-text.ts';
import { deductionText, groundsOf } from './deduction-text.ts';

/** A part of a score and what it lost, for a row that is opened in its table. */
export interface RowReasonView {
  /** `任务完成`. */
  readonly name: string;
  /** `48.43，满分60`. */
  readonly figure: string;
  /** What cost points, at most three, and how much more there is. Empty where nothing did. */
  readonly lost: readonly string[];
}

const NAMED = 3;

/** Each part with what cost points in it; what is withheld is counted. */
export function rowReasons(env: ViewEnv, result: UnitSheet): readonly RowReasonView[] {
  const { score, rules } = result;
  return [
    ...score.parts.map((part) => ({
      name: part.component.name,
      figure: figureOf(result, part),
      lost: listed(LOST[part.component.source](env, result)),
    })),
    ...(score.bonus === undefined || compare(score.bonus, ZERO) === 0
      ? []
      : [{ name: partWords.e, figure: points(rules, score.bonus), lost: [] }]),
    ...(score.deduction === undefined || compare(score.deduction, ZERO) === 0
      ? []
      : [{ name: partWords.x, figure: points(rules, score.deduction), lost: listed(deducted(env, result)) }]),
  ];
}

function figureOf({ rules }: UnitSheet, { points: value, full, state }: Part): string {
  const { figure, none } = rowReasonText;
  if (value === undefined) return none;
  const mark = state === 'full' ? rankingSentences.term.full : null;
  return figure(partText(rules, value), full === undefined ? null : exactText(full), mark);
}

/** A finding in words; null where it may not be told. */
type Lost = string | null;

const LOST: Readonly<Record<Component['source'], (env: ViewEnv, result: UnitSheet) => readonly Lost[]>> = {
  completion: lateNodes,
  quality: notPassed,
  plan: latePlans,
  weekly: lateWeeks,
  // A mark is somebody's judgement, told with its basis on the page of the score.
  assessed: () => [],
};

/** Counted nodes that are worth less than one, the latest first. */
function lateNodes(env: ViewEnv, { lines }: UnitSheet): readonly Lost[] {
  return lines.completion
    .flatMap(({ task, nodes }) => nodes.filter(counts).map((node) => ({ task, node })))
    .filter(({ node }) => compare(exactValue(node.c), ONE) < 0)
    .toSorted((a, b) => b.node.late - a.node.late)
    .map(({ task, node }) =>
      isTaskShown(env, task)
        ? rowReasonText.node(
            taskTitle(env, task),
            nodeName(env, task, node),
            node.late,
            node.state === 'open',
          )
        : null,
    );
}

function notPassed(env: ViewEnv, { lines }: UnitSheet): readonly Lost[] {
  return lines.quality.flatMap(({ task, results }) =>
    results
      .filter(({ result }) => result !== '通过')
      .map(({ kind, result }) =>
        isTaskShown(env, task) && kind !== undefined
          ? rowReasonText.found(taskTitle(env, task), kind, result)
          : null,
      ),
  );
}

function latePlans(env: ViewEnv, { lines }: UnitSheet): readonly Lost[] {
  return lines.plans
    .filter(({ p }) => compare(exactValue(p), ONE) < 0)
    .map(({ task, late = 0, missing }) =>
      isTaskShown(env, task) ? rowReasonText.plan(taskTitle(env, task), late, missing === true) : null,
    );
}

function lateWeeks(_: ViewEnv, { lines }: UnitSheet): readonly Lost[] {
  return lines.weeks.flatMap(({ week, state }) =>
    state === 'on-time' || state === 'open' ? [] : [rowReasonText.week(weekInWords(week), state)],
  );
}

/** Grounds that stand: of one matter the largest. */
function deducted(env: ViewEnv, result: UnitSheet): readonly Lost[] {
  return groundsOf(result)
    .filter(({ superseded }) => !superseded)
    .map((ground) => {
      const said = deductionText(env, ground);
      return said === undefined
        ? null
        : rowReasonText.deduction(said.title, said.kind, points(result.rules, ground.points));
    });
}

function listed(all: readonly Lost[]): readonly string[] {
  const told = all.flatMap((line) => line ?? []);
  const more = told.length - NAMED;
  const hidden = all.length - told.length;
  return [
    ...told.slice(0, NAMED),
    ...(more > 0 ? [rowReasonText.more(more)] : []),
    ...(hidden > 0 ? [rowReasonText.withheld(hidden)] : []),
  ];
}
