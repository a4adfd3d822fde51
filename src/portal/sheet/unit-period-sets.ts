import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { counts } from '#engine/sheet/locked-unit.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { resultIn } from '../env/period/period-sheet.ts';
import { standingOf } from '../score/standing.ts';
import type { DataSet } from '../table/data-set.ts';
import { columnSet } from './column-table.ts';
import { leftOutSet } from './left-out-table.ts';
import { lineSet, partRows } from './part-table.ts';
import { columnViews } from './parts/column-views.ts';
import { partViews } from './parts/part-views.ts';
import { sheetSets, type OfUnit } from './sheet-sets.ts';
import { stepSet } from './step-table.ts';
import { unitPeriodFacts } from './unit-period-facts.ts';
import { scoreSteps, type UnitPeriodPage } from './unit-period-view.ts';

/** A unit with what its period came to. */
interface Taken extends OfUnit {
  readonly result: UnitSheet;
}

/** What is taken apart on the pages of units, as files have it: of each period one file for a table, with the rows of all units. */
export function unitPeriodSets(env: ViewEnv, pages: readonly UnitPeriodPage[]): readonly DataSet[] {
  return [...Map.groupBy(pages, ({ period }) => period)].flatMap(([period, own]) => {
    const sets = sheetSets(env, period);
    const taken = own.flatMap(({ unit }): Taken[] => {
      const result = resultIn(env, unit, period);
      return result === undefined ? [] : [{ unit: unitRefIn(env, unit, period), result }];
    });
    const rowsOf = <Row extends object>(of: (one: Taken) => readonly Row[]) =>
      function* () {
        for (const one of taken) for (const row of of(one)) yield { ...row, unit: one.unit };
      };
    const linesOf = ({ result }: Taken) =>
      partViews(env, result).flatMap((part) => partRows(part).map((row) => ({ ...row, part })));
    return [
      stepSet(
        sets.steps,
        rowsOf(({ unit, result }) => [
          ...scoreSteps(env, result, standingOf(env, unit.id, period)),
          ...unitPeriodFacts(result),
        ]),
      ),
      // No table has rows of it, where no unit has any.
      ...(taken.some((one) => linesOf(one).length > 0) ? [lineSet(sets.lines, rowsOf(linesOf))] : []),
      ...(taken.some(({ result }) => result.score.columns.length > 0)
        ? [
            columnSet(
              sets.columns,
              rowsOf(({ result }) => columnViews(env, result)),
            ),
          ]
        : []),
      ...(taken.some(({ result }) => leavesOut(result))
        ? [
            leftOutSet(
              sets.leftOut,
              taken.some(({ result }) => result.rules.lights !== undefined),
              rowsOf(({ result }) => partViews(env, result).flatMap(({ beside }) => beside)),
            ),
          ]
        : []),
    ];
  });
}

/** What does not count stands beside 任务完成: of a score without that part nowhere. */
function leavesOut(result: UnitSheet): boolean {
  const { completion, leftOut } = result.lines;
  return (
    scoresCompletion(result) &&
    (leftOut.length > 0 || completion.some(({ nodes }) => nodes.some((node) => !counts(node))))
  );
}

function scoresCompletion({ score }: UnitSheet): boolean {
  return score.parts.some(({ component }) => component.source === 'completion');
}
