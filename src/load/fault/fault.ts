import { compareText, type Fix, type Problem, type Severity } from '#record/schema/problem.ts';
import { LIMITS } from './limits.ts';
import type { LineIndex } from './line-index.ts';
import { applyEdits, type Edit } from './fix.ts';
import { asWritten } from './as-written.ts';
import { blanksShown, seenAlike } from './blanks.ts';

/** A problem on its way: still an offset into the text, with the edit that would fix it where one is certain. */
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
 * `line`, the line as written, and `fixed`, the line with every edit of that line
 * made, and the same as a `fix` to be made. Of too many, the first are told and the rest is counted.
 */
export function toProblems(
  faults: readonly Fault[],
  file: string,
  text: string,
  index: LineIndex,
): Problem[] {
  const sorted = distinct(faults).sort((a, b) => a.offset - b.offset || compareText(a.code, b.code));
  const reported = sorted.slice(0, LIMITS.problemsPerFile);
  const problems = reported.map((fault): Problem => {
    const { offset, code, severity = 'error', edit, also, closed } = fault;
    const fixed = edit === undefined ? undefined : fixedLines(edit, sorted, text, index);
    const params = {
      ...fault.params,
      ...(also === undefined ? {} : { alsoLine: String(index.positionOf(also).line) }),
      ...fixed?.params,
    };
    return {
      code,
      severity,
      place: { file, ...index.positionOf(offset) },
      params,
      ...(fixed === undefined ? {} : { fix: fixed.fix }),
      ...(closed === undefined ? {} : { closed }),
    };
  });
  const next = sorted[reported.length];
  if (next !== undefined) {
    const place = { file, ...index.positionOf(next.offset) };
    const more = String(sorted.length - reported.length);
    problems.push({ code: 'file-more-problems', severity: 'error', place, params: { more } });
  }
  return problems;
}

// Longer lines are not fixed: to do it for every fault on them has no bound.
const LONGEST_LINE = 5000;
// What does not fit is told in words: half a line is nothing to paste.
const LONGEST_SHOWN = 200;

function fixedLines(
  own: Edit,
  faults: readonly Fault[],
  text: string,
  index: LineIndex,
): { readonly params: Readonly<Record<string, string>>; readonly fix: Fix } | undefined {
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
  const fixed = applyEdits(line, moved).text;
  const firstLine = index.positionOf(start).line;
  const lastLine = index.positionOf(end).line;
  return { params: shownLines(line, fixed), fix: { firstLine, lastLine, text: fixed } };
}

/** Both lines for a person's eye. Where they look the same, what makes the difference is written out. */
function shownLines(line: string, fixed: string): Record<string, string> {
  if (Math.max(line.length, fixed.length) > LONGEST_SHOWN || /[\n\r]/u.test(fixed)) return {};
  // Where the indentation itself is wrong it has to be seen.
  const trim = line.trim() === fixed.trim() ? (text: string) => text.replace(/[ \t]+$/u, '') : trimmed;
  const shown = seenAlike(line, fixed) ? (text: string) => blanksShown(trim(text)) : trim;
  return { line: asWritten(shown(line), LONGEST_SHOWN), fixed: asWritten(shown(fixed), LONGEST_SHOWN) };
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
