/** Somebody closed an issue, or opened it again. */
export interface StateChange {
  readonly what: 'closed' | 'reopened';
  /** Whether the bot did it. */
  readonly isBot: boolean;
  /** The office's day on which it happened. */
  readonly day: string;
}

/** An issue that the bot wrote, as it stands on the forge: nobody else's is looked at, whatever stands in it. */
export interface StandingIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly isOpen: boolean;
  readonly isLocked: boolean;
  readonly labels: readonly string[];
  /** When it was last changed, ISO 8601 in UTC. */
  readonly updated: string;
  /** Whom the forge lets name here besides, since they wrote a comment below it: number of the account → its login now. */
  readonly commenters?: ReadonlyMap<number, string>;
  /** How it was closed and opened, oldest first, as far as it matters; undefined of a closed one that nobody has asked about yet. */
  readonly turns: readonly StateChange[] | undefined;
}

/** What stands on the forge, as far as it is about what is overdue. */
export interface ForgeIssues {
  readonly issues: readonly StandingIssue[];
  /** The labels of the repository. */
  readonly labels: readonly string[];
  /** Whom the forge lets name as the one who sees to an issue: number of the account → its login now. */
  readonly assignable: ReadonlyMap<number, string>;
}
