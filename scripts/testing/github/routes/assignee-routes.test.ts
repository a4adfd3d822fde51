import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import { repoOf, withGithub } from '../with-github.ts';

const WRITES = { issues: 'write' } as const;

test('whoever may write, and every member, can be named; a stranger once they have commented', async () => {
  const github = await withGithub({
    people: { writer: 'write', member: 'member', reader: 'read', zhang: 'none' },
  });
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  for (const assignee of ['writer', 'member'])
    await rest.issues.checkUserCanBeAssigned({ ...repo, assignee });
  for (const assignee of ['reader', 'zhang', 'nobody']) {
    await expectRefusal(rest.issues.checkUserCanBeAssigned({ ...repo, assignee }), 404, 'Not Found');
  }
  await rest.issues.create({ ...repo, title: '逾期' });
  const one = { ...repo, issue_number: 1 };
  const zhang = { ...one, assignee: 'zhang' };
  await expectRefusal(rest.issues.checkUserCanBeAssignedToIssue(zhang), 404, 'Not Found');
  await github.as('zhang').rest.issues.createComment({ ...one, body: '在办' });
  await rest.issues.checkUserCanBeAssignedToIssue(zhang);
  const { data } = await rest.issues.addAssignees({ ...one, assignees: ['zhang', 'writer', 'reader'] });
  expect(data.assignees?.map(({ login }) => login)).toEqual(['zhang', 'writer']);
});

test('somebody who cannot be named is refused when an issue is made or changed', async () => {
  const github = await withGithub({ people: { zhang: 'none' } });
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  const made = rest.issues.create({ ...repo, title: '逾期', assignees: ['zhang'] });
  await expect(made).rejects.toMatchObject({
    status: 422,
    response: {
      data: { errors: [{ resource: 'Issue', field: 'assignees', code: 'invalid', value: 'zhang' }] },
    },
  });
  expect((await rest.issues.listForRepo(repo)).data).toEqual([]);
});

test('a private repository on the free plan has one assignee for an issue', async () => {
  const people = { li: 'write', wang: 'write' } as const;
  const github = await withGithub({ isPrivate: true, people });
  const { data } = await github
    .asActions(WRITES)
    .rest.issues.create({ ...repoOf(github), title: '逾期', assignees: ['li', 'wang'] });
  expect(data.assignees?.map(({ login }) => login)).toEqual(['li']);
  const paid = await withGithub({ isPrivate: true, plan: 'team', people });
  const both = await paid
    .asActions(WRITES)
    .rest.issues.create({ ...repoOf(paid), title: '逾期', assignees: ['li', 'wang'] });
  expect(both.data.assignees).toHaveLength(2);
});

test('who was named and who no longer is is told with who did it', async () => {
  const github = await withGithub({ people: { li: 'write' } });
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  await rest.issues.create({ ...repo, title: '逾期', assignees: ['li'] });
  await github.as('li').rest.issues.removeAssignees({ ...repo, issue_number: 1, assignees: ['li'] });
  const { data: events } = await rest.issues.listEvents({ ...repo, issue_number: 1 });
  expect(events).toMatchObject([
    { event: 'assigned', assignee: { login: 'li' }, actor: { login: 'github-actions[bot]' } },
    { event: 'unassigned', assignee: { login: 'li' }, actor: { login: 'li' } },
  ]);
});
