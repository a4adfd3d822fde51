import { MAIN } from '#forge/forge-names.ts';
import { git } from '../git/git.ts';

/** Where main and the heads are fetched from, and with what right. */
interface Origin {
  readonly repo: string;
  /** The token of the run; undefined where the origin asks for none. */
  readonly token: string | undefined;
  /** The web address of the forge, e.g. of an own server. */
  readonly server: string;
}

// Larger ones stay away and are refused as too large; records are far below.
const FILTER = '--filter=blob:limit=9m';

/** Brings the tip of main here, and answers with it. */
export function fetchMain(origin: Origin): string {
  fetch(origin, `refs/heads/${MAIN}`);
  return git(origin.repo, ['rev-parse', 'FETCH_HEAD']);
}

/**
 * Brings the head of a request here, as objects alone: checked by Git as they come in, no branch, no work tree.
 * `moved`: another has been pushed since. `refused`: Git does not take it, or it cannot be had.
 */
export function fetchHead(origin: Origin, number: number, head: string): 'here' | 'moved' | 'refused' {
  try {
    fetch(origin, `refs/pull/${String(number)}/head`);
    return git(origin.repo, ['rev-parse', 'FETCH_HEAD']) === head ? 'here' : 'moved';
  } catch {
    return 'refused';
  }
}

function fetch({ repo, token, server }: Origin, ref: string): void {
  const args = ['-c', 'fetch.fsckObjects=true', 'fetch', '--quiet', '--no-tags', FILTER, 'origin', ref];
  try {
    git(repo, args, token === undefined ? {} : withToken(token, server));
  } finally {
    forgetFilter(repo);
  }
}

/** Git remembers that something stayed away, and would bring it as soon as its size is asked for, however large, and without the token. */
function forgetFilter(repo: string): void {
  for (const name of ['promisor', 'partialclonefilter'])
    try {
      git(repo, ['config', '--unset-all', `remote.origin.${name}`]);
    } catch {
      // It was not remembered.
    }
}

/** The token for one command, written nowhere. */
function withToken(token: string, server: string): NodeJS.ProcessEnv {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${server.replace(/\/+$/u, '')}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
    GIT_TERMINAL_PROMPT: '0',
  };
}
