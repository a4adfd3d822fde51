import { z } from 'zod';
import { Sha, SubmissionNumber } from '../gate/facts.ts';
import { RECORD_PATH } from '../gate/submission.ts';

const Answer = z.strictObject({
  kind: z.literal('answer'),
  door: z.enum(['合并请求', '议题']),
  number: SubmissionNumber,
  /** What was judged: of a pull request its commit, of an issue the digest of its text. */
  head: Sha,
  /** The tree of main on which it was judged: only on this does it hold. */
  baseTree: Sha,
  comment: z.string().min(1).max(65_000),
  landing: z
    .strictObject({
      /** The tree that main has once it has landed. */
      tree: Sha,
      /** Whether the head is one commit, so that it can be the second parent. */
      isOneCommit: z.boolean(),
      files: z
        .array(
          z.strictObject({
            /** A record below the folder of the record; no other place is ever written. */
            path: z.string().regex(RECORD_PATH),
            content: z.string().max(8 * 1024 * 1024),
          }),
        )
        .min(1)
        .max(400),
    })
    .optional(),
  /** It has landed before, and what was left to do is to say so. */
  isLanded: z.boolean(),
  /** Whether it has been judged; what has not is told so, and is judged again in the next run. */
  isFinal: z.boolean(),
});

/** A request that changes the software alone, by nobody of a unit: once its tests have passed, a maintainer may merge it. */
const Code = z.strictObject({
  kind: z.literal('code'),
  number: SubmissionNumber,
  head: Sha,
});

/**
 * What is to be done about one open submission, as the job that judges hands it to the job that acts. Whoever read
 * hostile files wrote it, so that the one who acts believes no more of it than it can check.
 */
const Decision = z.discriminatedUnion('kind', [Answer, Code]);
/** An answer to a submission, landed or not. */
export type Answered = z.output<typeof Answer>;
/** That a request of code may be merged. */
export type Allowed = z.output<typeof Code>;
export type Decision = z.output<typeof Decision>;

/** As many submissions as one run looks at and decides; the next does the rest. */
export const MOST_DECISIONS = 500;

/** The file by which they come from job to job. */
export const Decisions = z.strictObject({ decisions: z.array(Decision).max(MOST_DECISIONS) });
