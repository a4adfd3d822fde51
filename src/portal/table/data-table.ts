import { isTyped, type Column, type PageColumn } from './column.ts';
import type { Content } from './content.ts';
import type { TableFiles } from './table-files.ts';

/** A table as a page has it. `Body` says more of its bodies, where components draw their heading or their end. */
export interface DataTable<Row, Body extends TableBody<Row> = TableBody<Row>> {
  readonly caption: string;
  /** Whether the caption is printed; else it is said to a reader that speaks alone. */
  readonly captionShown?: boolean;
  /** Of the table's look. */
  readonly class: string;
  readonly columns: readonly Column<Row>[];
  readonly bodies: readonly Body[];
  /** Sums: on the page alone, since a file whose rows are added up must not have them. */
  readonly foot?: readonly Row[];
  readonly rowOf?: (row: Row) => RowLooks;
  /** The files that have these rows; null where none has. */
  readonly files: TableFiles | null;
}

/** Rows that stand together, under a heading of their own where they have one. */
export interface TableBody<Row> {
  readonly id?: string;
  readonly heading?: Content | readonly Content[];
  readonly rows: readonly Row[];
  /** A row across all columns ends it, which a component of the table draws. */
  readonly closes?: boolean;
}

/** How a row stands on the page. */
export interface RowLooks {
  /** The anchor by which others lead to it. */
  readonly id?: string;
  readonly class?: string;
  /** Said of the row where a pointer rests on it. */
  readonly title?: string;
  /** `data-…`, for scripts and styles. */
  readonly data?: Readonly<Record<string, string | undefined>>;
  /** Said across all columns but the first, instead of their cells. */
  readonly rest?: Content;
}

/** What a column is called on the page. */
export function headOf<Row>({ page, head }: PageColumn<Row>): string {
  return page.head ?? head;
}

/** The classes of a cell. */
export function cellClass<Row>({ page }: PageColumn<Row>, row: Row): string | undefined {
  const own = typeof page.cellClass === 'function' ? page.cellClass(row) : page.cellClass;
  const all = [page.class, own].filter((name) => name !== undefined);
  return all.length === 0 ? undefined : all.join(' ');
}

/** The cells of a row: a column each, but those that another takes in. */
export function cellsOf<Row>(
  columns: readonly PageColumn<Row>[],
  row: Row,
): readonly { readonly column: PageColumn<Row>; readonly span: number | undefined }[] {
  let next = 0;
  return columns.flatMap((column, at) => {
    if (at < next) return [];
    const span = column.page.spans?.(row);
    next = at + (span ?? 1);
    return [{ column, span }];
  });
}

/** What a cell says on a phone of its column; undefined where it needs no words. */
export function labelOf<Row>(column: PageColumn<Row>, row: Row): string | undefined {
  const { labelled = false } = column.page;
  return (typeof labelled === 'function' ? labelled(row) : labelled) ? headOf(column) : undefined;
}

/** What a cell shows: what its column says, else its value. */
export function contentsOf<Row>(column: PageColumn<Row>, row: Row): readonly Content[] {
  return listed(column.page.shows?.(row) ?? valueShown(column, row));
}

/** Contents as a list, also where there is one alone. */
export function listed(shown: Content | readonly Content[]): readonly Content[] {
  return 'as' in shown ? [shown] : shown;
}

function valueShown<Row>(column: PageColumn<Row>, row: Row): Content {
  if (!isTyped(column)) return { as: 'text', text: null };
  if (column.kind === 'day') return { as: 'day', day: column.value(row) };
  const value = column.value(row);
  return {
    as: 'text',
    text: value === null ? null : String(value).replace(/^-/, column.kind === 'text' ? '-' : '−'),
  };
}
