import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf } from '../table/table-files.ts';
import {
  decimalOf,
  lightColumns,
  reasonsColumn,
  textColumn,
  tiedColumn,
  unitColumns,
} from '../table/values.ts';
import type { FigureView, UnitRef } from '../shared/types.ts';
import type { LightCountView } from '../lights/light-counts.ts';
import { unitWords, unitSentences } from '#wording/units/words.ts';

export interface UnitIndexRowView {
  readonly unit: UnitRef;
  /** `第5名`, or 「—」 with the reason. */
  readonly rank: FigureView;
  /** The same as a number, and whether others have it too; null where there is none. */
  readonly place: { readonly rank: number; readonly tied: boolean } | null;
  readonly total: FigureView;
  /** Live, of matters that are listed; null if live facts are not published. */
  readonly lights: readonly LightCountView[] | null;
  /** How many more are in hand that may not be named; null where there are none. */
  readonly withheldText: string | null;
  /** Live: what is owed and overdue now. */
  readonly owed: FigureView | null;
}

const SET = addressed('/units/all', unitSentences.set);

/** A unit of the index with the league that it stands under on the page; null outside the leagues. */
interface UnitRow extends UnitIndexRowView {
  readonly league: string | null;
}

/** The units of one league with their latest figures. */
export function unitTable(rows: readonly UnitIndexRowView[], caption: string): DataTable<UnitIndexRowView> {
  return {
    caption,
    class: 'units fold',
    columns: indexColumns(rows),
    bodies: [{ rows }],
    files: filesOf(SET, 'slice'),
  };
}

/** All units, as files have them. */
export function unitSet(rows: readonly UnitRow[]): DataSet {
  const league = textColumn<UnitRow>('league', unitSentences.league, 16, null, (row) => row.league);
  return dataSet(SET, [league, ...indexColumns(rows)], () => rows);
}

function indexColumns(rows: readonly UnitIndexRowView[]): readonly Column<UnitIndexRowView>[] {
  const lights = rows.some((row) => row.lights !== null);
  const owed = rows.some((row) => row.owed !== null);
  return columnsOf<UnitIndexRowView>(
    unitColumns({ class: 'name' }),
    {
      key: 'rank',
      head: unitWords.rank,
      kind: 'integer',
      width: 6,
      value: ({ place }) => place?.rank ?? null,
      page: {
        class: 'rank-cell',
        cellClass: 'full',
        shows: ({ rank }) => ({ as: 'figure', figure: rank }),
      },
    },
    tiedColumn(({ place }) => place?.tied === true),
    {
      key: 'total',
      head: unitWords.total,
      kind: 'number',
      width: 9,
      value: ({ total }) => decimalOf(total),
      page: {
        class: 'num',
        headClass: 'total',
        cellClass: ({ total }) => (total.text === null ? 'void figure' : 'side figure'),
        // Why there is none stands with the rank.
        shows: ({ total }) => ({ as: 'figure', figure: total, bare: total.text === null }),
      },
    },
    lights && {
      key: 'lights',
      head: unitWords.lights,
      kind: 'drawn',
      page: {
        cellClass: ({ lights: counts, withheldText }) =>
          counts === null && withheldText === null ? 'full void' : 'full',
        shows: (row) => [
          { as: 'lights', counts: row.lights },
          { as: 'note', text: row.withheldText },
        ],
      },
    },
    lights && lightColumns('lights', unitWords.lights, (row) => row.lights),
    owed && {
      key: 'owed',
      head: unitWords.owed,
      kind: 'text',
      width: 30,
      value: (row) => row.owed?.text ?? null,
      page: {
        class: 'owed',
        labelled: true,
        shows: (row) => ({ as: 'figure', figure: row.owed }),
      },
    },
    reasonsColumn(({ rank, total, withheldText, owed: duties }) => [
      { head: unitWords.rank, reason: rank.reason },
      // Said once where neither is there for the same reason.
      { head: unitWords.total, reason: total.reason === rank.reason ? null : total.reason },
      { head: unitWords.lights, reason: withheldText },
      { head: unitWords.owed, reason: duties?.reason ?? null },
    ]),
  );
}
