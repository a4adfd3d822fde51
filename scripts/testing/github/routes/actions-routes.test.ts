import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import { repoOf, withGithub } from '../with-github.ts';

test('which actions may be used is set by an administrator, and a selection only where there is one', async () => {
  const github = await withGithub({ people: { zhang: 'write' } });
  const repo = repoOf(github);
  const { actions } = github.as('office').rest;
  expect((await actions.getGithubActionsPermissionsRepository(repo)).data).toEqual({
    enabled: true,
    allowed_actions: 'all',
  });
  await expectRefusal(actions.getAllowedActionsRepository(repo), 422, 'Conflict');
  await actions.setGithubActionsPermissionsRepository({
    ...repo,
    enabled: true,
    allowed_actions: 'selected',
  });
  await actions.setAllowedActionsRepository({ ...repo, github_owned_allowed: false });
  expect((await actions.getAllowedActionsRepository(repo)).data).toEqual({
    github_owned_allowed: false,
    verified_allowed: false,
    patterns_allowed: [],
  });
  const asked = github.as('zhang').rest.actions.getGithubActionsPermissionsRepository(repo);
  await expectRefusal(asked, 404, 'Not Found');
});

test('a variable is made once, read and changed, whatever the case of its name', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const { actions } = github.as('office').rest;
  await expectRefusal(actions.getRepoVariable({ ...repo, name: 'COUNTER' }), 404, 'Not Found');
  await actions.createRepoVariable({ ...repo, name: 'counter', value: 'off' });
  const again = actions.createRepoVariable({ ...repo, name: 'COUNTER', value: 'on' });
  await expectRefusal(again, 422, 'Already exists - Variable already exists');
  await actions.updateRepoVariable({ ...repo, name: 'COUNTER', value: 'on' });
  expect((await actions.getRepoVariable({ ...repo, name: 'COUNTER' })).data).toMatchObject({
    name: 'COUNTER',
    value: 'on',
  });
});

test('an older protection of the default branch is told to an administrator', async () => {
  const github = await withGithub();
  const asked = { ...repoOf(github), branch: 'main' };
  const { repos } = github.as('office').rest;
  await expectRefusal(repos.getBranchProtection(asked), 404, 'Branch not protected');
  github.protectBranch();
  expect((await repos.getBranchProtection(asked)).data.enabled).toBe(true);
  expect((await repos.getBranch(asked)).data.protection.enabled).toBe(true);
});

test('the app of workflow runs, and the forks of a repository, newest first, are told to everybody', async () => {
  const github = await withGithub({ people: { li: 'none', wang: 'none' } });
  github.fork('li');
  github.fork('wang');
  const { rest } = github.asNobody();
  expect((await rest.apps.getBySlug({ app_slug: 'github-actions' })).data).toMatchObject({ id: 15368 });
  const { data } = await rest.repos.listForks(repoOf(github));
  expect(data.map(({ full_name: name }) => name)).toEqual(['wang/ledger', 'li/ledger']);
});
