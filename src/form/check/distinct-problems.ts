import type { DraftProblem } from './check-draft.ts';

/** Each thing that is wrong once: what several records take from one field is told of each of them. */
export function distinctProblems(problems: readonly DraftProblem[]): readonly DraftProblem[] {
  const told = new Map(
    problems.map((problem) => {
      const { severity, key, message, expected, fix } = problem;
      return [JSON.stringify([severity, key, message, expected, fix]), problem];
    }),
  );
  return [...told.values()];
}
