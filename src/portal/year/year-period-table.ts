import { yearWords } from '#wording/year/labels.ts';
import { yearSentences } from '#wording/year/sentences.ts';
import type { Year } from '#engine/year/year.ts';
import type { ViewEnv } from '../env/env.ts';
import { columnsOf, type Column } from '../table/column.ts';
import type { Content } from '../table/content.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf } from '../table/table-files.ts';
import { decimalOf, textColumn, unitFileColumns } from '../table/values.ts';
import type { UnitRef } from '../shared/types.ts';
import {
  isScaled,
  yearPeriodsOf,
  yearPeriodsView,
  type YearCountedView,
  type YearPeriodRowView,
  type YearPeriodsTableView,
} from './year-periods-view.ts';
import { yearUnitRef } from './year-links.ts';
import type { YearExactView } from './year-words.ts';
import { showsScores } from '../env/publication.ts';

/** A period of a unit, or at the foot what all of them give. */
type Row = YearPeriodRowView | { readonly name: string; readonly sum: YearExactView };

interface UnitPeriodRow extends YearPeriodRowView {
  readonly unit: UnitRef;
}

/** A unit's periods with their totals, where full marks differ from 100 as per cents of them; or why a period gives nothing. */
export function yearPeriodTable(
  { rows, scaled, sum, set }: YearPeriodsTableView,
  caption: string,
): DataTable<Row> {
  return {
    caption,
    class: 'year-periods fold',
    columns: periodColumns(scaled),
    bodies: [{ rows }],
    foot: [{ name: yearWords.whole, sum }],
    files: filesOf(set, 'slice'),
  };
}

/** The periods of all units of a year, as files have them; none where no unit's page has such a table. */
export function yearPeriodSets(env: ViewEnv, year: Year): readonly DataSet[] {
  const units = year.leagues
    .flatMap(({ rows, apart }) => [...rows.map(({ unit }) => unit), ...apart])
    .filter(({ alone }) => !alone);
  if (units.length === 0 || !showsScores(year.rules)) return [];
  const columns = columnsOf<UnitPeriodRow>(unitFileColumns(), periodColumns(units.some(isScaled)));
  return [
    dataSet(yearPeriodsOf(year), columns, function* () {
      for (const unit of units) {
        const ref = yearUnitRef(env, year, unit.unit);
        for (const row of yearPeriodsView(env, year, unit).rows) yield { ...row, unit: ref };
      }
    }),
  ];
}

function periodColumns(scaled: boolean): readonly Column<Row>[] {
  const width = scaled ? 3 : 1;
  return columnsOf<Row>(
    {
      key: 'period',
      head: yearWords.period,
      kind: 'text',
      width: 16,
      value: ({ name }) => name,
      page: {
        names: true,
        cellClass: (row) => (isSum(row) ? 'full' : undefined),
        spans: (row) => (isSum(row) ? width : undefined),
      },
    },
    {
      key: 'total',
      head: yearWords.periodTotal,
      kind: 'number',
      width: 9,
      value: (row) => decimalOf(countedOf(row)?.total),
      page: {
        headClass: 'num',
        cellClass: (row) => (isSum(row) ? 'num' : countedOf(row) === null ? 'full note' : 'num side'),
        labelled: isSum,
        // Why a period gives nothing stands instead of all that it would give.
        spans: (row) => (isSum(row) || countedOf(row) !== null ? undefined : width),
        shows: totalShown,
      },
    },
    scaled && {
      key: 'full-mark',
      head: yearWords.fullMark,
      kind: 'number',
      width: 8,
      value: (row) => countedOf(row)?.fullMark ?? null,
      page: { class: 'num', labelled: true },
    },
    scaled && {
      key: 'percent',
      head: yearWords.percent,
      kind: 'number',
      width: 12,
      value: (row) => decimalOf(countedOf(row)?.percent),
      page: { class: 'num', labelled: true, shows: percentShown },
    },
    scaled &&
      textColumn(
        'percent-fraction',
        yearSentences.inFiles.fraction,
        16,
        'percent',
        (row) => countedOf(row)?.percent.exact ?? null,
      ),
    textColumn('reason', yearSentences.inFiles.noPoints, 20, 'total', reasonOf),
  );
}

function isSum(row: Row): row is Extract<Row, { readonly sum: YearExactView }> {
  return 'sum' in row;
}

/** What a row's period gives; null where it gives nothing, and at the foot. */
function countedOf(row: Row): YearCountedView | null {
  return isSum(row) || typeof row.counted === 'string' ? null : row.counted;
}

function reasonOf(row: Row): string | null {
  if (isSum(row)) return null;
  return typeof row.counted === 'string' ? row.counted : row.counted.total.reason;
}

function totalShown(row: Row): readonly Content[] {
  if (isSum(row)) return exactShown(row.sum);
  const { name, counted } = row;
  if (typeof counted === 'string') return [{ as: 'text', text: counted }];
  const label = `${name}${yearWords.periodTotal}：${counted.total.text ?? ''}`;
  return [{ as: 'figure', figure: counted.total, label }];
}

function percentShown(row: Row): readonly Content[] {
  const percent = isSum(row) ? row.sum : countedOf(row)?.percent;
  return percent === undefined ? [] : exactShown(percent);
}

/** A value; where it has no end, the fraction that is reckoned with below it. */
function exactShown({ text, exact }: YearExactView): readonly Content[] {
  return [
    { as: 'text', text },
    { as: 'note', text: exact },
  ];
}
