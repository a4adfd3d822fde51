import { periodInWords } from '#wording/calendar/day.ts';
import { rankingWords } from '#wording/ranking/labels.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { rulesIn } from '../env/period/period-sheet.ts';
import { shownPeriods } from '../env/period/shown-periods.ts';
import { periodsOfUnit } from '../score/unit-pages.ts';
import { columnsOf, type Column, type PageColumn } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf } from '../table/table-files.ts';
import { decimalOf, reasonsColumn, textColumn, tiedColumn, unitFileColumns } from '../table/values.ts';
import type { UnitRef } from '../shared/types.ts';
import {
  partHeads,
  unitHistory,
  UNIT_PERIODS,
  type PartHeadView,
  type UnitHistoryView,
  type UnitPeriodRowView,
} from './unit-history-view.ts';
import { unitWords, unitSentences } from '#wording/units/words.ts';

interface UnitRow extends UnitPeriodRowView {
  readonly unit: UnitRef;
}

/** A unit's periods, newest first, every part printed. */
export function unitPeriodTable({ rows, heads, set }: UnitHistoryView): DataTable<UnitPeriodRowView> {
  const graded = rows.some(({ grade }) => grade !== null);
  return {
    caption: unitWords.history,
    class: 'unit-periods fold',
    columns: periodColumns(heads, graded),
    bodies: [{ rows }],
    files: filesOf(set, 'slice'),
  };
}

/** The periods of all units, as files have them; none where no unit has a page of a period. */
export function unitHistorySets(env: ViewEnv): readonly DataSet[] {
  const units = env.context.ledger.unit.flatMap(({ value: { id } }) =>
    periodsOfUnit(env, id).length === 0 ? [] : [id],
  );
  if (units.length === 0) return [];
  const heads = partHeads(env, shownPeriods(env));
  const columns = columnsOf<UnitRow>(unitFileColumns(), periodColumns(heads, knowsGrades(env)));
  return [
    dataSet(UNIT_PERIODS, columns, function* () {
      for (const id of units) {
        const unit = unitRef(env, id);
        for (const row of unitHistory(env, id).rows) yield { ...row, unit };
      }
    }),
  ];
}

/** Whether the rules of some period know grades. */
function knowsGrades(env: ViewEnv): boolean {
  return shownPeriods(env).some((period) => rulesIn(env, period)?.grades !== undefined);
}

function periodColumns(
  heads: readonly PartHeadView[],
  graded: boolean,
): readonly Column<UnitPeriodRowView>[] {
  return columnsOf<UnitPeriodRowView>(
    {
      key: 'period',
      head: unitWords.period,
      kind: 'text',
      width: 16,
      value: ({ period }) => periodInWords(period),
      page: {
        names: true,
        shows: ({ period, href, stateText: text }) => [
          { as: 'link', text: periodInWords(period), href },
          { as: 'note', text },
        ],
      },
    },
    textColumn('period-id', tableFileWords.periodId, 10, null, ({ period }) => period),
    textColumn('state', unitSentences.state, 16, 'period', (row) => row.stateText),
    {
      key: 'rank',
      head: unitWords.rank,
      kind: 'integer',
      width: 6,
      value: ({ place }) => place?.rank ?? null,
      page: { cellClass: 'full', shows: ({ rank }) => ({ as: 'figure', figure: rank }) },
    },
    tiedColumn(({ place }) => place?.tied === true),
    {
      key: 'change',
      head: rankingWords.change,
      kind: 'text',
      width: 12,
      value: ({ change }) => (change.kind === 'none' ? null : change.text),
      page: {
        // Why there is none stands before it.
        cellClass: ({ change, place }) => (change.kind === 'none' && place === null ? 'full void' : 'full'),
        shows: ({ change }) => ({ as: 'change', change }),
      },
    },
    heads.map(partColumn),
    {
      key: 'total',
      head: unitWords.total,
      kind: 'number',
      width: 9,
      value: ({ total }) => decimalOf(total),
      page: {
        class: 'num',
        cellClass: ({ total }) => (total.text === null ? 'void figure' : 'side figure'),
        // Why there is none stands with the rank.
        shows: ({ total }) => ({ as: 'figure', figure: total, bare: total.text === null }),
      },
    },
    graded && {
      key: 'grade',
      head: unitWords.grade,
      kind: 'text',
      width: 8,
      value: ({ grade }) => grade,
      page: { labelled: true, cellClass: ({ grade }) => (grade === null ? 'void' : undefined) },
    },
    reasonsColumn(({ rank, change, parts, total }) => [
      { head: unitWords.rank, reason: rank.reason },
      // Said once where neither is there for the same reason.
      ...[
        { head: rankingWords.change, reason: change.kind === 'none' ? change.text : null },
        { head: unitWords.total, reason: total.reason },
      ].map(({ head, reason }) => ({ head, reason: reason === rank.reason ? null : reason })),
      ...parts.map(({ name, points }) => ({ head: name, reason: points.reason })),
    ]),
  );
}

function partColumn({ code, name }: PartHeadView): PageColumn<UnitPeriodRowView> {
  const pointsOf = ({ parts }: UnitPeriodRowView) => parts.find((part) => part.code === code)?.points ?? null;
  return {
    key: `part-${code}`,
    head: name,
    kind: 'number',
    width: 9,
    value: (row) => decimalOf(pointsOf(row)),
    page: {
      class: 'num',
      labelled: true,
      shows: (row) => ({ as: 'figure', figure: pointsOf(row), bare: true }),
    },
  };
}
