import type { Workbook } from '#record/office/workbook.ts';
import { SHEET_FIELDS, type SheetField } from '#record/office/sheet-fields.ts';
import { nearest } from '#text/nearest.ts';
import { lineText } from './grid.ts';
import { headsOf } from './fields.ts';

/** What a head was taken for, and whether it says so itself or is only like it. */
export interface ReadColumn {
  readonly head: string;
  readonly field?: SheetField;
  readonly how: 'remembered' | 'named' | 'near' | 'none';
}

type Remembered = Workbook['columns'];

/** The heads of a table as columns: what the office has written down, the others as nearly as they say. What is like a field takes it only once. */
export function columnsOf(
  heads: readonly string[],
  remembered: Remembered | undefined,
): readonly ReadColumn[] {
  const taken = new Map<number, { readonly field?: SheetField; readonly how: ReadColumn['how'] }>();
  const known = new Map(remembered?.map((column) => [bareHead(column.head), column]));
  for (const [at, head] of heads.entries()) {
    const column = known.get(bareHead(head));
    if (column === undefined) continue;
    const { field } = column;
    taken.set(at, { ...(field === undefined ? {} : { field }), how: 'remembered' });
  }
  const isFree = (field: SheetField) => ![...taken.values()].some((other) => other.field === field);
  for (const [how, find] of [
    ['named', named],
    ['near', near],
  ] as const)
    for (const [at, head] of heads.entries()) {
      if (taken.has(at) || head === '') continue;
      const field = find(bareHead(head), isFree);
      if (field !== undefined) taken.set(at, { field, how });
    }
  return heads.map((head, at) => ({ head, ...(taken.get(at) ?? { how: 'none' }) }));
}

/** Whether a head is known, by the office's own list or by itself. */
export function isHead(head: string, remembered: Remembered | undefined): boolean {
  const bare = bareHead(head);
  if (bare === '') return false;
  return (
    remembered?.some((column) => bareHead(column.head) === bare) === true ||
    named(bare, () => true) !== undefined
  );
}

type Finder = (bare: string, isFree: (field: SheetField) => boolean) => SheetField | undefined;

/** What each column is called, bare. */
const NAMES: readonly (readonly [SheetField, readonly string[]])[] = SHEET_FIELDS.map((field) => [
  field,
  headsOf(field).map(bareHead),
]);

const named: Finder = (bare, isFree) =>
  NAMES.find(([field, names]) => names.includes(bare) && isFree(field))?.[0];

const near: Finder = (bare, isFree) => {
  const names = new Map(
    NAMES.flatMap(([field, own]) => (isFree(field) ? own.map((name) => [name, field] as const) : [])),
  );
  const like = nearest(bare, names.keys());
  if (like !== undefined) return names.get(like);
  const within = [...names.keys()].filter((name) => name.length > 1 && bare.includes(name));
  const longest = within.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : names.get(longest);
};

/** A head without what stands in brackets, blanks and signs. */
function bareHead(head: string): string {
  return lineText(head)
    .normalize('NFKC')
    .replaceAll(/[(（【[].*?[)）】\]]/gu, '')
    .replaceAll(/[\s\p{P}]+/gu, '');
}
