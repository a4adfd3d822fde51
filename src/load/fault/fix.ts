import type { Fix } from '#record/schema/problem.ts';

/** Replaces the text from `start` up to `end` (offsets) with `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after some edits, with the way back to where things stood. */
export interface EditedText {
  readonly text: string;
  /** The offset in the original text; inside a replacement, the start of what was replaced. */
  readonly back: (offset: number) => number;
}

/**
 * Makes the text that the writer surely meant, so that the reader can go on and
 * find what else is wrong. Edits are taken in the order of their place; one that
 * overlaps an earlier one is left out.
 */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  let made = '';
  let done = 0;
  const marks: { at: number; from: number; shift: number }[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < done) continue;
    made += text.slice(done, edit.start);
    marks.push({ at: made.length, from: edit.start, shift: 0 });
    made += edit.text;
    marks.push({ at: made.length, from: edit.end, shift: 1 });
    done = edit.end;
  }
  made += text.slice(done);
  return {
    text: made,
    back(offset) {
      let low = 0;
      let high = marks.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((marks[middle]?.at ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      const mark = marks[low - 1];
      return mark === undefined ? offset : mark.from + mark.shift * (offset - mark.at);
    },
  };
}

/** The text with a problem's fix made, as a person would paste it over the lines. */
export function textFixed(text: string, { firstLine, lastLine, text: lines }: Fix): string {
  // Lines and their ends by turns.
  const parts = text.split(/(\r\n|\r|\n)/u);
  return [...parts.slice(0, (firstLine - 1) * 2), lines, ...parts.slice((lastLine - 1) * 2 + 1)].join('');
}

/** As `textMended`, with several whose lines do not overlap; of each as the text stands before any. */
export function textFixedBy(text: string, fixes: readonly Fix[]): string {
  // From the end, so that no fix moves the lines of the next.
  return fixes
    .toSorted((a, b) => b.firstLine - a.firstLine)
    .reduce((fixed, fix) => textFixed(fixed, fix), text);
}

/** How many lines a text has, whatever ends them. */
export function lineCount(text: string): number {
  return text.split(/\r\n|\r|\n/u).length;
}
