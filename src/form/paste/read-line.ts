import { pasteWords } from '#wording/form/paste.ts';
import type { Names } from '../names.ts';
import { MARK, mattersIn } from './find-matter.ts';
import type { Part, Said } from './proposal.ts';

/** A line by the items that are counted on it, `1、甲：办了。2、乙：未动。`; they are counted from 1. */
export function itemsOn(line: string): readonly string[] {
  if (line === '') return [];
  return /^\s*1\s*[.．、)）]/u.test(line)
    ? line.split(/(?<=[。；;！!])\s*(?=\d{1,2}\s*[.．、)）](?!\d))/u)
    : [line];
}

/** A mark of which the sign behind it was taken with what followed, `三` of `三、其他事项没有变化`. */
const BARE_MARK = /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[（(][一二三四五六七八九十\d]{1,3}[)）])$/u;

/** Longer lines nobody writes; they are shown whole, and not sought through. */
const LONGEST_LINE = 5000;

/** A short heading behind its mark that ends as a sentence does, `一、警报器管护。已整改3台`. */
const HEADING = /^[^。：:，,；;]{2,24}。(?=\S)/u;

/** The matters of a line, and the line as it was read: of a counted item its heading may name one, as if a colon stood behind it. */
function mattersOn(line: string, names: Names, unit: string | undefined) {
  const found = mattersIn(line, names, unit);
  const mark = MARK.exec(line)?.[0] ?? '';
  const heading = mark.trim() === '' ? undefined : HEADING.exec(line.slice(mark.length))?.[0];
  if (found.length > 0 || heading === undefined) return { first: line, found };
  const colon = `${mark}${heading.slice(0, -1)}：${line.slice(mark.length + heading.length)}`;
  const named = mattersIn(colon, names, unit);
  return named.length === 0 ? { first: line, found } : { first: colon, found: named };
}

/** Reads a line into a part; answers what the next line goes on with. */
export function readLine(
  part: Part,
  line: string,
  number: number,
  names: Names,
  follows: Said | undefined,
): Said | undefined {
  const leave = (text: string, why: string) => {
    if (text.trim() !== '') part.left.push({ line: number, text: text.trim(), why, could: [] });
  };
  if (line.length > LONGEST_LINE) {
    leave(line, pasteWords.reasons.long);
    return undefined;
  }
  let rest = line;
  if (pasteWords.nothingNew.test(rest.slice(MARK.exec(rest)?.[0].length ?? 0))) {
    part.others = true;
    return undefined;
  }
  const others = pasteWords.others.exec(rest);
  if (others !== null) {
    part.others = true;
    rest = `${rest.slice(0, others.index)}${others[0].startsWith('。') ? '。' : ''}\n${rest.slice(others.index + others[0].length)}`;
  }
  const [written = '', after = ''] = rest.split('\n');
  leave(after, pasteWords.reasons.beside);
  const { first, found } = mattersOn(written, names, part.unit);
  const before = first.slice(0, found[0]?.start ?? first.length);
  if (found.length === 0) {
    // A mark of which all that was said is taken already.
    if (before.slice(MARK.exec(before)?.[0].length ?? 0).trim() === '') return undefined;
    if (others !== null && BARE_MARK.test(before)) return undefined;
    if (follows !== undefined && !pasteWords.courtesy.test(before.trim())) {
      follows.text += `\n${before.trim()}`;
      return follows;
    }
    leave(before, pasteWords.reasons.beside);
    return undefined;
  }
  if (MARK.exec(before)?.[0] !== before) leave(before, pasteWords.reasons.beside);
  const said = found.map(({ start, end, tasks }, n) => {
    const next = found[n + 1];
    const words = first.slice(end, next?.start ?? first.length);
    // The mark of the next item on the same line is none of this one.
    const own =
      next === undefined
        ? words
        : words.replace(/[\s；;，,、]*(?:\d{1,2}\s*[.．、)）]|[（(]\d{1,2}[)）])?\s*$/u, '');
    return { line: number, tasks, name: first.slice(start, end).trim(), text: own.trim() };
  });
  part.said.push(...said);
  return others === null ? said.at(-1) : undefined;
}
