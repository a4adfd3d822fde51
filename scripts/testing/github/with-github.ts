import { onTestFinished } from 'vitest';
import { startFakeGithub, type FakeGithub, type FakeGithubOptions } from './fake-github.ts';

/** A GitHub for this test alone: closed at its end, and then the test fails where there are faults that nobody read. */
export async function withGithub(options: FakeGithubOptions = {}): Promise<FakeGithub> {
  const github = await startFakeGithub(options);
  onTestFinished(() => github.close());
  return github;
}

/** The owner and name that most of Octokit's methods ask for. */
export function repoOf({ owner, name }: FakeGithub): { readonly owner: string; readonly repo: string } {
  return { owner, repo: name };
}
