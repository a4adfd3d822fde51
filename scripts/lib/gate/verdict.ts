import type { Problem } from '#record/schema/problem.ts';
import type { ViewEnv } from '#portal/env/env.ts';
import type { Effects } from '#forge/submission/effects.ts';
import type { SubmissionFacts } from './facts.ts';
import type { FixedFile } from './fixed-files.ts';
import type { ReceivedFile } from './receipt-files.ts';

/** What becomes of a submission. */
export interface Verdict {
  /**
   * `lands`; `refused`, with the reasons; `landed` before, by its receipt; `draft`, nothing is judged yet; `waits` for
   * the section's label; `nothing` changes; `code`, nothing of the record: it is not for the counter.
   */
  readonly outcome: 'lands' | 'refused' | 'landed' | 'draft' | 'waits' | 'nothing' | 'code';
  readonly door: SubmissionFacts['door'];
  /** Full names of the commits that were judged. */
  readonly base: string;
  readonly head: string;
  /** `YYYY-MM-DD HH:mm`, the latest moment at which something of it came in: as of it everything is reckoned. */
  readonly asOf: string;
  readonly received: readonly ReceivedFile[];
  /** Faults and reminders that the submission brings. */
  readonly problems: readonly Problem[];
  /** Files of the submission as they should read, where that is certain. */
  readonly fixed: readonly FixedFile[];
  /** How many of each main had before. */
  readonly inherited: { readonly errors: number; readonly reminders: number };
  /** What it changes, with what is shown of the ledger as it will be; where it does not land, nothing. */
  readonly effects: (Effects & { readonly env: ViewEnv }) | undefined;
  /** What lands, by path from the root of the repository: texts that are written anew, or an object of the head. */
  readonly files: readonly { readonly path: string; readonly blob?: string; readonly text?: string }[];
}
