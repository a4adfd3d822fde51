import { rankingWords } from '#wording/ranking/labels.ts';
import { columnsOf, type Column } from '../../table/column.ts';
import { dataSet, type DataSet } from '../../table/data-set.ts';
import type { DataTable } from '../../table/data-table.ts';
import { filesOf, type Addressed } from '../../table/table-files.ts';
import { decimalOf, reasonsColumn, textColumn, tiedColumn, unitColumns } from '../../table/values.ts';
import type { StatementPeriodPage, StatementRowView } from './statement-view.ts';
import { statementWords } from '#wording/sheet/statement.ts';

/** The 核对单 of a league's units. */
export function statementTable(
  rows: readonly StatementRowView[],
  caption: string,
  set: Addressed,
): DataTable<StatementRowView> {
  return {
    caption,
    class: 'fold',
    columns: statementColumns(
      rows.some(({ rank }) => rank !== null),
      rows.some(({ leftOut }) => leftOut !== null),
    ),
    bodies: [{ rows }],
    files: filesOf(set, 'slice'),
  };
}

/** The lists of 核对单, as files have them. */
export function statementSets(pages: readonly StatementPeriodPage[]): readonly DataSet[] {
  return pages
    .filter(({ statements }) => statements.length > 0)
    .map(({ set, ranks, leavesOut, parts, view }) => {
      type Row = StatementRowView & { readonly league: string };
      const league: Column<Row> = textColumn('league', rankingWords.league, 16, null, (row) => row.league);
      return dataSet(set, [league, ...statementColumns(ranks, leavesOut)], () =>
        (parts.length === 0 ? view().leagues : parts.map((part) => part.view())).flatMap(({ name, rows }) =>
          rows.map((row): Row => ({ ...row, league: name })),
        ),
      );
    });
}

/** `leavesOut` says that something is not counted. */
function statementColumns(ranks: boolean, leavesOut: boolean): readonly Column<StatementRowView>[] {
  return columnsOf<StatementRowView>(
    unitColumns(),
    ranks && {
      key: 'rank',
      head: rankingWords.rank,
      kind: 'integer',
      width: 6,
      value: ({ place }) => place?.rank ?? null,
      page: { cellClass: 'full', shows: ({ rank }) => ({ as: 'figure', figure: rank }) },
    },
    ranks && tiedColumn(({ place }) => place?.tied === true),
    {
      key: 'total',
      head: rankingWords.total,
      kind: 'number',
      width: 9,
      value: ({ total }) => decimalOf(total),
      page: { class: 'num', cellClass: 'side figure' },
    },
    leavesOut && {
      key: 'left-out',
      head: statementWords.leftOut,
      kind: 'text',
      width: 12,
      value: ({ leftOut }) => leftOut,
      page: { labelled: true },
    },
    {
      key: 'statement',
      head: statementWords.statement,
      kind: 'drawn',
      page: {
        shows: ({ unit, href }) => ({
          as: 'link',
          text: statementWords.statement,
          href,
          label: unit.name + statementWords.statement,
        }),
      },
    },
    reasonsColumn(({ rank, total }) => [
      { head: rankingWords.rank, reason: rank?.reason ?? null },
      // Said once where neither is there for the same reason.
      { head: rankingWords.total, reason: total.reason === rank?.reason ? null : total.reason },
    ]),
  );
}
