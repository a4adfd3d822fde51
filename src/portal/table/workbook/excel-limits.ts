import { tableFileWords } from '#wording/table/sentences.ts';

/** As many rows as a sheet holds, its heads among them. */
export const SHEET_ROWS = 1_048_576;
/** As many UTF-16 units as a cell holds. */
export const CELL_LENGTH = 32_767;
const NAME_LENGTH = 31;

/**
 * A text as a cell of a workbook can hold it. One that is too long is cut, and says so at its end; half a character
 * gives way to U+FFFD; what XML cannot hold is written by its number, and what only looks like that is kept apart from
 * it, so that a reader has the text as it was.
 */
export function cellText(text: string): string {
  return cut(text.toWellFormed(), CELL_LENGTH, tableFileWords.cut)
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[\uFFFE\uFFFF]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/**
 * A title as Excel lets a sheet be called: at most 31 units, none of `[]:*?/\`, no apostrophe at its ends.
 *
 * @param place of the sheet among those of one table, from 1: `节点（2）`
 */
export function sheetName(title: string, none: string, place = 1): string {
  const plain = title
    .toWellFormed()
    .replaceAll(/[[\]:*?/\\\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll(/\s+/g, ' ');
  const ending = place === 1 ? '' : tableFileWords.place(place);
  const name = cut(plain.trim(), NAME_LENGTH - ending.length, '…')
    .replaceAll(/^'+|'+$/g, '')
    .trim();
  // A name that Excel keeps for itself.
  return (name === '' || name.toLowerCase() === 'history' ? none : name) + ending;
}

/** At most `length` units with `mark` at the end of what was cut, no character halved. */
function cut(text: string, length: number, mark: string): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - mark.length);
  return (/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept) + mark;
}
