import { rankingWords } from '#wording/ranking/labels.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf, type Addressed } from '../table/table-files.ts';
import {
  decimalOf,
  figureColumn,
  periodLightColumns,
  reasonsColumn,
  tiedColumn,
  unitColumns,
} from '../table/values.ts';
import type { DayText } from '../shared/types.ts';
import type { LeagueView } from './league/league-view.ts';
import type { RankRowView } from './row/rank-row-view.ts';
import { moveOf, rankOf, reasonsOf } from './score-table.ts';

/** What a ranking table is made of: a league, or the row of one of its units. */
export interface Ranking {
  /** Names the league and anchors its rows. */
  readonly id: string;
  readonly rows: readonly RankRowView[];
  readonly caption: string;
  /** The day whose lights are shown. */
  readonly cutOff: DayText;
  /** The league's data set. */
  readonly set: Addressed;
  /** Whether these are all of its rows. */
  readonly whole: boolean;
}

/** Ranking rows: the hero of the site. What the rules leave out, or do not publish, has no column. */
export function rankTable({ id, rows, caption, cutOff, set, whole }: Ranking): DataTable<RankRowView> {
  return {
    caption,
    class: 'ranking',
    columns: rankColumns({ rows, cutOff, terms: [], beside: [] }),
    bodies: [{ rows }],
    rowOf: ({ unit }) => ({ id: `${id}-${unit.id}` }),
    files: filesOf(set, whole ? 'whole' : 'slice'),
  };
}

/** A league's table with every figure that makes it, as files have it. */
export function rankSet(league: LeagueView): DataSet {
  return dataSet(league.set, rankColumns(league), () => league.rows);
}

function rankColumns({
  rows,
  cutOff,
  terms,
  beside,
}: Pick<LeagueView, 'rows' | 'cutOff' | 'terms' | 'beside'>): readonly Column<RankRowView>[] {
  const ranks = rows.some(({ rank }) => rank !== null);
  const totals = rows.some(({ total }) => total !== null);
  const lights = rows.some((row) => row.lights !== null);
  const litOn = rankingWords.lights(cutOff);
  return columnsOf<RankRowView>(
    ranks && rankColumn,
    ranks && tiedColumn(({ tied }) => tied),
    unitColumns({
      class: 'unit',
      shows: ({ unit, grade }) => [
        { as: 'unit', unit },
        { as: 'note', text: grade },
      ],
    }),
    rows.some(({ grade }) => grade !== null) && {
      key: 'grade',
      head: rankingWords.grade,
      kind: 'text',
      width: 8,
      within: 'unit',
      value: ({ grade }) => grade,
    },
    totals && { key: 'bar', head: rankingWords.score, kind: 'drawn', page: { class: 'bar' } },
    terms.map((term, at) => figureColumn(term, rows, (row) => row.terms[at])),
    totals && totalColumn,
    ranks && changeColumn,
    totals && { key: 'trend', head: rankingWords.trend, kind: 'drawn', page: { class: 'trend' } },
    lights && {
      key: 'lights',
      head: litOn,
      kind: 'drawn',
      page: { class: 'lights', shows: (row) => ({ as: 'lights', counts: row.lights }) },
    },
    lights && periodLightColumns('lights', litOn, (row) => row.lights),
    beside.map((column, at) => figureColumn(column, rows, (row) => row.beside[at])),
    rows.some(({ remarks }) => remarks.length > 0) && remarkColumn,
    reasonsColumn((row) => reasonsOf(row, terms, beside)),
  );
}

const rankColumn: Column<RankRowView> = {
  key: 'rank',
  head: rankingWords.rank,
  kind: 'integer',
  width: 6,
  value: rankOf,
  page: {
    class: 'rank',
    shows: ({ rank, tied, rankText }) => ({ as: 'rank', rank, tied, text: rankText ?? '' }),
  },
};

const totalColumn: Column<RankRowView> = {
  key: 'total',
  head: rankingWords.total,
  kind: 'number',
  width: 9,
  value: ({ total }) => decimalOf(total),
  page: {
    class: 'total num',
    shows: ({ unit, total }) => ({
      as: 'figure',
      figure: total,
      bare: true,
      label: `${unit.name}${rankingWords.total}${total?.text ?? ''}`,
    }),
  },
};

const changeColumn: Column<RankRowView> = {
  key: 'change',
  head: rankingWords.change,
  kind: 'text',
  width: 12,
  value: moveOf,
  page: { class: 'move', shows: ({ change }) => ({ as: 'change', change }) },
};

const remarkColumn: Column<RankRowView> = {
  key: 'remark',
  head: rankingWords.remark,
  kind: 'text',
  width: 24,
  value: ({ remarks }) => (remarks.length === 0 ? null : remarks.join('；')),
  page: { class: 'remark', shows: ({ remarks }) => ({ as: 'lines', lines: remarks }) },
};
