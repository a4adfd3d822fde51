import type { Fix, Problem } from '#record/schema/problem.ts';
import { lineCount, textFixed } from './fault/fix.ts';

// Each fix costs one more reading: characters read for them in all. What is beyond is told in words, without a line to paste.
const MOST_READ = 200_000;

/**
 * The problems of a text, with the line to paste only where it holds what it promises: with that fix made and
 * nothing else, its fault is gone and none has come. `read` tells of a text what is wrong with it.
 */
export function withSafeFixes(
  text: string,
  problems: readonly Problem[],
  read: (text: string) => readonly Problem[],
): readonly Problem[] {
  let room = MOST_READ;
  const tried = new Map<string, boolean>();
  return problems.map((problem) => {
    const { fix } = problem;
    if (fix === undefined) return problem;
    const name = `${String(fix.firstLine)} ${problem.code} ${fieldOf(problem)} ${fix.text}`;
    let sure = tried.get(name);
    if (sure === undefined) {
      room -= text.length;
      sure = room >= 0 && isSure(text, problems, problem, fix, read);
      tried.set(name, sure);
    }
    return sure ? problem : withoutFix(problem);
  });
}

/** A problem told in words, without its line to paste and what that was to hold. */
export function withoutFix(problem: Problem): Problem {
  const { line, fixed, ...others } = problem.params;
  const params = line === undefined || fixed === undefined ? problem.params : others;
  const nearest = params['nearest'] === undefined ? {} : { nearest: '' };
  return { ...problem, params: { ...params, ...nearest }, fix: undefined };
}

function isSure(
  text: string,
  problems: readonly Problem[],
  problem: Problem,
  fix: Fix,
  read: (text: string) => readonly Problem[],
): boolean {
  const lastMade = fix.firstLine + lineCount(fix.text) - 1;
  // Elsewhere a fault may be called by another name once the text reads better; on the fixed lines it would be new.
  const nameOf = (one: Problem, last: number) => {
    const { line } = one.place;
    if (line < fix.firstLine) return String(line);
    return line > last ? `${String(line - last)} below` : `${one.code} ${fieldOf(one)}`;
  };
  const left = new Map<string, number>();
  const count = (name: string, by: number) => left.set(name, (left.get(name) ?? 0) + by);
  for (const one of problems) count(nameOf(one, fix.lastLine), 1);
  for (const one of read(textFixed(text, fix))) count(nameOf(one, lastMade), -1);
  // Of a list that was cut off, what was beyond it may have moved up.
  const cut = problems.some(({ code }) => code === MORE);
  return (
    (left.get(nameOf(problem, fix.lastLine)) ?? 0) > 0 &&
    (cut || [...left.values()].every((difference) => difference >= 0))
  );
}

const MORE = 'file-more-problems';

function fieldOf({ params }: Problem): string {
  return params['field'] ?? params['key'] ?? '';
}
