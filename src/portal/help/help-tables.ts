import { columnsOf } from '../table/column.ts';
import type { DataTable } from '../table/data-table.ts';
import { helpWords } from '#wording/help/words.ts';
import type { KindLineView } from './help-view.ts';
import type { FieldRow, KindHelpView } from './kind-help.ts';

/** All kinds, with who writes them. */
export function kindTable(rows: readonly KindLineView[]): DataTable<KindLineView> {
  return { caption: helpWords.kinds, class: 'fold', columns: kindColumns, bodies: [{ rows }], files: null };
}

/** All fields of a kind; its schema is their file. */
export function fieldTable({ fields }: KindHelpView): DataTable<FieldRow> {
  return {
    caption: helpWords.fields,
    class: 'record-fields fold',
    columns: fieldColumns,
    bodies: [{ rows: fields }],
    files: null,
  };
}

const kindColumns = columnsOf<KindLineView>(
  {
    key: 'kind',
    head: helpWords.kind,
    kind: 'text',
    width: 20,
    value: ({ kind }) => kind.text,
    page: { names: true, shows: ({ kind }) => ({ as: 'link', ...kind }) },
  },
  {
    key: 'who',
    head: helpWords.who,
    kind: 'text',
    width: 40,
    value: ({ who }) => who,
    page: { cellClass: 'full' },
  },
  {
    key: 'later',
    head: helpWords.later,
    kind: 'text',
    width: 40,
    value: ({ later }) => later,
    page: { cellClass: 'full', shows: ({ later }) => ({ as: 'text', text: later ?? helpWords.none }) },
  },
);

const fieldColumns = columnsOf<FieldRow>(
  {
    key: 'field',
    head: helpWords.field,
    kind: 'text',
    width: 30,
    value: ({ path }) => path,
    page: {
      names: true,
      cellClass: ({ depth }) => `depth-${String(depth)}`,
      shows: ({ key }) => ({ as: 'code', text: key }),
    },
  },
  {
    key: 'about',
    head: helpWords.about,
    kind: 'text',
    width: 50,
    value: ({ about }) => about,
    page: {
      cellClass: 'full',
      shows: ({ about, choices }) => [
        { as: 'text', text: about },
        ...(choices === null ? [] : [{ as: 'note' as const, text: choices }]),
      ],
    },
  },
  {
    key: 'need',
    head: helpWords.need,
    kind: 'text',
    width: 8,
    value: ({ need }) => need,
    page: {
      cellClass: 'side',
      shows: ({ need, tier }) => [
        { as: 'text', text: need },
        { as: 'note', text: tier },
      ],
    },
  },
  {
    key: 'example',
    head: helpWords.exampleOf,
    kind: 'text',
    width: 30,
    value: ({ example }) => example,
    page: {
      cellClass: 'full',
      shows: ({ example }) =>
        example === null ? { as: 'text', text: helpWords.none } : { as: 'code', text: example },
    },
  },
);
