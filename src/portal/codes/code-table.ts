import { columnsOf } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf } from '../table/table-files.ts';
import { textColumn } from '../table/values.ts';
import type { CodeGroupView, CodeListView, CodeRowView } from './code-view.ts';
import { codeWords } from '#wording/codes/words.ts';

interface GroupedCode extends CodeRowView {
  readonly group: string;
}

const SET = addressed('/codes/all', codeWords.all);

/** What the checker may say about one subject. */
export function codeTable({ title, rows }: CodeGroupView): DataTable<CodeRowView> {
  return {
    caption: title,
    class: 'codes fold',
    columns: codeColumns,
    bodies: [{ rows }],
    files: filesOf(SET, 'slice'),
  };
}

/** All that the checker may say, as files have it. */
export function codeSet({ groups }: CodeListView): DataSet {
  const columns = columnsOf<GroupedCode>(
    textColumn('group', codeWords.group, 20, null, ({ group }) => group),
    codeColumns,
  );
  return dataSet(SET, columns, () =>
    groups.flatMap(({ title, rows }) => rows.map((row) => ({ ...row, group: title }))),
  );
}

const codeColumns = columnsOf<CodeRowView>(
  {
    key: 'name',
    head: codeWords.name,
    kind: 'text',
    width: 40,
    value: ({ title }) => title,
    page: { names: true, shows: ({ title, href }) => ({ as: 'link', text: title, href }) },
  },
  {
    key: 'severity',
    head: codeWords.severity,
    kind: 'text',
    width: 8,
    value: ({ severityText }) => severityText,
    page: { cellClass: ({ severity }) => `side severity-${severity}` },
  },
  {
    key: 'code',
    head: codeWords.code,
    kind: 'text',
    width: 28,
    value: ({ code }) => code,
    page: { cellClass: 'full', shows: ({ code }) => ({ as: 'code', text: code }) },
  },
);
