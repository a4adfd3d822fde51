import { z } from 'zod';
import { Sha, SubmissionFacts, SubmissionNumber } from '../gate/facts.ts';
import { MOST_DECISIONS } from './decision.ts';

const Waiting = z.strictObject({
  number: SubmissionNumber,
  /** What is judged: of a pull request its commit, of an issue the digest of its text. */
  head: Sha,
  facts: SubmissionFacts,
  /** Of a pull request: whether the tests ran through on its head. */
  isTested: z.boolean().optional(),
  /** Of a pull request: `refused` where Git did not take its head. Of one that moved on meanwhile nothing is written. */
  fetched: z.enum(['here', 'refused']),
});
/** A submission that waits for an answer, with all that the forge knows of it. */
export type Waiting = z.output<typeof Waiting>;

/**
 * What waits, as the step that asks the forge hands it to the step that judges, which has no token. Kept, it lets
 * the same judgement be made again.
 */
export const WaitingList = z.strictObject({
  /** The tip of main. */
  base: Sha,
  waiting: z.array(Waiting).max(MOST_DECISIONS),
});
