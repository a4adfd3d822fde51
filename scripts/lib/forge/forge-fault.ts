import { forgeWords } from '#wording/commands/forge.ts';
import { isStatus, type Repo } from './forge-repo.ts';
import { plainError } from '../process/plain-fault.ts';

/** Why the forge did not do something. */
export type Cause =
  /** The plan that the repository is on does not offer it. */
  | { readonly sort: 'plan' }
  /** It refused, in its own words. */
  | { readonly sort: 'status'; readonly status: number; readonly message: string }
  | { readonly sort: 'no-answer' }
  /** It said yes, and what was read afterwards is not so. */
  | { readonly sort: 'unchanged' };

/** What an error of the forge's client says. Throws on what is none. */
export function causeOf(error: unknown): Cause {
  if (!(error instanceof Error) || !('status' in error)) throw error;
  if (!('response' in error) || error.response === undefined) return { sort: 'no-answer' };
  // It tells what is to be paid for by the number of what is forbidden, or of what cannot be.
  if ((isStatus(error, 403) || isStatus(error, 422)) && /upgrade|current plan/iu.test(error.message))
    return { sort: 'plan' };
  return { sort: 'status', status: Number(error.status), message: error.message };
}

/** The same in a few words. */
export function causeSaid(cause: Cause): string {
  return cause.sort === 'status'
    ? forgeWords.status(cause.status, cause.message)
    : forgeWords.causes[cause.sort];
}

/** What a command says where a forge cannot be read: `401` of the token, `404` of the repository by its name. */
interface UnreadWords {
  readonly 401: string;
  readonly 404: (name: string) => string;
  readonly other: (why: string) => string;
}

/** Does something that reads a repository. Where the forge refuses, throws an error with a message for people. */
export async function readingForge<T>(
  { owner, repo }: Repo,
  unread: UnreadWords,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const cause = causeOf(error);
    if (cause.sort === 'status' && cause.status === 401) throw plainError(unread[401]);
    if (cause.sort === 'status' && cause.status === 404) throw plainError(unread[404](`${owner}/${repo}`));
    throw plainError(unread.other(causeSaid(cause)));
  }
}
