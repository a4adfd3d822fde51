import { act, type Acted, type Counter } from '../lib/counter/act.ts';
import { Decisions, type Decision } from '../lib/counter/decision.ts';
import { decisionsOn } from '../lib/counter/judge.ts';
import { openSubmissions, type OpenSubmission } from '../lib/counter/open-submissions.ts';
import { git } from '../lib/git/git.ts';
import type { FakeGithub } from './github/fake-github.ts';
import { repoOf } from './github/with-github.ts';

/** The number of the account as which workflow runs write. */
export const BOT = 41_898_282;

/** The rights of the job that judges, and of the one that acts. */
export const READ = {
  actions: 'read',
  contents: 'read',
  issues: 'read',
  'pull-requests': 'read',
  statuses: 'read',
} as const;
export const WRITE = {
  actions: 'write',
  contents: 'write',
  issues: 'write',
  'pull-requests': 'write',
  statuses: 'write',
} as const;

/** What waits for an answer at a moment, and on which main. */
export async function openAt(
  github: FakeGithub,
  at: string,
): Promise<{ readonly base: string; readonly open: readonly OpenSubmission[] }> {
  github.at(at);
  const base = github.tip('main');
  const looked = { base, bot: BOT, data: 'data', at };
  return { base, open: await openSubmissions(github.asActions(READ), repoOf(github), looked) };
}

/** What is decided of it, with the heads where the forge keeps them. */
export async function decidedAt(github: FakeGithub, at: string): Promise<readonly Decision[]> {
  const { base, open } = await openAt(github, at);
  return decisionsOn({ repo: github.repository, base, data: 'data' }, open);
}

/** The one who acts, with its rights. */
export function counterOn(github: FakeGithub): Counter {
  return { octokit: github.asActions(WRITE), repo: repoOf(github), bot: BOT, data: 'data' };
}

/** What becomes of what was decided, which comes to the job that acts as a file. */
export function actedOn(github: FakeGithub, decided: readonly unknown[]): Promise<readonly Acted[]> {
  const { decisions } = Decisions.parse(JSON.parse(JSON.stringify({ decisions: decided })));
  return act(counterOn(github), decisions);
}

/** A file as main has it. */
export function shownOnMain(github: FakeGithub, path: string): string {
  return git(github.repository, ['show', `main:${path}`]);
}
