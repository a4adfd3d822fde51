import type { Entry } from '#record/schema/entry.ts';
import type { EntryOf, KindName } from '#record/ledger.ts';
import type { Verification, VerificationResult } from '#record/finding/verification.ts';
import type { Receipt } from '../time/received.ts';

/** Where a fact stands: the record and the field in it. */
export interface Source {
  readonly entry: Entry<object>;
  readonly field: readonly PropertyKey[];
}

/** A record of a dossier with its receipt. */
export interface Filed<K extends KindName> extends Receipt {
  readonly entry: EntryOf<K>;
}

/** One node said to be done, from a claim file or a weekly report. */
export interface ClaimFact extends Receipt {
  /** `<path>#<task>/<node>`, or the random id of a withheld claim: names the claim in the draw. */
  readonly id: string;
  /** The node; `end` is 办结. */
  readonly node: string;
  readonly unit: string;
  readonly text: string;
  /** How many 成果 it lists. */
  readonly listedEvidence: number;
  /** Its receipt before an objection admitted it in time: the list of the draw, once closed, keeps to it (rules.md §4). */
  readonly listed: Receipt;
  readonly source: Source;
}

/** One result of one sitting about one node. */
export interface VerificationFact extends Receipt {
  readonly node: string;
  /** The day it was held, as far as it is proven. */
  readonly on: string;
  readonly sitting: Verification;
  readonly result: VerificationResult;
  readonly source: Source;
}

/** A demand (整改要求) of a verification or an inspection: a node of the matter (rules.md §3). */
export interface DemandFact extends Receipt {
  /** The node's. */
  readonly id: string;
  readonly title: string;
  readonly due: string;
  readonly deliverable: string;
  /** The day it was made, as far as it is proven. */
  readonly on: string;
  /** The result that makes it; undefined of an inspection's. */
  readonly check: VerificationFact | undefined;
  /** Whom an inspection names for it; undefined where it names nobody. */
  readonly unit: string | undefined;
  /** The demand itself. */
  readonly source: Source;
}

/** A 督查记录 that touched the matter: it names it, or the matter names it as one before it. */
export interface InspectionFact extends Receipt {
  /** The day it was made, or began, as far as it is proven. */
  readonly on: string;
  readonly entry: EntryOf<'inspection'>;
}

/** A decision of 主要领导 on the course of a matter, with the day that is proven for it. */
export interface Turn extends Receipt {
  readonly on: string;
  readonly entry: EntryOf<'event'>;
  readonly event: EntryOf<'event'>['value'];
}

/** When a notice reached its unit, and why that day (rules.md §2). */
export interface Delivery {
  /** Day from which the clocks run; not counted itself. */
  readonly start: string;
  readonly printed: string;
  /** Signed hand-over, or the receipt of the notice's record. */
  readonly delivered: string;
  readonly proof: 'hand-over' | 'ledger';
}

/** 一事一档: one matter with everything in the record that speaks of it, in order of receipt, not yet cut to a look. */
export interface Dossier {
  readonly id: string;
  readonly task: EntryOf<'task'>;
  /** Receipt of the notice's record. */
  readonly notice: Receipt;
  readonly delivery: Delivery;
  /** 即办件: 签收 is its plan, the deadline its one node (rules.md §3). */
  readonly prompt: boolean;
  /** What 主要领导 said of the class that the notice proposes. */
  readonly classings: readonly Filed<'classing'>[];
  readonly acks: readonly Filed<'ack'>[];
  /** By version, then path. */
  readonly plans: readonly Filed<'plan'>[];
  readonly filings: readonly Filed<'filing'>[];
  /** Decisions of 主要领导, by their day; other events are told on pages alone. */
  readonly turns: readonly Turn[];
  readonly events: readonly Filed<'event'>[];
  readonly claims: readonly ClaimFact[];
  readonly verifications: readonly VerificationFact[];
  /** By their day. */
  readonly inspections: readonly InspectionFact[];
  /** Of verifications and inspections, by their day. */
  readonly demands: readonly DemandFact[];
}
