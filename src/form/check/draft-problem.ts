import type { Severity } from '#record/schema/problem.ts';

/** What is wrong with a record that is being filled in, in the checker's words, and in which field. */
export interface DraftProblem {
  readonly code: string;
  readonly severity: Severity;
  /** The field of the form; null where nobody types it, or the record as a whole is meant. */
  readonly key: string | null;
  readonly message: string;
  readonly expected: string;
  readonly fix: string;
}

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
