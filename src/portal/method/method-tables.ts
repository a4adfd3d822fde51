import { tableWords } from '#wording/frame/labels.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf, type Addressed } from '../table/table-files.ts';
import { decimalOf, textColumn } from '../table/values.ts';
import { impactSets } from './impact-table.ts';
import type { MethodHeadView, MethodTableView, MethodView, ParameterView } from './method-view.ts';
import { methodWords } from '#wording/method/words.ts';

type Cells = readonly string[];

interface SectionParameter extends ParameterView {
  readonly section: string;
}

const NUMBER = /^−?\d+(?:\.\d+)?$/;

/** A table of the rules in words. */
export function methodTable(table: MethodTableView): DataTable<Cells> {
  return {
    caption: table.caption,
    captionShown: true,
    class: 'method-table',
    columns: cellColumns(table),
    bodies: [{ rows: table.rows }],
    files: filesOf(table.set, 'whole'),
  };
}

/** Values of the rules file under a section: the field as the file writes it, its value, what it is. */
export function parameterTable(
  rows: readonly ParameterView[],
  caption: string,
  set: Addressed,
): DataTable<ParameterView> {
  return {
    caption,
    class: 'parameters fold',
    columns: parameterColumns,
    bodies: [{ rows }],
    rowOf: ({ key }) => ({ title: key }),
    files: filesOf(set, 'slice'),
  };
}

/** The tables of a version of the rules, as files have them; of what has no rows there is none. */
export function methodSets({ sections, parameterSet, impact }: MethodView): readonly DataSet[] {
  const parameters = sections.flatMap(({ title, parameters: own }) =>
    own.map((row) => ({ ...row, section: title })),
  );
  const columns = columnsOf<SectionParameter>(
    textColumn('section', methodWords.section, 16, null, ({ section }) => section),
    textColumn('path', methodWords.path, 28, null, ({ key }) => key),
    parameterColumns,
  );
  return [
    ...sections.flatMap(({ tables }) =>
      tables.map((table) => dataSet(table.set, cellColumns(table), () => table.rows)),
    ),
    ...(parameters.length === 0 ? [] : [dataSet(parameterSet, columns, () => parameters)]),
    ...(impact === null ? [] : impactSets(impact)),
  ];
}

/** A column for each head: of numbers where all that stands in it are, else of texts. */
function cellColumns({ heads, rows }: MethodTableView): readonly Column<Cells>[] {
  return heads.map((head, at): Column<Cells> => {
    const valueOf = (cells: Cells) => (cells[at] === tableWords.none ? null : (cells[at] ?? null));
    const key = `column-${String(at + 1)}`;
    const page = pageOf(head, at);
    return rows.every((cells) => NUMBER.test(valueOf(cells) ?? '0'))
      ? {
          key,
          head: head.text,
          kind: 'number',
          width: 12,
          value: (cells) => decimalOf({ text: valueOf(cells) }),
          page,
        }
      : { key, head: head.text, kind: 'text', width: 30, value: valueOf, page };
  });
}

function pageOf({ numeric }: MethodHeadView, at: number) {
  if (at === 0) return { names: true, ...(numeric ? { headClass: 'num' } : {}) };
  return numeric ? { class: 'num' } : {};
}

const parameterColumns = columnsOf<ParameterView>(
  {
    key: 'name',
    head: methodWords.key,
    kind: 'text',
    width: 20,
    value: ({ name }) => name,
    page: {
      names: true,
      shows: ({ name, depth }) => ({ as: 'code', text: name, class: `depth-${String(depth)}` }),
    },
  },
  {
    key: 'value',
    head: methodWords.value,
    kind: 'text',
    width: 20,
    value: ({ value }) => value,
    page: {
      cellClass: 'full value',
      labelled: true,
      // Nothing where values follow below.
      shows: ({ value }) => ({ as: 'text', text: value ?? '' }),
    },
  },
  {
    key: 'text',
    head: methodWords.text,
    kind: 'text',
    width: 60,
    value: ({ text }) => (text === '' ? null : text),
    page: { cellClass: 'full', shows: ({ text }) => ({ as: 'text', text }) },
  },
);
