import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import { repoOf, withGithub } from '../with-github.ts';

test('what workflow runs may do is read and set by an administrator', async () => {
  const github = await withGithub({ people: { zhang: 'write' } });
  const repo = repoOf(github);
  const { rest } = github.as('office');
  const { data: before } = await rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(repo);
  expect(before).toEqual({ default_workflow_permissions: 'read', can_approve_pull_request_reviews: false });
  await rest.actions.setGithubActionsDefaultWorkflowPermissionsRepository({
    ...repo,
    default_workflow_permissions: 'write',
  });
  const { data: after } = await rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(repo);
  expect(after.default_workflow_permissions).toBe('write');
  const asked = github.as('zhang').rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(repo);
  await expectRefusal(asked, 404, 'Not Found');
});

test('a site is made once, and changed', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const { rest } = github.as('office');
  await expectRefusal(rest.repos.getPages(repo), 404, 'Not Found');
  const { data } = await rest.repos.createPagesSite({ ...repo, build_type: 'workflow' });
  expect(data).toMatchObject({
    build_type: 'workflow',
    html_url: 'https://office.github.io/ledger/',
    public: true,
  });
  const again = rest.repos.createPagesSite({ ...repo, build_type: 'workflow' });
  await expectRefusal(again, 409, 'GitHub Pages is already enabled.');
  await rest.repos.updateInformationAboutPagesSite({
    ...repo,
    build_type: 'legacy',
    source: { branch: 'main', path: '/' },
  });
  expect((await rest.repos.getPages(repo)).data.build_type).toBe('legacy');
  expect((await rest.repos.get(repo)).data.has_pages).toBe(true);
});

test('a private repository on the free plan has no site, and a run makes none', async () => {
  const github = await withGithub({ isPrivate: true });
  const wanted = { ...repoOf(github), build_type: 'workflow' as const };
  const message = 'Upgrade to GitHub Pro or make this repository public to enable this feature.';
  await expectRefusal(github.as('office').rest.repos.createPagesSite(wanted), 403, message);
  const run = github.asActions({ pages: 'write' }).rest.repos.createPagesSite(wanted);
  await expectRefusal(run, 403, 'Resource not accessible by integration');
});
