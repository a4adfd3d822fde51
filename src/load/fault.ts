import { compareText, type Problem, type Severity } from '../core/problem.ts';
import { LIMITS } from './limits.ts';
import type { LineIndex } from './line-index.ts';
import { mend, type Edit } from './mend.ts';
import { asWritten } from './as-written.ts';

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
 * made. Of too many, the first are told and the rest is counted.
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
    const params = {
      ...fault.params,
      ...(also === undefined ? {} : { alsoLine: String(index.positionOf(also).line) }),
      ...(edit === undefined ? {} : mendedLine(edit, sorted, text, index)),
    };
    return {
      code,
      severity,
      place: { file, ...index.positionOf(offset) },
      params,
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

// A longer line is not shown, and to mend it for every fault on it has no bound.
const LONGEST_LINE = 2000;

function mendedLine(
  own: Edit,
  faults: readonly Fault[],
  text: string,
  index: LineIndex,
): Record<string, string> {
  const { start, end } = index.lineAround(own.start);
  if (own.end > end || end - start > LONGEST_LINE) return {};
  const edits: Edit[] = [own];
  for (const { edit } of faults) {
    if (edit !== undefined && edit !== own && edit.start >= start && edit.end <= end && apart(edit, own))
      edits.push(edit);
  }
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const line = text.slice(start, end);
  const mended = mend(line, moved).text;
  // Where the indentation itself is wrong it has to be seen.
  if (line.trim() === mended.trim())
    return { line: asWritten(line.trimEnd()), mended: asWritten(mended.trimEnd()) };
  return { line: asWritten(line.trim()), mended: asWritten(mended.trim()) };
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
