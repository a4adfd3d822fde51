import { columnsOf, type FileColumn } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf, type Addressed } from '../table/table-files.ts';
import { decimalOf, textColumn, unitColumns } from '../table/values.ts';
import type { BeforeAfterView, ImpactLeagueView, ImpactRowView, ImpactView } from './impact-view.ts';
import { rankingWords } from '#wording/ranking/labels.ts';
import { impactTableWords } from '#wording/method/impact.ts';

/** A unit in a period by the old rules and by the new. */
export interface ImpactTableRow extends ImpactRowView {
  /** `2026年5月`. */
  readonly period: string;
}

interface LeagueRow extends ImpactTableRow {
  readonly league: string;
}

/** One league's last frozen periods by the old rules and by the new, period by period. */
export function impactTable(league: ImpactLeagueView, set: Addressed): DataTable<ImpactTableRow> {
  return {
    caption: `${league.name}：${impactTableWords.title}`,
    class: 'impact fold',
    columns: impactColumns(league.periods.flatMap(({ rows }) => rows)),
    bodies: league.periods.map(({ caption, summary, rows }) => ({
      heading: [
        { as: 'strong', text: caption },
        { as: 'note', text: summary },
      ],
      rows: rows.map((row) => ({ ...row, period: caption })),
    })),
    files: filesOf(set, 'slice'),
  };
}

/** All leagues of a version's impact, as files have them; none where there is no row. */
export function impactSets({ leagues, set }: ImpactView): readonly DataSet[] {
  const rows = leagues.flatMap(({ name, periods }) =>
    periods.flatMap(({ caption, rows: own }) =>
      own.map((row) => ({ ...row, period: caption, league: name })),
    ),
  );
  const columns = columnsOf<LeagueRow>(
    textColumn('league', impactTableWords.league, 16, null, ({ league }) => league),
    textColumn('period', impactTableWords.period, 16, null, ({ period }) => period),
    impactColumns(rows),
  );
  return rows.length === 0 ? [] : [dataSet(set, columns, () => rows)];
}

const { total, rank, grade, before, after } = impactTableWords;

const impactColumns = (rows: readonly ImpactRowView[]) =>
  columnsOf<ImpactTableRow>(
    unitColumns({
      headClass: 'unit',
      shows: ({ unit, disputedText }) => [
        { as: 'unit', unit },
        { as: 'note', text: disputedText },
      ],
    }),
    rows.some(({ disputedText }) => disputedText !== null) &&
      textColumn('remark', rankingWords.remark, 20, 'unit', ({ disputedText }) => disputedText),
    { key: 'total', head: total, kind: 'drawn', page: { class: 'total', labelled: true } },
    numberOf('total-before', before(total), (row) => row.total.before),
    numberOf('total-after', after(total), (row) => row.total.after),
    { key: 'rank', head: rank, kind: 'drawn', page: { class: 'rank', labelled: true } },
    rankOf('rank-before', before(rank), (row) => row.rank.before),
    rankOf('rank-after', after(rank), (row) => row.rank.after),
    {
      key: 'move',
      head: impactTableWords.move,
      kind: 'text',
      width: 24,
      value: ({ move }) => move.text,
      page: { cellClass: 'side', shows: ({ move }) => ({ as: 'change', change: move }) },
    },
    {
      key: 'grade',
      head: grade,
      kind: 'drawn',
      page: { cellClass: (row) => (isSame(row.grade) ? 'full void' : 'full'), labelled: true },
    },
    textColumn('grade-before', before(grade), 12, 'grade', (row) => row.grade.before),
    textColumn('grade-after', after(grade), 12, 'grade', (row) => row.grade.after),
  );

function isSame(pair: BeforeAfterView): boolean {
  return pair.before === pair.after;
}

function numberOf(
  key: string,
  head: string,
  value: (row: ImpactTableRow) => string | null,
): FileColumn<ImpactTableRow> {
  return {
    key,
    head,
    kind: 'number',
    width: 14,
    within: 'total',
    value: (row) => decimalOf({ text: value(row) }),
  };
}

function rankOf(
  key: string,
  head: string,
  value: (row: ImpactTableRow) => string | null,
): FileColumn<ImpactTableRow> {
  const place = (text: string | null) => (text === null ? null : Number(text));
  return { key, head, kind: 'integer', width: 14, within: 'rank', value: (row) => place(value(row)) };
}
