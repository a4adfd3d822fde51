import type { Entry } from '../entry.ts';
import type { EntryOf } from '../ledger.ts';
import type { Verification, VerificationResult } from '../schema/verification.ts';
import type { Received } from './horizon.ts';

/** Where a fact stands: the record and the field in it. */
export interface Source {
  readonly entry: Entry<unknown>;
  readonly field: readonly PropertyKey[];
}

/** One node said to be done (or done by `quarters`), from a claim file or a weekly entry. */
export interface ClaimFact {
  /** `<path>#<task>/<node>`: stable, names the claim in the draw; one weekly report may claim the same node of two tasks. */
  readonly id: string;
  readonly node: string;
  readonly unit: string;
  readonly quarters: number | undefined;
  readonly text: string;
  readonly record: Received;
  /** Moment of receipt; its day is the finish date if the claim is accepted. */
  readonly received: string;
  readonly source: Source;
}

/** One result of one sitting about one node. */
export interface CheckFact {
  readonly node: string;
  readonly sitting: Verification;
  readonly result: VerificationResult;
  readonly source: Source;
}

/** An event with the day that is proven for it (rules-v1 §2: no 倒签, the section included). */
export interface Turn {
  readonly on: string;
  readonly event: EntryOf<'event'>['value'];
}

/** 一事一档: one matter with everything in the record that speaks of it, in order of receipt, not yet cut to a horizon. */
export interface Dossier {
  readonly id: string;
  readonly task: EntryOf<'task'>;
  readonly acks: readonly EntryOf<'ack'>[];
  /** By version, then path. */
  readonly plans: readonly EntryOf<'plan'>[];
  readonly filings: readonly EntryOf<'filing'>[];
  readonly events: readonly EntryOf<'event'>[];
  /** Decisions on the course of the matter with the day they count from, in order of that day. */
  readonly turns: readonly Turn[];
  readonly claims: readonly ClaimFact[];
  readonly checks: readonly CheckFact[];
}
