import { rankingWords } from '#wording/ranking/labels.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { columnsOf, type Column } from '../../table/column.ts';
import { dataSet, type DataSet } from '../../table/data-set.ts';
import type { DataTable } from '../../table/data-table.ts';
import { addressed, filesOf } from '../../table/table-files.ts';
import { decimalOf, joined, textColumn } from '../../table/values.ts';
import type { RankingIndexView, RankingPeriodLeagueView, RankingPeriodView } from '../ranking-view.ts';

/** A league of a period. */
export interface PeriodRow extends RankingPeriodLeagueView {
  readonly of: Omit<RankingPeriodView, 'leagues'>;
  /** The first of its period. */
  readonly heads: boolean;
}

const SET = addressed('/ranking/periods', rankingSentences.periodSet);

/** The rankings of all periods, a row for each league. */
export function periodTable({ periods }: Pick<RankingIndexView, 'periods'>): DataTable<PeriodRow> {
  return {
    caption: rankingWords.title,
    class: 'periods fold',
    columns: periodColumns(periods),
    bodies: periods.map((period) => ({ rows: rowsOf(period) })),
    rowOf: ({ heads }) => (heads ? { class: 'head' } : {}),
    files: filesOf(SET, 'whole'),
  };
}

/** The rankings of all periods, as files have them; none before the first. */
export function periodSets({ periods }: Pick<RankingIndexView, 'periods'>): readonly DataSet[] {
  return periods.length === 0 ? [] : [dataSet(SET, periodColumns(periods), () => periods.flatMap(rowsOf))];
}

function rowsOf({ leagues, ...of }: RankingPeriodView): readonly PeriodRow[] {
  return leagues.map((league, index) => ({ ...league, of, heads: index === 0 }));
}

function periodColumns(periods: readonly RankingPeriodView[]): readonly Column<PeriodRow>[] {
  const disputed = ({ first }: RankingPeriodLeagueView) =>
    joined(first.flatMap(({ total }) => (total.text === null ? [] : (total.reason ?? []))));
  const firsts = periods.some(({ leagues }) => leagues.some(({ first }) => first.length > 0));
  return columnsOf<PeriodRow>(
    {
      key: 'period',
      head: rankingWords.period,
      kind: 'text',
      width: 14,
      value: ({ of }) => of.name,
      page: {
        names: true,
        cellClass: ({ heads }) => (heads ? undefined : 'again'),
        shows: ({ of }) => ({ as: 'link', text: of.name, href: of.href }),
      },
    },
    {
      key: 'league',
      head: rankingWords.league,
      kind: 'text',
      width: 16,
      value: ({ name }) => name,
      page: {},
    },
    firsts && {
      key: 'first',
      head: rankingWords.first,
      kind: 'text',
      width: 24,
      value: ({ first }) => first.map(({ unit }) => unit.name).join('；') || null,
      page: {},
    },
    firsts && {
      key: 'total',
      head: rankingWords.total,
      kind: 'number',
      width: 9,
      // Those who share the first place have the same.
      value: ({ first }) => decimalOf(first[0]?.total),
      page: { class: 'num' },
    },
    periods.some(({ leagues }) => leagues.some((league) => disputed(league) !== null)) &&
      textColumn('remark', rankingWords.remark, 20, 'total', disputed),
    count('ranked', rankingWords.ranked, ({ rankedCount }) => rankedCount),
    count('not-ranked', rankingWords.notRanked, ({ unrankedCount }) => unrankedCount),
    {
      key: 'state',
      head: rankingWords.edition,
      kind: 'text',
      width: 16,
      value: ({ of }) => of.state.stateText,
      page: { cellClass: 'full' },
    },
    {
      key: 'lock-day',
      head: rankingWords.locked,
      kind: 'day',
      width: 12,
      within: 'state',
      value: ({ of }) => of.state.lockDay,
    },
  );
}

function count(key: string, head: string, value: (row: PeriodRow) => number): Column<PeriodRow> {
  return { key, head, kind: 'integer', width: 10, value, page: { class: 'num', labelled: true } };
}
