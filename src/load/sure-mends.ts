import type { Mend, Problem } from '#record/schema/problem.ts';
import { lineCount, textMended } from './fault/mend.ts';

// Each mend costs one more reading: characters read for them in all. What is beyond is told in words, without a line to paste.
const MOST_READ = 200_000;

/**
 * The problems of a text, with the line to paste only where it holds what it promises: with that mend made and
 * nothing else, its fault is gone and none has come. `read` tells of a text what is wrong with it.
 */
export function withSureMends(
  text: string,
  problems: readonly Problem[],
  read: (text: string) => readonly Problem[],
): readonly Problem[] {
  let room = MOST_READ;
  const tried = new Map<string, boolean>();
  return problems.map((problem) => {
    const { mend } = problem;
    if (mend === undefined) return problem;
    const name = `${String(mend.firstLine)} ${problem.code} ${fieldOf(problem)} ${mend.text}`;
    let sure = tried.get(name);
    if (sure === undefined) {
      room -= text.length;
      sure = room >= 0 && isSure(text, problems, problem, mend, read);
      tried.set(name, sure);
    }
    return sure ? problem : unmended(problem);
  });
}

/** A problem told in words, without its line to paste and what that was to hold. */
export function unmended(problem: Problem): Problem {
  const { line, mended, ...others } = problem.params;
  const params = line === undefined || mended === undefined ? problem.params : others;
  const nearest = params['nearest'] === undefined ? {} : { nearest: '' };
  return { ...problem, params: { ...params, ...nearest }, mend: undefined };
}

function isSure(
  text: string,
  problems: readonly Problem[],
  problem: Problem,
  mend: Mend,
  read: (text: string) => readonly Problem[],
): boolean {
  const lastMade = mend.firstLine + lineCount(mend.text) - 1;
  // Elsewhere a fault may be called by another name once the text reads better; on the mended lines it would be new.
  const nameOf = (one: Problem, last: number) => {
    const { line } = one.place;
    if (line < mend.firstLine) return String(line);
    return line > last ? `${String(line - last)} below` : `${one.code} ${fieldOf(one)}`;
  };
  const left = new Map<string, number>();
  const count = (name: string, by: number) => left.set(name, (left.get(name) ?? 0) + by);
  for (const one of problems) count(nameOf(one, mend.lastLine), 1);
  for (const one of read(textMended(text, mend))) count(nameOf(one, lastMade), -1);
  // Of a list that was cut off, what was beyond it may have moved up.
  const cut = problems.some(({ code }) => code === MORE);
  return (
    (left.get(nameOf(problem, mend.lastLine)) ?? 0) > 0 &&
    (cut || [...left.values()].every((difference) => difference >= 0))
  );
}

const MORE = 'file-more-problems';

function fieldOf({ params }: Problem): string {
  return params['field'] ?? params['key'] ?? '';
}
