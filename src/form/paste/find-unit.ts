import { pasteWords } from '#wording/form/paste.ts';
import type { Names } from '../names.ts';
import { MARK } from './find-matter.ts';

/** A line that says whose words follow, and what of it is said already. */
export interface UnitHead {
  readonly unit: string;
  readonly rest: string;
}

/** The unit that a line names as the one that speaks, `工程科：`, `一、【东坪县】`, `财务科本周进展`. */
export function unitHead(line: string, names: Names): UnitHead | undefined {
  const start =
    (MARK.exec(line)?.[0].length ?? 0) +
    (/^[【[（(《]*/u.exec(line.slice(MARK.exec(line)?.[0].length ?? 0))?.[0].length ?? 0);
  const said = line.slice(start);
  for (const [name, unit] of unitWords(names)) {
    if (!said.startsWith(name)) continue;
    const behind = said.slice(name.length).replace(/^[】\])）》]+/u, '');
    const isBracketed = behind.length < said.length - name.length;
    const after = pasteWords.afterUnit.exec(behind);
    if (after !== null) return { unit, rest: behind.slice(after[0].length).trim() };
    if (isBracketed) return { unit, rest: behind.trim() };
  }
  return undefined;
}

/** The unit in the name of somebody who writes, `工程科张三`. */
export function unitOfSender(sender: string | undefined, names: Names): string | undefined {
  const found = new Set(
    unitWords(names).flatMap(([name, unit]) => (sender?.includes(name) === true ? [unit] : [])),
  );
  const [unit, ...others] = found;
  return others.length === 0 ? unit : undefined;
}

/** The units that a sentence names, in order, the longest name at each place. */
export function unitsIn(
  text: string,
  names: Names,
): readonly { readonly unit: string; readonly start: number; readonly end: number }[] {
  const words = unitWords(names);
  const found: { unit: string; start: number; end: number }[] = [];
  for (let start = 0; start < text.length;) {
    const [name = '', unit] = words.find(([word]) => text.startsWith(word, start)) ?? [];
    if (unit !== undefined) found.push({ unit, start, end: start + name.length });
    start += unit === undefined ? 1 : name.length;
  }
  return found;
}

/** Full and short names, the longest first; a word of two units is none's. */
function unitWords({ units }: Names): readonly (readonly [name: string, unit: string])[] {
  const words = new Map<string, string | undefined>();
  for (const { id, name, short } of units)
    for (const word of new Set([name, ...(short === undefined ? [] : [short])]))
      words.set(word, words.has(word) ? undefined : id);
  return [...words]
    .flatMap(([word, unit]) => (unit === undefined || word.length < 2 ? [] : [[word, unit] as const]))
    .toSorted((a, b) => b[0].length - a[0].length);
}
