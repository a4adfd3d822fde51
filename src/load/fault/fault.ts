import { compareText, type Mend, type Problem, type Severity } from '#record/schema/problem.ts';
import { LIMITS } from './limits.ts';
import type { LineIndex } from './line-index.ts';
import { mend, type Edit } from './mend.ts';
import { asWritten } from './as-written.ts';
import { blanksShown, seenAlike } from './blanks.ts';

/** A problem on its way: still an offset into the text, with the edit that would mend it where one is certain. */
export interface Fault {
  readonly code: string;
  readonly offset: number;
  readonly severity?: Severity;
  readonly params?: Readonly<Record<string, string>>;
  readonly edit?: Edit;
  /** As of a problem: how much of what it quotes is not for everyone. */
  readonly closed?: 'all' | 'lines';
  /** Another place that the sentence names, e.g. where a key stood first; told as `alsoLine`. */
  readonly also?: number;
}

/**
 * Turns faults into problems, in the order of their place. With an edit come
 * `line`, the line as written, and `mended`, the line with every edit of that line
 * made, and the same as a `mend` to be made. Of too many, the first are told and the rest is counted.
 */
export function toProblems(
  faults: readonly Fault[],
  file: string,
  text: string,
  index: LineIndex,
): Problem[] {
  const sorted = distinct(faults).sort((a, b) => a.offset - b.offset || compareText(a.code, b.code));
  const told = sorted.slice(0, LIMITS.problemsPerFile);
  const problems = told.map((fault): Problem => {
    const { offset, code, severity = 'error', edit, also, closed } = fault;
    const mended = edit === undefined ? undefined : mendedLines(edit, sorted, text, index);
    const params = {
      ...fault.params,
      ...(also === undefined ? {} : { alsoLine: String(index.positionOf(also).line) }),
      ...mended?.params,
    };
    return {
      code,
      severity,
      place: { file, ...index.positionOf(offset) },
      params,
      ...(mended === undefined ? {} : { mend: mended.mend }),
      ...(closed === undefined ? {} : { closed }),
    };
  });
  const next = sorted[told.length];
  if (next !== undefined) {
    const place = { file, ...index.positionOf(next.offset) };
    const more = String(sorted.length - told.length);
    problems.push({ code: 'file-more-problems', severity: 'error', place, params: { more } });
  }
  return problems;
}

// Longer lines are not mended: to do it for every fault on them has no bound.
const LONGEST_LINE = 5000;
// What does not fit is told in words: half a line is nothing to paste.
const LONGEST_SHOWN = 200;

function mendedLines(
  own: Edit,
  faults: readonly Fault[],
  text: string,
  index: LineIndex,
): { readonly params: Readonly<Record<string, string>>; readonly mend: Mend } | undefined {
  const { start } = index.lineAround(own.start);
  const { end } = index.lineAround(own.end);
  if (end - start > LONGEST_LINE) return undefined;
  const edits: Edit[] = [own];
  for (const { edit } of faults) {
    if (edit !== undefined && edit !== own && edit.start >= start && edit.end <= end && apart(edit, own))
      edits.push(edit);
  }
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const line = text.slice(start, end);
  const mended = mend(line, moved).text;
  const firstLine = index.positionOf(start).line;
  const lastLine = index.positionOf(end).line;
  return { params: shownLines(line, mended), mend: { firstLine, lastLine, text: mended } };
}

/** Both lines for a person's eye. Where they look the same, what makes the difference is written out. */
function shownLines(line: string, mended: string): Record<string, string> {
  if (Math.max(line.length, mended.length) > LONGEST_SHOWN || /[\n\r]/u.test(mended)) return {};
  // Where the indentation itself is wrong it has to be seen.
  const trim = line.trim() === mended.trim() ? (text: string) => text.replace(/[ \t]+$/u, '') : trimmed;
  const shown = seenAlike(line, mended) ? (text: string) => blanksShown(trim(text)) : trim;
  return { line: asWritten(shown(line), LONGEST_SHOWN), mended: asWritten(shown(mended), LONGEST_SHOWN) };
}

/** Without the blanks around it that YAML takes for blanks: any other is part of what is written. */
function trimmed(text: string): string {
  return text.replaceAll(/^[ \t]+|[ \t]+$/gu, '');
}

function apart(a: Edit, b: Edit): boolean {
  return a.end <= b.start || b.end <= a.start;
}

// Two ways of looking (scanning and parsing) may find one fault; it is told once.
function distinct(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ code, offset, params }) => {
    const name = `${code}\n${String(offset)}\n${params?.['key'] ?? ''}`;
    return !seen.has(name) && seen.add(name);
  });
}
