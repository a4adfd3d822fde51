import { plainLine } from '#text/plain-line.ts';

/** GitHub takes titles of 256 characters. */
const LONGEST_TITLE = 240;

/** A line of plain text for a title, a list or a message: nobody and nothing is called by `@` and `#` in it, and it is not too long. */
export function plainTitle(words: string): string {
  const line = [...plainLine(words).replaceAll('@', '＠').replaceAll('#', '＃').replaceAll('`', '｀')];
  return line.length <= LONGEST_TITLE ? line.join('') : `${line.slice(0, LONGEST_TITLE - 1).join('')}…`;
}
