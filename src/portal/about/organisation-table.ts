import { organisationWords as words } from '#wording/about/organisation.ts';
import { columnsOf, type PageColumn } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf } from '../table/table-files.ts';
import { joined, unitColumns } from '../table/values.ts';
import type { OrganisationUnitView, OrganisationView } from './organisation-view.ts';

const SET = addressed('/about/organisation-units', words.set);

/** As many units as the page names; the files have all. */
const MOST_UNITS = 400;

/** The units with their posts, and how many more there are than the page names. */
export function organisationTable(units: readonly OrganisationUnitView[]): {
  readonly table: DataTable<OrganisationUnitView>;
  readonly rest: number;
} {
  const rows = units.slice(0, MOST_UNITS);
  const rest = units.length - rows.length;
  return {
    table: {
      caption: words.units,
      class: 'fold',
      columns,
      bodies: [{ rows }],
      files: filesOf(SET, rest === 0 ? 'whole' : 'slice'),
    },
    rest,
  };
}

/** The same as files have them; none in an office without units. */
export function organisationSets({ units }: OrganisationView): readonly DataSet[] {
  return units.length === 0 ? [] : [dataSet(SET, columns, () => units)];
}

const text = (key: 'kind' | 'leader' | 'section', width: number): PageColumn<OrganisationUnitView> => ({
  key,
  head: words[key],
  kind: 'text',
  width,
  value: (row) => row[key],
  // On a phone, where what is there is labelled, what is not leaves no trace.
  page: { labelled: true, cellClass: (row) => (row[key] === null ? 'full void' : 'full') },
});

const columns = columnsOf<OrganisationUnitView>(
  unitColumns(),
  text('kind', 20),
  text('leader', 28),
  text('section', 16),
  {
    key: 'supervisors',
    head: words.supervisors,
    kind: 'text',
    width: 28,
    value: ({ supervisors }) => joined(supervisors),
    page: {
      labelled: true,
      cellClass: ({ supervisors }) => (supervisors.length === 0 ? 'full void' : 'full'),
    },
  },
);
