import type { DayText } from '../shared/types.ts';
import type { Content } from './content.ts';

/**
 * A column of a table, declared once: how its cells lie on a page, and what they are in a file. In a file every value
 * has its type; on a page it may be told by a drawing, together with others in one cell, or not at all where the page
 * itself says it.
 */
export type Column<Row> = PageColumn<Row> | FileColumn<Row>;

/** A column of the page. What it holds stands in files too, unless it is `drawn`: then others tell it there. */
export type PageColumn<Row> = Named & { readonly page: OnPage<Row> } & (
    Typed<Row> | { readonly kind: 'drawn' }
  );

/** A column of files alone. */
export type FileColumn<Row> = Named & {
  /** The column of the page in whose cell the value is told; null where no cell of the page tells it: the page is about it, another table has it, or it is what a key is for. */
  readonly within: string | null;
} & Typed<Row>;

interface Named {
  /** ASCII, once in a table. */
  readonly key: string;
  /** In files; on pages too, where the page has no words of its own. */
  readonly head: string;
}

/** The type of a column's values in files. `value` is null where there is none. */
export type Typed<Row> =
  Of<Row, 'text', string> | Of<Row, 'integer', number> | Of<Row, 'number', string> | Of<Row, 'day', DayText>;

interface Of<Row, Kind extends string, Value> {
  /** A `number` is an exact decimal, `97.27` or `-2.00`, kept with the decimals it is printed with. */
  readonly kind: Kind;
  /** In a workbook, in Latin characters; one Han character takes two. */
  readonly width: number;
  readonly value: (row: Row) => Value | null;
}

/** How a column lies on a page. */
interface OnPage<Row> {
  /** Instead of the column's own. */
  readonly head?: string;
  /** Of its head and its cells. */
  readonly class?: string;
  readonly headClass?: string;
  readonly cellClass?: string | ((row: Row) => string | undefined);
  /** Its cells name their rows. */
  readonly names?: boolean;
  /** On a phone, where the head is gone, its cells say it themselves. */
  readonly labelled?: boolean;
  /** What its cells show; of the column's value where it is left out. */
  readonly shows?: (row: Row) => Content | readonly Content[];
}

/** The columns that are there: what the rules leave out is false. */
export function columnsOf<Row>(
  ...columns: readonly (Column<Row> | false | readonly Column<Row>[])[]
): readonly Column<Row>[] {
  return columns.flatMap((column) => (column === false ? [] : column));
}

/** Whether a column stands on pages. */
export function isShown<Row>(column: Column<Row>): column is PageColumn<Row> {
  return 'page' in column;
}

/** Whether a column stands in files. */
export function isTyped<Row>(column: Column<Row>): column is Column<Row> & Typed<Row> {
  return column.kind !== 'drawn';
}
