/** Where lines of Chinese are carried on in a value: offsets from the first such line break to the end of the last, the same without them, and the first two words around one. */
export interface FoldedLines {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly near: string;
}

// Characters between which Chinese has no blanks: ideographs, and the punctuation that stands with them.
const WIDE = String.raw`\p{Script=Han}\u3001-\u303F\uFF01-\uFF60“”‘’—…`;
const FOLD = new RegExp(`(?<=[${WIDE}])[ \\t]*(?:\\r\\n|\\n|\\r)([ \\t]*)(?=[${WIDE}])`, 'gu');

/**
 * The line breaks of a value that the reader makes blanks of in the midst of Chinese. `folded`: a block text under
 * `>`, whose lines must be as far in as its first; those further in keep their breaks.
 */
export function foldsIn(raw: string, folded: boolean): FoldedLines | undefined {
  const indent = folded ? (/[\n\r]([ \t]*)[^\s]/u.exec(raw)?.[1]?.length ?? 0) : -1;
  const found = [...raw.matchAll(FOLD)].filter(
    ({ index, 1: blanks = '' }) => !folded || (blanks.length === indent && lineIndent(raw, index) === indent),
  );
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = first.index;
  const end = last.index + last[0].length;
  let text = '';
  let done = start;
  for (const { index, 0: whole } of found) {
    text += raw.slice(done, index);
    done = index + whole.length;
  }
  const after = start + first[0].length;
  return { start, end, text, near: `${tail(raw.slice(0, start))} ${head(raw.slice(after))}` };
}

function lineIndent(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\n\r]/u.test(text.charAt(start - 1))) start--;
  return /^[ \t]*/u.exec(text.slice(start, offset))?.[0].length ?? 0;
}

function tail(text: string): string {
  return /[^\s]{1,4}$/u.exec(text.slice(-8))?.[0] ?? '';
}

function head(text: string): string {
  return /^[^\s]{1,4}/u.exec(text.slice(0, 8))?.[0] ?? '';
}
