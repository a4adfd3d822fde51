import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import { startFakeGithub } from '../fake-github.ts';
import { repoOf, withGithub } from '../with-github.ts';

test('a repository tells whose it is, and what who asks may do there', async () => {
  const github = await withGithub({ people: { li: 'triage' } });
  const { data } = await github.as('li').rest.repos.get(repoOf(github));
  expect(data).toMatchObject({
    full_name: 'office/ledger',
    private: false,
    default_branch: 'main',
    organization: { login: 'office' },
    permissions: { admin: false, push: false, triage: true, pull: true },
  });
});

test('a private repository is hidden from strangers, and no longer once it is public', async () => {
  const github = await withGithub({ isPrivate: true, people: { zhang: 'none', boss: 'admin' } });
  const repo = repoOf(github);
  await expectRefusal(github.as('zhang').rest.repos.get(repo), 404, 'Not Found');
  await expectRefusal(github.as('zhang').rest.repos.update({ ...repo, private: false }), 404, 'Not Found');
  await github.as('boss').rest.repos.update({ ...repo, private: false });
  expect((await github.as('zhang').rest.repos.get(repo)).data.private).toBe(false);
});

test('who works there is told to who may write, with their roles', async () => {
  const github = await withGithub({ people: { li: 'maintain', wang: 'member', zhang: 'none' } });
  const repo = repoOf(github);
  const { rest } = github.as('li');
  const { data } = await rest.repos.listCollaborators(repo);
  expect(data.map(({ login, role_name: role }) => [login, role])).toEqual([
    ['li', 'maintain'],
    ['wang', 'read'],
  ]);
  await rest.repos.checkCollaborator({ ...repo, username: 'wang' });
  await expect(rest.repos.checkCollaborator({ ...repo, username: 'zhang' })).rejects.toMatchObject({
    status: 404,
  });
  const { data: level } = await rest.repos.getCollaboratorPermissionLevel({ ...repo, username: 'li' });
  expect(level).toMatchObject({ permission: 'write', role_name: 'maintain' });
  await expectRefusal(
    github.as('zhang').rest.repos.listCollaborators(repo),
    403,
    'Must have push access to view repository collaborators.',
  );
  await expectRefusal(
    github.as('zhang').rest.repos.getCollaboratorPermissionLevel({ ...repo, username: 'li' }),
    403,
    'Must have push access to view collaborator permission.',
  );
});

test("in a person's own repository there are no roles but to write", async () => {
  const owner = { login: 'zhang', type: 'User' } as const;
  await expect(startFakeGithub({ owner, people: { li: 'read' } })).rejects.toThrow('no other role');
  await expect(startFakeGithub({ owner, people: { li: 'member' } })).rejects.toThrow('no members');
  const github = await withGithub({ owner, isPrivate: true, people: { li: 'write' } });
  const { data } = await github.as('li').rest.repos.get(repoOf(github));
  expect(data.permissions).toMatchObject({ admin: false, push: true });
});
