import { sourceWords as words } from '#wording/sources/words.ts';
import { tableWords } from '#wording/frame/labels.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf, type Addressed } from '../table/table-files.ts';
import { joined, textColumn } from '../table/values.ts';
import type { ViewEnv } from '../env/env.ts';
import { decisionViews, type DecisionView } from './decision-view.ts';
import { sourceRows, type MeetingRowView, type SourceRowView } from './source-index-view.ts';

const SETS = {
  meetings: addressed('/sources/meetings', words.set.meetings),
  decisions: addressed('/sources/decisions', words.set.decisions),
  incoming: addressed('/sources/incoming', words.set.incoming),
  clues: addressed('/sources/clues', words.set.clues),
};

/** The meetings of a year. */
export function meetingTable(rows: readonly MeetingRowView[]): DataTable<MeetingRowView> {
  return tableOf(rows, words.kinds.meeting, meetingColumns, SETS.meetings);
}

/** The papers that came in, of a year. */
export function incomingTable(rows: readonly SourceRowView[]): DataTable<SourceRowView> {
  return tableOf(rows, words.kinds.incoming, incomingColumns, SETS.incoming);
}

/** The clues of a year. */
export function clueTable(rows: readonly SourceRowView[]): DataTable<SourceRowView> {
  return tableOf(rows, words.kinds.clue, clueColumns, SETS.clues);
}

/** What a meeting decided. */
export function decisionTable(rows: readonly DecisionView[]): DataTable<DecisionView> {
  return tableOf(rows, words.decisions, decisionColumns, SETS.decisions);
}

/** All of them as files have them; of a kind that there is none of, none. */
export function sourceSets(env: ViewEnv): readonly DataSet[] {
  const { meetings, incoming, clues } = sourceRows(env);
  const decided = env.shown.meeting.some(({ value }) => value.decisions.length > 0);
  return [
    ...(meetings.length === 0 ? [] : [dataSet(SETS.meetings, meetingColumns, () => meetings)]),
    ...(decided
      ? [
          dataSet(SETS.decisions, decisionColumns, () =>
            env.shown.meeting.flatMap((entry) => decisionViews(env, entry)),
          ),
        ]
      : []),
    ...(incoming.length === 0 ? [] : [dataSet(SETS.incoming, incomingColumns, () => incoming)]),
    ...(clues.length === 0 ? [] : [dataSet(SETS.clues, clueColumns, () => clues)]),
  ];
}

function tableOf<Row>(
  rows: readonly Row[],
  caption: string,
  columns: readonly Column<Row>[],
  set: Addressed,
): DataTable<Row> {
  return { caption, class: 'sources fold', columns, bodies: [{ rows }], files: filesOf(set, 'slice') };
}

const dayColumn = <Row extends { readonly day: string }>(head: string): Column<Row> => ({
  key: 'day',
  head,
  kind: 'day',
  width: 12,
  value: ({ day }) => day,
  page: { class: 'when' },
});

const nameColumn = <Row extends { readonly title: string; readonly href: string }>(
  head: string,
): Column<Row> => ({
  key: 'name',
  head,
  kind: 'text',
  width: 40,
  value: ({ title }) => title,
  page: { class: 'name', names: true, shows: ({ title, href }) => ({ as: 'link', text: title, href }) },
});

const idColumn = <Row extends { readonly id: string }>(): Column<Row> =>
  textColumn('id', words.id, 20, null, ({ id }) => id);

const kindColumn = <Row extends { readonly kind: string }>(head: string): Column<Row> => ({
  key: 'kind',
  head,
  kind: 'text',
  width: 14,
  value: ({ kind }) => kind,
  page: { labelled: true },
});

const mattersColumn = <Row extends { readonly matters: number }>(): Column<Row> => ({
  key: 'matters',
  head: words.listedCount,
  kind: 'integer',
  width: 10,
  value: ({ matters }) => matters,
  page: { class: 'num', labelled: true },
});

const unitsColumn: Column<SourceRowView> = {
  key: 'units',
  head: words.units,
  kind: 'text',
  width: 24,
  value: ({ units }) => joined(units.map(({ name }) => name)),
  page: { labelled: true, shows: ({ units }) => ({ as: 'units', units }) },
};

const resultColumn = (head: string): Column<SourceRowView> => ({
  key: 'result',
  head,
  kind: 'text',
  width: 12,
  value: ({ result }) => result,
  page: { labelled: true },
});

const meetingColumns = columnsOf<MeetingRowView>(
  idColumn(),
  dayColumn(words.day),
  nameColumn(words.kinds.meeting),
  kindColumn(words.kind),
  {
    key: 'document',
    head: words.document,
    kind: 'text',
    width: 24,
    value: ({ document }) => document,
    page: { labelled: true },
  },
  {
    key: 'decisions',
    head: words.decisionCount,
    kind: 'integer',
    width: 10,
    value: ({ decisions }) => decisions,
    page: { class: 'num', labelled: true },
  },
  {
    key: 'not-listed',
    head: words.notListedCount,
    kind: 'integer',
    width: 10,
    value: ({ notListed }) => notListed,
    page: { class: 'num', labelled: true },
  },
  mattersColumn(),
);

const incomingColumns = columnsOf<SourceRowView>(
  idColumn(),
  dayColumn(words.day),
  nameColumn(words.kinds.incoming),
  kindColumn(words.kind),
  {
    key: 'from',
    head: words.from,
    kind: 'text',
    width: 24,
    value: ({ from }) => from,
    page: { labelled: true },
  },
  unitsColumn,
  resultColumn(words.verdict),
  mattersColumn(),
);

const clueColumns = columnsOf<SourceRowView>(
  idColumn(),
  dayColumn(words.registered),
  nameColumn(words.kinds.clue),
  kindColumn(words.channel),
  unitsColumn,
  resultColumn(words.decision),
  {
    key: 'closed',
    head: words.closed,
    kind: 'day',
    width: 12,
    value: ({ closed }) => closed,
    page: { labelled: true },
  },
  mattersColumn(),
);

const decisionColumns = columnsOf<DecisionView>(
  textColumn('meeting', words.kinds.meeting, 36, null, ({ meeting }) => meeting),
  { key: 'no', head: words.no, kind: 'integer', width: 6, within: 'text', value: ({ no }) => no },
  {
    key: 'text',
    head: words.decided,
    kind: 'text',
    width: 60,
    value: ({ text }) => text,
    page: {
      class: 'name',
      names: true,
      shows: ({ no, text }) => ({ as: 'text', text: words.numbered(no, text) }),
    },
  },
  {
    key: 'outcome',
    head: words.outcome,
    kind: 'text',
    width: 40,
    value: ({ outcome }) => outcome,
    page: {
      class: 'outcome',
      cellClass: 'full',
      shows: ({ outcome, matters }) => [
        { as: 'text', text: outcome },
        ...(matters.length === 0
          ? []
          : [
              {
                as: 'links' as const,
                links: matters.map(({ title, href }) => ({ text: title, href })),
              },
            ]),
      ],
    },
  },
  textColumn('matters', tableWords.matter, 50, 'outcome', ({ matters }) =>
    joined(matters.map(({ title }) => title)),
  ),
);
