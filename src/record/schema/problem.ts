/** Where something stands in a file of the record. `line` and `column` count from 1; `file` is relative to where the command was run, with forward slashes. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An error stops the build; a reminder (提示) is told and changes nothing. */
export type Severity = 'error' | 'reminder';

/** Lines of the file, from 1, both ends counted, and the text that should stand there instead; as it is, nothing escaped or cut. */
export interface Fix {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly text: string;
}

/**
 * One thing that is wrong or wants attention, as a value: collected, never thrown.
 * The sentence a person reads is made in `wording/` from `code` and `params`.
 */
export interface Problem {
  /** Stable, kebab-case, e.g. `date-impossible`; each has a generated page. */
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  /** What the sentence needs: the offending value as written, the nearest known name, … */
  readonly params: Readonly<Record<string, string>>;
  /** The lines fixed, where one fix is certain. For programs: people are told it in the words. */
  readonly fix?: Fix | undefined;
  /** The field of its record that it speaks of; empty for the record as a whole. Undefined where it stands in none, or where `closed` says already what may be told. */
  readonly at?: readonly PropertyKey[];
  /**
   * That what it quotes of the file is not for everyone, or that nobody can tell whether it is: `all` that is no
   * fact of the schema or the check, or only the `lines` around a value that everyone may read.
   */
  readonly closed?: 'all' | 'lines';
}

/** Orders problems by file, line, column, code, so that two runs print the same. */
export function comparePlaces(a: Problem, b: Problem): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.code, b.code)
  );
}

/** Code-unit order: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
