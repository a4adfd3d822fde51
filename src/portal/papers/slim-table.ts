import type { TableView } from '../paper/paper-view.ts';

/** Whether a table fits on a phone as it is: a few short words a row. Any other scrolls in its place. */
export function isSlim({ widths, rows }: TableView): boolean {
  return widths.length <= 5 && rows.every(({ cells }) => cells.every((text) => text.length <= 12));
}
