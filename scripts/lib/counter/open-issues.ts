import { createHash } from 'node:crypto';
import type { Octokit } from '@octokit/rest';
import { z } from 'zod';
import { meansToFile } from '#forge/submission/issue-text.ts';
import { isStatus, type Repo } from '../forge/forge-repo.ts';
import type { IssueVersion } from '../gate/facts.ts';

/** What is read of an issue. */
export interface OpenIssue {
  readonly number: number;
  readonly author: number;
  readonly opened: string;
  readonly body: string;
}

/** An issue as the forge tells it; undefined where its author is gone, or where it is a pull request. */
export function issueOf({
  number,
  user,
  body,
  created_at: opened,
  pull_request: pull,
}: {
  readonly number: number;
  readonly user: { readonly id: number } | null;
  readonly body?: string | null | undefined;
  readonly created_at: string;
  readonly pull_request?: unknown;
}): OpenIssue | undefined {
  if (user === null || pull !== undefined) return undefined;
  return { number, author: user.id, opened, body: body ?? '' };
}

/** The open issues that file records, or mean to; what the counter's own account wrote files nothing. */
export async function openIssues(
  octokit: Octokit,
  repo: Repo,
  { bot, data }: { readonly bot: number; readonly data: string },
): Promise<readonly OpenIssue[]> {
  const open = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repo,
    state: 'open',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  return open
    .flatMap((one) => issueOf(one) ?? [])
    .filter(({ author, body }) => author !== bot && meansToFile(body, data));
}

/** By which an issue's text is known: the SHA-256 of it in hexadecimal digits. */
export function textDigest(body: string | null | undefined): string {
  return createHash('sha256')
    .update(body ?? '')
    .digest('hex');
}

/** Whoever's account is gone is shown by GitHub as this one; it is registered nowhere. */
export const GHOST = 10_137;

const Editor = z.object({ databaseId: z.int() }).nullable().catch(null);
const History = z.object({
  repository: z.object({
    issue: z.object({
      lastEditedAt: z.string().nullable(),
      userContentEdits: z
        .object({
          nodes: z.array(z.object({ editedAt: z.string(), diff: z.string().nullable(), editor: Editor })),
        })
        .nullable(),
    }),
  }),
});

// Only GitHub's other API tells edits: https://docs.github.com/en/graphql/reference/objects#usercontentedit
const HISTORY = `query ($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      lastEditedAt
      userContentEdits(first: 100) {
        nodes {
          editedAt
          diff
          editor {
            ... on User { databaseId }
            ... on Bot { databaseId }
          }
        }
      }
    }
  }
}`;

/**
 * How the text of an issue came to be what it is, oldest first; undefined where the forge does not tell. GitHub keeps
 * under `diff` the whole text after each edit, which its description leaves open: it is believed only where the newest
 * is the text that stands there. Else all of it counts from the last edit, by everybody who edited.
 */
export async function versionsOf(
  octokit: Octokit,
  repo: Repo,
  { number, author, opened, body }: OpenIssue,
): Promise<readonly IssueVersion[] | undefined> {
  const first = { at: opened, by: author, body };
  let answer: unknown;
  try {
    answer = await octokit.graphql(HISTORY, { ...repo, number });
  } catch (error) {
    if (isStatus(error, 403) || isStatus(error, 404) || isUntold(error)) return undefined;
    throw error;
  }
  const { issue } = History.parse(answer).repository;
  if (issue.lastEditedAt === null) return [first];
  // GitHub tells the newest first: of two of one second the one told later was before.
  const edits = (issue.userContentEdits?.nodes ?? [])
    .toReversed()
    .toSorted((a, b) => (a.editedAt < b.editedAt ? -1 : a.editedAt > b.editedAt ? 1 : 0));
  const versions = edits.map(({ editedAt, diff, editor }) => ({
    at: editedAt,
    by: editor?.databaseId ?? GHOST,
    body: diff ?? '',
  }));
  if (plain(versions.at(-1)?.body) === plain(body)) return versions;
  const { lastEditedAt: at } = issue;
  return [...new Set([author, ...versions.map(({ by }) => by)])].map((by) => ({ at, by, body }));
}

/** GraphQL answers 200 also where it refuses. */
function isUntold(error: unknown): boolean {
  const Refused = z.object({ errors: z.array(z.object({ type: z.string() })).min(1) });
  const { success, data } = Refused.safeParse(error);
  return success && data.errors.every(({ type }) => type === 'FORBIDDEN' || type === 'NOT_FOUND');
}

function plain(body: string | undefined): string | undefined {
  return body?.replaceAll('\r\n', '\n').trimEnd();
}
