import type { Debtor } from '#engine/duties/debtors.ts';

/** A duty by its debtor and in one line of plain text. */
export interface DutyLine {
  readonly who: Debtor;
  /** The debtor by name. */
  readonly name: string;
  readonly line: string;
}

/** An issue that should stand on the forge. */
export interface WantedIssue extends DutyLine {
  /** By which it is found again: see `Mark`. */
  readonly key: string;
  /** One overdue duty, or all of a debtor that falls due soon. */
  readonly kind: 'duty' | 'soon';
  readonly title: string;
  readonly labels: readonly string[];
  /** Markdown, without the line for programs and without whom it is addressed to. */
  readonly text: string;
  /** Numbers of the accounts that are registered for the debtor, the first of them the first to be asked. */
  readonly accounts: readonly number[];
  /** The day on which it fell, or first falls, due. */
  readonly due: string;
  /** Of a gathering issue: the ids of the duties in it. */
  readonly covers: readonly string[];
}

/** Why an issue that stands is wanted no longer. */
export type Settled =
  /** It was met; what a unit says is done may still be returned by a check. */
  | ({ readonly why: 'met'; readonly filed: string; readonly isClaim: boolean } & DutyLine)
  /** Nobody waits for it any more: it stays unmet, in this month. */
  | ({ readonly why: 'lapsed'; readonly month: string } & DutyLine)
  /** It is owed by a later day. */
  | ({ readonly why: 'moved'; readonly due: string } & DutyLine)
  /** It is owed no longer, or may not be told any more: nothing of it is told. */
  | { readonly why: 'gone' }
  /** Nothing falls due soon. */
  | { readonly why: 'empty' };

/** What should stand, and why the rest should not. */
export interface WantedIssues {
  readonly issues: readonly WantedIssue[];
  /** Why the issue of a key that is not among them is closed. */
  readonly settled: (key: string) => Settled;
  /** The office's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether everybody may read the issues. */
  readonly isPublic: boolean;
}
