import { z } from 'zod';
import { gateWords } from '#wording/commands/gate.ts';

const Instant = z.iso.datetime();
const Account = z.int().min(1);

/** The name of an object of Git; of a text its SHA-256 looks the same. */
export const Sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u);

/** The number of a request or an issue. */
export const SubmissionNumber = z.int().min(1).max(9_999_999);

/** A text as an issue may have it. */
const IssueBody = z.string().max(70_000);

const FiledIssue = z.strictObject({
  body: IssueBody,
  /** How the text came to be so, oldest first: from when on, and by which account. */
  versions: z
    .array(z.strictObject({ at: Instant, by: Account, body: IssueBody }))
    .max(200)
    .optional(),
});
/** The text of an issue that files records; without versions where the forge does not tell them. */
export type FiledIssue = z.output<typeof FiledIssue>;
/** The text of an issue as it once was. */
export type IssueVersion = NonNullable<FiledIssue['versions']>[number];

/**
 * What the forge knows of a submission and no file can claim: who, through which door, when. Fetched by a step of
 * its own, so that a verdict can be made again from the same facts. Instants are ISO 8601 in UTC.
 */
export const SubmissionFacts = z.strictObject({
  door: z.enum(['合并请求', '议题']),
  number: SubmissionNumber.optional(),
  /** Who opened it. */
  author: Account,
  /** When it is judged; it counts where the forge is silent. */
  at: Instant,
  opened: Instant.optional(),
  /** When it last left draft. */
  ready: Instant.optional(),
  /** When it last came back after whoever opened it had closed it, or was turned to main: until then it was not handed in. */
  back: Instant.optional(),
  draft: z.boolean().optional(),
  /** Who put the section's label on it: its own files wait for it, and marks by whomever. */
  released: z.array(Account).max(20).optional(),
  /** Whether its branch lies in the office's own repository, where a unit should not be able to write. */
  isOwnBranch: z.boolean().optional(),
  /** What was pushed to its branch, as the forge recorded it; who pushed and the commit that the branch then was. */
  pushes: z
    .array(
      z.strictObject({
        after: Sha,
        at: Instant,
        by: Account,
      }),
    )
    .max(1000)
    .optional(),
  /** Of an issue: what it files, in place of a head. */
  issue: FiledIssue.optional(),
});
export type SubmissionFacts = z.output<typeof SubmissionFacts>;

/** The facts in a file's text, or what is wrong with it, one line a fault. */
export function factsOf(text: string): SubmissionFacts | { readonly wrong: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { wrong: [gateWords.notJson] };
  }
  const { success, data, error } = SubmissionFacts.safeParse(value);
  if (success) return data;
  return { wrong: error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`) };
}
