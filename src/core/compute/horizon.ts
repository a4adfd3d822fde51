import type { OnBehalf } from '../schema/receipt.ts';
import type { z } from 'zod';

/** What every dated record answers: when it was entered, and when it was received before that (代录). */
export interface Received {
  readonly submitted: string;
  readonly onBehalf?: z.output<typeof OnBehalf> | undefined;
}

/**
 * How far one may look. Live views look to the as-of moment with all three; a month
 * looks to its cut-off for what units and leaders do, and to its freeze for the
 * section's 核验, which alone works back (rules-v1 §10).
 */
export interface Horizon {
  /** Records received up to this moment (inclusive). */
  readonly records: string;
  /** Checks received up to this moment (inclusive). */
  readonly checks: string;
  /** Day on which the look is taken: lights, lateness and state are as of its end. */
  readonly day: string;
  /** Records typed up to this moment (inclusive), where that is later than `checks`: 代录 of what had come before. */
  readonly typed?: string;
}

/** Names a look: equal keys see the same. */
export function horizonKey({ records, checks, day, typed }: Horizon): string {
  return `${records}|${checks}|${day}|${typed ?? checks}`;
}

/** The moment a record counts from: 代录 by its proven receipt, everything else by its submission (rules-v1 §2). */
export function receivedAt(record: Received): string {
  const behalf = record.onBehalf;
  return behalf !== undefined && behalf.receivedAt < record.submitted ? behalf.receivedAt : record.submitted;
}

/** A unit's or leader's record is seen when received in time and entered before the freeze: received by cut-off and typed later (代录) counts in the month. */
export function recordSeen(record: Received, horizon: Horizon): boolean {
  return receivedAt(record) <= horizon.records && record.submitted <= (horizon.typed ?? horizon.checks);
}

/** A check of the section is seen up to the freeze. */
export function checkSeen(record: Received, horizon: Horizon): boolean {
  return record.submitted <= horizon.checks;
}

/** The look at everything known at a moment. */
export function liveHorizon(moment: string): Horizon {
  return { records: moment, checks: moment, day: moment.slice(0, 10) };
}

/** A look at a cut-off stands at 24:00: what was due that day is due. */
export function dayIsOver(horizon: Horizon): boolean {
  return horizon.records === `${horizon.day} 24:00`;
}
