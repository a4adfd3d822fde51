import { setupWords } from '../../../src/wording/zh-CN/commands-setup.ts';
import { isStatus } from '../forge-repo.ts';

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
    ? setupWords.status(cause.status, cause.message)
    : setupWords.causes[cause.sort];
}
