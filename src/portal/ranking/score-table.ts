import { rankingWords } from '#wording/ranking/labels.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf } from '../table/table-files.ts';
import { decimalOf, figureColumn, reasonsColumn, tiedColumn, unitColumns } from '../table/values.ts';
import type { FigureView } from '../shared/types.ts';
import type { RankColumnView } from './row/beside-view.ts';
import type { LockedLeagueView, ScoreRowView, ScoreTableView } from './replaced-version-view.ts';

/** A league's scores, every figure in a column of its own, so that each row can be added up with a pencil. */
export function scoreTable(table: ScoreTableView, caption: string): DataTable<ScoreRowView> {
  return {
    caption,
    class: 'scores fold',
    columns: scoreColumns(table),
    bodies: [{ rows: table.rows }],
    files: filesOf(table.set, table.whole ? 'whole' : 'slice'),
  };
}

/** A league's table as a replaced version locked it, as files have it. */
export function lockedSet(league: LockedLeagueView): DataSet {
  return dataSet(league.set, scoreColumns(league), () => league.rows);
}

function scoreColumns({ terms, beside, rows }: ScoreTableView): readonly Column<ScoreRowView>[] {
  const ranks = rows.some(({ rankText }) => rankText !== null);
  const figure = (
    column: RankColumnView,
    of: (row: ScoreRowView) => FigureView | undefined,
  ): Column<ScoreRowView> =>
    figureColumn(column, rows, of, {
      class: 'num',
      labelled: true,
      ...(column.full === null ? {} : { headNote: column.full }),
      shows: (row) => ({ as: 'figure', figure: of(row) ?? null }),
    });
  return columnsOf<ScoreRowView>(
    ranks && rankColumn,
    ranks && tiedColumn(({ tied }) => tied),
    unitColumns(),
    terms.map((term, at) => figure(term, (row) => row.terms[at])),
    rows.some(({ total }) => total !== null) && totalColumn,
    rows.some(({ grade }) => grade !== null) && gradeColumn,
    ranks && changeColumn,
    beside.map((column, at) => figure(column, (row) => row.beside[at])),
    reasonsColumn((row) => reasonsOf(row, terms, beside)),
  );
}

const rankColumn: Column<ScoreRowView> = {
  key: 'rank',
  head: rankingWords.rank,
  kind: 'integer',
  width: 6,
  value: rankOf,
  page: { shows: ({ rankText }) => ({ as: 'text', text: rankText ?? '' }) },
};

const totalColumn: Column<ScoreRowView> = {
  key: 'total',
  head: rankingWords.total,
  kind: 'number',
  width: 9,
  value: ({ total }) => decimalOf(total),
  page: {
    class: 'num',
    cellClass: 'side figure',
    shows: ({ total }) => ({ as: 'figure', figure: total }),
  },
};

const gradeColumn: Column<ScoreRowView> = {
  key: 'grade',
  head: rankingWords.grade,
  kind: 'text',
  width: 8,
  value: ({ grade }) => grade,
  page: { labelled: true },
};

const changeColumn: Column<ScoreRowView> = {
  key: 'change',
  head: rankingWords.change,
  kind: 'text',
  width: 12,
  value: moveOf,
  page: { labelled: true, shows: ({ change }) => ({ as: 'change', change }) },
};

/** The rank as a number; null where none is published. */
export function rankOf({ rank }: Pick<ScoreRowView, 'rank'>): number | null {
  return rank === null ? null : Number(rank);
}

/** How a rank moved, in words; null where there is nothing to compare it with. */
export function moveOf({ change }: Pick<ScoreRowView, 'change'>): string | null {
  return change === null || change.kind === 'none' ? null : change.text;
}

/** Why figures of a row are not there, or what stands beside them. */
export function reasonsOf(
  row: ScoreRowView,
  terms: readonly RankColumnView[],
  beside: readonly RankColumnView[],
): readonly { readonly head: string; readonly reason: string | null }[] {
  const { change } = row;
  const of = (column: RankColumnView, figure: FigureView | undefined) => ({
    head: column.name,
    reason: figure?.reason ?? null,
  });
  return [
    ...terms.map((term, at) => of(term, row.terms[at])),
    { head: rankingWords.change, reason: change?.kind === 'none' ? change.text : null },
    ...beside.map((column, at) => of(column, row.beside[at])),
  ];
}
