import { rankingWords } from '#wording/ranking/labels.ts';
import { tableWords } from '#wording/frame/labels.ts';
import { yearWords } from '#wording/year/labels.ts';
import { yearSentences } from '#wording/year/sentences.ts';
import { columnsOf, type Column, type PageColumn } from '../table/column.ts';
import type { Content } from '../table/content.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf } from '../table/table-files.ts';
import { decimalOf, reasonsColumn, textColumn, tiedColumn, unitColumns } from '../table/values.ts';
import type { FigureView, UnitRef } from '../shared/types.ts';
import type { YearApartRowView, YearLeagueView, YearRowView } from './year-league-view.ts';

/** One league's year: M and J, and the sum that a pencil can follow. What the league goes without has no column. */
export function yearTable(league: YearLeagueView): DataTable<YearRowView> {
  return {
    caption: league.name + yearWords.caption,
    class: 'ranking year-ranking',
    columns: rowColumns(league),
    bodies: [{ rows: league.rows }],
    files: filesOf(league.set, 'whole'),
  };
}

/** Units judged apart, each with its reason and what there is of M and J. */
export function yearApartTable(league: YearLeagueView): DataTable<YearApartRowView> {
  return {
    caption: league.name + league.apartTitle,
    class: 'year-apart fold',
    columns: apartColumns(league),
    bodies: [{ rows: league.apart }],
    files: filesOf(league.apartSet, 'whole'),
  };
}

/** Both tables of a league, as files have them; of what has no rows there is none. */
export function yearLeagueSets(league: YearLeagueView): readonly DataSet[] {
  return [
    ...(league.rows.length === 0 ? [] : [dataSet(league.set, rowColumns(league), () => league.rows)]),
    ...(league.apart.length === 0
      ? []
      : [dataSet(league.apartSet, apartColumns(league), () => league.apart)]),
  ];
}

function rowColumns({ rows, shows, formula }: YearLeagueView): readonly Column<YearRowView>[] {
  return columnsOf<YearRowView>(
    shows.rank && rankColumns,
    unitColumns({
      class: 'unit',
      shows: ({ unit, grade }) => [
        { as: 'unit', unit },
        { as: 'note', text: grade },
      ],
    }),
    rows.some(({ grade }) => grade !== null) &&
      textColumn('grade', yearWords.grade, 8, 'unit', ({ grade }) => grade),
    shows.periods && [
      countColumn({
        class: 'periods',
        labelled: true,
        shows: ({ periods: { text, missing } }) => [{ as: 'text', text }, ...missing.map(noted)],
      }),
      textColumn('missing', yearWords.missing, 36, 'periods', missingOf),
    ],
    shows.mean && meanColumn,
    shows.mark && markColumn(false),
    shows.mean &&
      shows.total && {
        key: 'sum',
        head: formula,
        kind: 'text',
        width: 28,
        value: ({ sum }) => sum,
        page: { class: 'sum num', labelled: true },
      },
    shows.total && {
      key: 'total',
      head: yearWords.total,
      kind: 'number',
      width: 9,
      value: ({ total }) => decimalOf(total),
      page: {
        class: 'total num',
        shows: ({ unit, total }) => named(unit, yearWords.total, total, true),
      },
    },
    rows.some(({ remarks }) => remarks.length > 0) && {
      key: 'remark',
      head: rankingWords.remark,
      kind: 'text',
      width: 24,
      value: ({ remarks }) => joined(remarks),
      page: { class: 'remark', shows: ({ remarks }) => ({ as: 'lines', lines: remarks }) },
    },
    reasonsColumn(({ mean, mark, total }) => [
      { head: yearWords.mean, reason: shows.mean ? mean.reason : null },
      { head: yearWords.mark, reason: shows.mark ? mark.reason : null },
      // Said once where neither is there for the same reason.
      { head: yearWords.total, reason: total.reason === mark.reason ? null : total.reason },
    ]),
  );
}

function apartColumns({ shows }: YearLeagueView): readonly Column<YearApartRowView>[] {
  return columnsOf<YearApartRowView>(
    unitColumns({
      shows: ({ unit, remarks }) => [{ as: 'unit', unit }, ...remarks.map(noted)],
    }),
    textColumn('remarks', tableWords.remark, 40, 'unit', ({ remarks }) => joined(remarks)),
    shows.periods && [
      countColumn<YearApartRowView>({
        cellClass: 'side',
        shows: ({ periods }) => ({ as: 'text', text: periods.text }),
      }),
      {
        key: 'missing',
        head: yearWords.missing,
        kind: 'text',
        width: 36,
        value: missingOf,
        page: {
          cellClass: ({ periods }) => (periods.missing.length === 0 ? 'full void' : 'full'),
          labelled: true,
          shows: ({ periods: { missing } }) => ({
            as: 'text',
            text: missing.length === 0 ? null : missing.join('，'),
          }),
        },
      },
    ],
    shows.mean && meanColumn,
    shows.mark && markColumn(true),
    reasonsColumn(({ mean, mark }) => [
      { head: yearWords.mean, reason: shows.mean ? mean.reason : null },
      { head: yearWords.mark, reason: shows.mark ? mark.reason : null },
    ]),
  );
}

const rankColumns: readonly Column<YearRowView>[] = [
  {
    key: 'rank',
    head: yearWords.rank,
    kind: 'integer',
    width: 6,
    value: ({ rank }) => (rank === null ? null : Number(rank)),
    page: {
      class: 'rank',
      shows: ({ rank, tied, rankText }) => ({ as: 'rank', rank, tied, text: rankText }),
    },
  },
  tiedColumn(({ tied }) => tied),
];

const meanColumn: Column<YearApartRowView> = {
  key: 'mean',
  head: yearWords.mean,
  kind: 'number',
  width: 9,
  value: ({ mean }) => decimalOf(mean),
  page: {
    class: 'num',
    labelled: true,
    shows: ({ unit, mean }) => named(unit, yearWords.mean, mean, true),
  },
};

/** `bare` leaves to another place why there is no mark. */
function markColumn(bare: boolean): Column<YearApartRowView> {
  return {
    key: 'mark',
    head: yearWords.mark,
    kind: 'number',
    width: 9,
    value: ({ mark }) => decimalOf(mark),
    page: {
      class: 'num',
      labelled: true,
      shows: ({ unit, mark }) => named(unit, yearWords.mark, mark, bare),
    },
  };
}

function countColumn<Row extends Pick<YearApartRowView, 'periods'>>(
  page: PageColumn<Row>['page'],
): Column<Row> {
  return {
    key: 'periods',
    head: yearSentences.figure.periods,
    kind: 'integer',
    width: 10,
    value: ({ periods }) => periods.count,
    page: { head: yearWords.periods, ...page },
  };
}

/** A figure with the words by which its link is known; `bare` leaves to another place why there is none, never the mark of one that is disputed. */
function named(unit: UnitRef, head: string, figure: FigureView, bare: boolean): Content {
  return {
    as: 'figure',
    figure,
    bare: bare && figure.text === null,
    label: `${unit.name}${head}：${figure.text ?? ''}`,
  };
}

function noted(text: string): Content {
  return { as: 'note', text };
}

function missingOf({ periods }: Pick<YearApartRowView, 'periods'>): string | null {
  return joined(periods.missing);
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('；');
}
