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
  // `@秘书科 东坪县：` calls somebody before it speaks.
  const called = /^\s*(?:@\S{1,20}\s+)+/u.exec(line)?.[0].length ?? 0;
  if (called > 0) return unitHead(line.slice(called), names);
  const start =
    (MARK.exec(line)?.[0].length ?? 0) +
    (/^[【[（(《]*/u.exec(line.slice(MARK.exec(line)?.[0].length ?? 0))?.[0].length ?? 0);
  const said = line.slice(start);
  for (const [name, unit] of spokenWords(names)) {
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
  const said = spokenWords(names).filter(([name]) => sender?.includes(name) === true);
  // What stands within a longer name is none of its own, as 市民防办 in 柘岭市民防办.
  const whole = said.filter(([name]) => !said.some(([longer]) => longer !== name && longer.includes(name)));
  const found = new Set(whole.map(([, unit]) => unit));
  const [unit, ...others] = found;
  return others.length === 0 ? unit : undefined;
}

/** The unit of a line that is nothing but who speaks, `薛某（椿川）`; undefined of a sentence. */
export function unitOfSpeaker(line: string, names: Names): string | undefined {
  const isName =
    line.length <= 20 && !/[：:。；;，,、！!？?\d]/u.test(line) && !pasteWords.courtesy.test(line);
  return isName ? unitOfSender(line, names) : undefined;
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

/** Those of `unitWords`, and short names as people say them of whom they speak for, `椿川` of 椿川市. */
function spokenWords(names: Names): readonly (readonly [name: string, unit: string])[] {
  const words = unitWords(names);
  const said = new Map<string, string | undefined>();
  for (const [word, unit] of words)
    if (/^..+[县区市]$/u.test(word)) {
      const stem = word.slice(0, -1);
      said.set(stem, said.has(stem) ? undefined : unit);
    }
  const stems = [...said].flatMap(([stem, unit]) =>
    unit === undefined || words.some(([word]) => word === stem) ? [] : [[stem, unit] as const],
  );
  return [...words, ...stems];
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
