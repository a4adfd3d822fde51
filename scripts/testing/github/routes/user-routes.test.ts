import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import { withGithub } from '../with-github.ts';

test('an account is found by its number whatever it is called, by its name only while it has it', async () => {
  const github = await withGithub();
  const id = github.addPerson('zhang', 'none');
  const { rest, request } = github.asNobody();
  expect((await rest.users.getByUsername({ username: 'zhang' })).data).toMatchObject({ id, type: 'User' });
  github.rename('zhang', 'zhang-san');
  await expectRefusal(rest.users.getByUsername({ username: 'zhang' }), 404, 'Not Found');
  const { data } = await request('GET /user/{account_id}', { account_id: id });
  expect(data.login).toBe('zhang-san');
  await expectRefusal(request('GET /user/{account_id}', { account_id: 7 }), 404, 'Not Found');
});

test('GitHub Actions has its account, and its token is no person', async () => {
  const github = await withGithub({ people: { li: 'read' } });
  const { data } = await github.asNobody().rest.users.getByUsername({ username: 'github-actions[bot]' });
  expect(data).toMatchObject({ id: 41898282, type: 'Bot' });
  expect((await github.as('li').rest.users.getAuthenticated()).data.login).toBe('li');
  const run = github.asActions({}).rest.users.getAuthenticated();
  await expectRefusal(run, 403, 'Resource not accessible by integration');
  await expectRefusal(github.asNobody().rest.users.getAuthenticated(), 401, 'Requires authentication');
});

test('nobody takes a name that another has', async () => {
  const github = await withGithub({ people: { zhang: 'none', li: 'none' } });
  expect(() => {
    github.rename('zhang', 'LI');
  }).toThrow('there is a LI already');
});
