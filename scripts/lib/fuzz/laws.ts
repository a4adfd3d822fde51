import type { Problem } from '#record/schema/problem.ts';
import { problemTexts } from '#validate/problem-texts.ts';
import { printProblem, problemWords } from '#wording/problems/print.ts';
import { textFixed } from '#load/fault/fix.ts';

/** What must hold of everything that is told: it has a place in its file and says how to fix it. Answers with what does not. */
export function unreportedIn(problems: readonly Problem[], lines: number): readonly string[] {
  return problems.flatMap((problem) => {
    const { file, line, column } = problem.place;
    const { message, fix } = problemWords(problem, problemTexts);
    const printed = printProblem(problem, problemTexts);
    return [
      ...(file === '' || line < 1 || line > lines || column < 1 ? [`no such place: ${printed}`] : []),
      ...(message === '' || fix === '' ? [`nothing to do: ${printed}`] : []),
      ...(/undefined|\[object|NaN/u.test(printed.replaceAll(/[“"].*?[”"]/gu, ''))
        ? [`not filled in: ${printed}`]
        : []),
    ];
  });
}

/**
 * What must hold of every proposed fix: made in the file, the fault is gone and no other has come. `read` gives
 * what is told of a text. Answers with the fixes of which that is not true.
 */
export function badFixes(
  text: string,
  problems: readonly Problem[],
  read: (text: string) => readonly Problem[],
): readonly string[] {
  // Beyond what is told one by one, what is new cannot be told from what was there.
  if (problems.some(({ code }) => code === 'file-more-problems')) return [];
  return problems.flatMap((problem) => {
    const { fix } = problem;
    if (fix === undefined) return [];
    const made = textFixed(text, fix);
    const grown = made.split(LINE_END).length - text.split(LINE_END).length;
    // By its code on the lines that were fixed; on another, one fault may be told by another name than before.
    const nameOf = ({ code, place: { line }, params }: Problem, last: number) => {
      if (line < fix.firstLine) return String(line);
      return line > last
        ? `below ${String(line - last)}`
        : `${code} ${params['field'] ?? params['key'] ?? ''}`;
    };
    const before = counted(problems.map((one) => nameOf(one, fix.lastLine)));
    const after = read(made);
    const last = fix.lastLine + grown;
    const now = counted(after.map((one) => nameOf(one, last)));
    const own = nameOf(problem, fix.lastLine);
    const said = printProblem(problem, problemTexts);
    const fresh = after.filter(
      (one) => (now.get(nameOf(one, last)) ?? 0) > (before.get(nameOf(one, last)) ?? 0),
    );
    return [
      ...((now.get(own) ?? 0) < (before.get(own) ?? 0) ? [] : [`not fixed: ${said}\n${JSON.stringify(fix)}`]),
      ...(fresh.length === 0
        ? []
        : [
            `leads on: ${said}\n${JSON.stringify(fix)}\nto: ${fresh.map((one) => printProblem(one, problemTexts)).join('\n')}`,
          ]),
    ];
  });
}

const LINE_END = /\r\n|\r|\n/u;

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
