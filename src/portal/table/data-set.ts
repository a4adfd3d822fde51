import { isShown, isTyped, type Column, type Typed } from './column.ts';
import type { Addressed } from './table-files.ts';

/** What a cell of a file holds: a text, a whole number, an exact decimal as text, a day, or nothing; the column says which. */
export type FileCell = string | number | null;

/** A column of a file. */
export interface FileColumn {
  readonly key: string;
  readonly head: string;
  readonly kind: Typed<unknown>['kind'];
  readonly width: number;
  /** The column of the page in whose cell it is told: its own key, that of another, or null. */
  readonly within: string | null;
}

/**
 * Rows as files have them. A table of a page is a slice of one: all of it, some rows of a family (the nodes of one
 * matter), some columns. What is made of it comes from the views, so nothing above the reader's tier is in it.
 */
export interface DataSet extends Addressed {
  readonly columns: readonly FileColumn[];
  /** Made when it is asked for, and not kept. */
  readonly rows: () => Iterable<readonly FileCell[]>;
}

/** A data set of rows and of the columns that a table, or several tables of the same rows, have. */
export function dataSet<Row>(
  { address, title, kinds }: Addressed,
  columns: readonly Column<Row>[],
  rows: () => Iterable<Row>,
): DataSet {
  const typed = columns.filter(isTyped);
  return {
    address,
    title,
    kinds,
    columns: typed.map((column) => ({
      key: column.key,
      head: column.head,
      kind: column.kind,
      width: column.width,
      within: isShown<Row>(column) ? column.key : column.within,
    })),
    *rows() {
      for (const row of rows()) yield typed.map(({ value }) => value(row));
    },
  };
}
