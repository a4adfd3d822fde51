/** Where a text offset stands: line and column from 1, columns in characters (code points). */
interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly positionOf: (offset: number) => Position;
  /** The offsets of the line that holds `offset`, without its line break. */
  readonly lineAround: (offset: number) => { readonly start: number; readonly end: number };
}

/** Finds lines by binary search. Lines end with LF, CR LF or CR, as the YAML reader counts them. The index is built at the first question. */
export function lineIndex(text: string): LineIndex {
  let starts: readonly number[] | undefined;
  const lineOf = (offset: number) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { number: low, start: starts[low] ?? 0, next: starts[low + 1] ?? text.length };
  };
  return {
    positionOf(offset) {
      const { number, start } = lineOf(offset);
      return { line: number + 1, column: codePoints(text, start, offset) + 1 };
    },
    lineAround(offset) {
      const { start, next } = lineOf(offset);
      let end = next;
      while (end > start && isBreak(text.charCodeAt(end - 1))) end--;
      return { start, end };
    },
  };
}

/** Where the line of an offset begins, found without an index: it costs the length of the line and no more, whatever ends the lines of the file. */
export function lineStart(text: string, offset: number): number {
  let start = Math.min(Math.max(offset, 0), text.length);
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LF || (unit === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return starts;
}

function codePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end && i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const low = unit >= 0xdc00 && unit <= 0xdfff;
    const before = i > start ? text.charCodeAt(i - 1) : 0;
    if (!(low && before >= 0xd800 && before <= 0xdbff)) count++;
  }
  return count;
}

const LF = 10;
const CR = 13;

function isBreak(unit: number): boolean {
  return unit === LF || unit === CR;
}
