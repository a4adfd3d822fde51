import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { listPolicies } from '../../lib/setup/policies.ts';
import { setUp, type SetUp } from '../../lib/setup/set-up.ts';
import type { FakeGithub, FakeGithubOptions } from '../github/fake-github.ts';
import type { Asking } from '../github/server.ts';
import { repoOf, withGithub } from '../github/with-github.ts';

const OFFICE = join(import.meta.dirname, '../../../src/testing/offices/plain/office.yaml');
const WORKFLOWS = join(import.meta.dirname, '../../../.github/workflows');

/** A repository with the workflows on main, on which nothing is set yet: as it is after the first push. */
export function unsetGithub(options: FakeGithubOptions = {}): Promise<FakeGithub> {
  const files = ['counter.yml', 'publish.yml', 'prove.yml'].map((name) => [
    `.github/workflows/${name}`,
    readFileSync(join(WORKFLOWS, name), 'utf8'),
  ]);
  return withGithub({
    at: '2026-12-03T00:00:00Z',
    files: Object.fromEntries(files) as Record<string, string>,
    ...options,
  });
}

/** A data root that holds an office alone, with this said of its repository; gone when the test ends. */
export function officeRoot(repository = '  visibility: 公开\n'): string {
  const folder = mkdtempSync(join(tmpdir(), 'duban-office-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const text = readFileSync(OFFICE, 'utf8').replace('  visibility: 私有\n', repository);
  writeFileSync(join(folder, 'office.yaml'), text);
  return folder;
}

/** Sets the repository of a test's GitHub up as its owner, or as somebody else; waits take no time. */
export function setUpAs(
  github: FakeGithub,
  data: string,
  {
    isDryRun = false,
    login = github.owner,
    patience,
  }: { readonly isDryRun?: boolean; readonly login?: string; readonly patience?: number } = {},
): Promise<SetUp> {
  const access = {
    api: github.url,
    token: github.tokenOf(login),
    second: 0,
    ...(patience === undefined ? {} : { patience }),
  };
  return setUp({ access, repo: repoOf(github), data }, isDryRun);
}

/** What became of each part, by what it is called. */
export function states({ outcomes }: SetUp): Readonly<Record<string, string>> {
  return Object.fromEntries(
    outcomes.map(({ part, about, is }) => [about === undefined ? part : `${part} ${about}`, is]),
  );
}

/** Whatever was asked of a test's GitHub but questions. */
export function writes(github: FakeGithub): readonly Asking[] {
  return github.askings().filter(({ method }) => method !== 'GET');
}

/** What setting up writes, in its order. */
export const WRITES = [
  'actions/create-repo-policy',
  'repos/create-repo-ruleset',
  'issues/create-label',
  'repos/create-pages-site',
  'actions/create-repo-variable',
] as const;

/** All that setting up leaves on the forge. */
export const WHOLE = {
  rulesets: ['受理 active'],
  policies: ['受理'],
  labels: ['登记'],
  pages: 'workflow',
  counter: 'on',
};

/** What of it stands. */
export async function stateOf(github: FakeGithub): Promise<unknown> {
  const octokit = github.as(github.owner);
  const repo = repoOf(github);
  const { rest } = octokit;
  const { data: rulesets } = await rest.repos.getRepoRulesets(repo);
  const { data: labels } = await rest.issues.listLabelsForRepo(repo);
  return {
    rulesets: rulesets.map(({ name, enforcement }) => `${name} ${enforcement}`),
    policies: (await listPolicies(octokit, repo)).map(({ name }) => name),
    labels: labels.map(({ name }) => name),
    pages: (await rest.repos.getPages(repo)).data.build_type,
    counter: (await rest.actions.getRepoVariable({ ...repo, name: 'COUNTER' })).data.value,
  };
}
