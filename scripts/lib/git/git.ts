import { execFileSync } from 'node:child_process';

/** What a git command may be given besides its words. */
interface Given {
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string | Buffer;
}

/** Starts git in a folder, waits for its end and answers with what it wrote. Throws where git refuses. */
export type StartGit = (
  args: readonly string[],
  given: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly input: string | Buffer },
) => Buffer;

let start: StartGit = (args, given) =>
  execFileSync('git', args, {
    ...given,
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: Number.POSITIVE_INFINITY,
  });

/** Has git started in another way from now on: a process as large as that of the tests is slow to start any. */
export function startGitBy(other: StartGit): void {
  start = other;
}

/** Runs git in the repository at `cwd`, whatever repository a hook of git may have been started for; throws where git refuses. */
export function git(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  return gitBytes(cwd, args, { env }).toString('utf8').trim();
}

/** As `git`, with what it wrote as it is, however much. */
export function gitBytes(cwd: string, args: readonly string[], { env = {}, input = '' }: Given = {}): Buffer {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return start(args, {
    cwd,
    // What is not here is not there: nothing asks a forge for it behind our back.
    env: { ...Object.fromEntries(inherited), GIT_NO_LAZY_FETCH: '1', ...env },
    input,
  });
}

/** Whether a folder lies in a repository of Git. */
export function isRepository(path: string): boolean {
  try {
    git(path, ['rev-parse', '--git-dir']);
    return true;
  } catch {
    return false;
  }
}
