import type { MinutesRow } from './minutes-item.ts';
import type { MinutesItem } from './split-minutes.ts';

/** A matter of an item of minutes: one for each of its clauses that names units, the whole item where none or one does. */
interface ItemMatter {
  /** Behind the decision's key; empty where the item is one matter. */
  readonly part: string;
  readonly text: string;
  readonly rows: readonly MinutesRow[];
}

/** The form in which a listed item is registered: `2026-06-08-office#1`, or `…#1.2` for the second matter of it. */
export function begunKey(meeting: string, no: number, part: string): string {
  return `${meeting}#${String(no)}${part}`;
}

/** The matters of an item. */
export function mattersOf({ text, clauses, rows }: MinutesItem): readonly ItemMatter[] {
  const places = [...new Set(rows.map(({ clause }) => clause))];
  if (places.length < 2) return [{ part: '', text, rows }];
  return places.map((place, n) => ({
    part: `.${String(n + 1)}`,
    text: clauses[place] ?? text,
    rows: rows.filter(({ clause }) => clause === place),
  }));
}
