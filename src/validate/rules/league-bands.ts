import type { EntryOf } from '#record/ledger.ts';
import type { Grade } from '#record/rules/table.ts';

/** A list of grades with where it stands and in which leagues it holds. */
export interface GradeList {
  readonly field: readonly PropertyKey[];
  readonly grades: readonly Grade[];
  readonly leagues: readonly string[];
}

/** The lists of grades of a rules file: the common one, and those of leagues of their own (rules.md §7). */
export function gradeLists({ value: { grades, leagues } }: EntryOf<'rules'>): readonly GradeList[] {
  const own = leagues.flatMap((league, n) =>
    league.grades === undefined
      ? []
      : [{ field: ['leagues', n, 'grades'], grades: league.grades, leagues: [league.id] }],
  );
  const rest = leagues.filter((league) => league.grades === undefined).map(({ id }) => id);
  return grades === undefined ? own : [{ field: ['grades'], grades, leagues: rest }, ...own];
}
