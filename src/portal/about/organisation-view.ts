import { organisationWords as words } from '#wording/about/organisation.ts';
import { dayOf } from '#days/moment.ts';
import { inForce } from '#record/schema/in-force.ts';
import { postName, unitRef, type ViewEnv } from '../env/env.ts';
import type { UnitRef } from '../shared/types.ts';
import { columnsOf, type PageColumn } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf } from '../table/table-files.ts';
import { joined, unitColumns } from '../table/values.ts';

/** /about/organisation/ — 组织体系: the posts, and of every unit who is in charge of it and which section supervises there (mechanisms.md rows 3–6). Posts alone, no persons. */
export interface OrganisationView {
  readonly roles: readonly { readonly role: string; readonly posts: readonly string[] }[];
  readonly units: readonly OrganisationUnitView[];
}

interface OrganisationUnitView {
  readonly unit: UnitRef;
  readonly kind: string;
  /** The post of the leader in charge; null where nobody is. */
  readonly leader: string | null;
  readonly section: string | null;
  /** The posts of 督查岗 in the unit. */
  readonly supervisors: readonly string[];
}

/** Units in force, in the fixed order; posts by role, in the order of `office.yaml`. */
export function organisationView(env: ViewEnv): OrganisationView {
  const { office, asOf, ledger } = env.context;
  const today = dayOf(asOf);
  const units = ledger.unit
    .map(({ value }) => value)
    .filter(({ names, until }) => inForce(names, today) !== undefined && (until ?? today) >= today)
    .toSorted((a, b) => a.order - b.order);
  return {
    roles: [...Map.groupBy(office.posts, ({ role }) => role)].map(([role, posts]) => ({
      role,
      posts: posts.map(({ name }) => name),
    })),
    units: units.map(({ id, kind, leaders, supervisionSection }) => {
      const leader = inForce(leaders, today);
      return {
        unit: unitRef(env, id),
        kind,
        leader: leader === undefined ? null : postName(env, leader.post),
        section: supervisionSection ?? null,
        supervisors: office.posts
          .filter(({ role, unit }) => role === '督查岗' && unit === id)
          .map(({ name }) => name),
      };
    }),
  };
}

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
  page: { labelled: (row) => row[key] !== null },
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
    page: { labelled: ({ supervisors }) => supervisors.length > 0 },
  },
);
