import { tableWords } from '#wording/frame/labels.ts';
import { yearWords } from '#wording/year/labels.ts';
import type { ViewEnv } from '../env/env.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf } from '../table/table-files.ts';
import { decimalOf, reasonsColumn, unitColumns } from '../table/values.ts';
import type { YearDifferencesView } from './year-differences-view.ts';
import type { YearStatisticsView } from './year-statistics-view.ts';
import { yearLeagueSets } from './year-league-table.ts';
import { yearPeriodSets } from './year-period-table.ts';
import { shownYears, type YearCityRowView, type YearCityView, type YearView } from './year-view.ts';

type StatisticsRow = YearStatisticsView['rows'][number];
type DifferencesRow = YearDifferencesView['rows'][number];

/** 市本级: the year-end inspection alone. */
export function yearCityTable({ rows, graded, set }: YearCityView): DataTable<YearCityRowView> {
  return {
    caption: yearWords.city,
    class: 'fold',
    columns: cityColumns(graded),
    bodies: [{ rows }],
    files: filesOf(set, 'whole'),
  };
}

/** What each unit had in hand in the year and what became of it; a count of none prints 0. */
export function yearStatisticsTable(statistics: YearStatisticsView): DataTable<StatisticsRow> {
  return {
    caption: statistics.title,
    class: 'year-statistics fold',
    columns: statisticsColumns(statistics),
    bodies: [{ rows: statistics.rows }],
    files: filesOf(statistics.set, 'whole'),
  };
}

/** What of the 终报 is not as the 预报 had it, unit by unit. */
export function yearDifferencesTable({ rows, set }: YearDifferencesView): DataTable<DifferencesRow> {
  return {
    caption: yearWords.differences,
    class: 'year-differences fold',
    columns: differencesColumns,
    bodies: [{ rows }],
    files: filesOf(set, 'whole'),
  };
}

/** The tables of the pages of years and of their units, as files have them. */
export function yearDataSets(env: ViewEnv, years: readonly YearView[]): readonly DataSet[] {
  return [...years.flatMap(yearSets), ...shownYears(env).flatMap((year) => yearPeriodSets(env, year))];
}

/** The tables of a year's page; of what has no rows there is none. */
function yearSets({ leagues, city, statistics, differences }: YearView): readonly DataSet[] {
  const changed = differences !== null && differences.rows.length > 0;
  return [
    ...leagues.flatMap(yearLeagueSets),
    ...(city.rows.length === 0 ? [] : [dataSet(city.set, cityColumns(city.graded), () => city.rows)]),
    ...(statistics === null
      ? []
      : [dataSet(statistics.set, statisticsColumns(statistics), () => statistics.rows)]),
    ...(changed ? [dataSet(differences.set, differencesColumns, () => differences.rows)] : []),
  ];
}

function cityColumns(graded: boolean): readonly Column<YearCityRowView>[] {
  return columnsOf<YearCityRowView>(
    unitColumns(),
    {
      key: 'total',
      head: yearWords.cityTotal,
      kind: 'number',
      width: 22,
      value: ({ total }) => decimalOf(total),
      page: {
        class: 'num',
        cellClass: 'side',
        shows: ({ unit, total }) => ({
          as: 'figure',
          figure: total,
          label: `${unit.name}${yearWords.total}：${total.text ?? ''}`,
        }),
      },
    },
    graded && {
      key: 'grade',
      head: yearWords.grade,
      kind: 'text',
      width: 8,
      value: ({ grade }) => grade,
      page: { cellClass: 'full' },
    },
    reasonsColumn(({ total }) => [{ head: yearWords.cityTotal, reason: total.reason }]),
  );
}

function statisticsColumns({ columns, rows }: YearStatisticsView): readonly Column<StatisticsRow>[] {
  return columnsOf<StatisticsRow>(
    unitColumns({ cellClass: 'full' }),
    columns.map(({ key, name }, at) => ({
      key,
      head: name,
      kind: 'integer',
      width: 10,
      value: ({ figures }) => figures[at] ?? null,
      page: { class: 'num', labelled: true },
    })),
    rows.some(({ remark }) => remark !== null) && {
      key: 'remark',
      head: tableWords.remark,
      kind: 'text',
      width: 20,
      value: ({ remark }) => remark,
      page: { cellClass: ({ remark }) => (remark === null ? 'full void' : 'full') },
    },
  );
}

const differencesColumns = columnsOf<DifferencesRow>(unitColumns(), {
  key: 'changes',
  head: yearWords.changes,
  kind: 'text',
  width: 60,
  value: ({ changes }) => changes.join('；'),
  page: { cellClass: 'full', shows: ({ changes }) => ({ as: 'list', items: changes }) },
});
