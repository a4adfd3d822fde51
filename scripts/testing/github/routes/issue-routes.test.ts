import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import { repoOf, withGithub } from '../with-github.ts';

const WRITES = { issues: 'write' } as const;

test('an issue is opened, worded anew, closed and opened again, and says who did it when', async () => {
  const github = await withGithub({ people: { zhang: 'none' } });
  const repo = repoOf(github);
  github.at('2026-11-27T01:00:00Z');
  const zhang = github.as('zhang');
  const { data: issue } = await zhang.rest.issues.create({ ...repo, title: '报进展', body: '已完成' });
  expect(issue).toMatchObject({ number: 1, state: 'open', created_at: '2026-11-27T01:00:00Z' });
  expect(issue.user).toMatchObject({ login: 'zhang', type: 'User' });

  github.at('2026-11-27T02:00:00Z');
  const run = github.asActions(WRITES);
  const one = { ...repo, issue_number: 1 };
  await run.rest.issues.update({
    ...one,
    title: '报进展（已受理）',
    state: 'closed',
    state_reason: 'not_planned',
  });
  const { data: closed } = await zhang.rest.issues.get(one);
  expect(closed).toMatchObject({
    title: '报进展（已受理）',
    state: 'closed',
    state_reason: 'not_planned',
    closed_at: '2026-11-27T02:00:00Z',
  });
  expect(closed.closed_by?.login).toBe('github-actions[bot]');

  await zhang.rest.issues.update({ ...one, state: 'open' });
  const { data: events } = await zhang.rest.issues.listEvents(one);
  expect(events.map(({ event, actor }) => [event, actor.login])).toEqual([
    ['renamed', 'github-actions[bot]'],
    ['closed', 'github-actions[bot]'],
    ['reopened', 'zhang'],
  ]);
});

test('a stranger changes nothing of the issues of others', async () => {
  const github = await withGithub({ people: { zhang: 'none', li: 'none' } });
  const repo = repoOf(github);
  await github.as('zhang').rest.issues.create({ ...repo, title: '报进展' });
  const one = { ...repo, issue_number: 1 };
  const { rest } = github.as('li');
  await expectRefusal(
    rest.issues.update({ ...one, title: 'x' }),
    403,
    'Must have admin rights to Repository.',
  );
  await expectRefusal(
    rest.issues.addLabels({ ...one, labels: ['受理'] }),
    403,
    'Must have admin rights to Repository.',
  );
  await expectRefusal(rest.issues.lock(one), 403, 'Must have admin rights to Repository.');
  await expectRefusal(
    github.asNobody().rest.issues.createComment({ ...one, body: 'x' }),
    401,
    'Requires authentication',
  );
});

test('what a stranger says of labels and assignees of their own issue is dropped without a word', async () => {
  const github = await withGithub({ people: { zhang: 'none', li: 'write' } });
  const { data } = await github.as('zhang').rest.issues.create({
    ...repoOf(github),
    title: '报进展',
    labels: ['受理'],
    assignees: ['li'],
  });
  expect([data.labels, data.assignees]).toEqual([[], []]);
});

test('a text without words, or longer than GitHub takes it, is refused', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  await expectRefusal(rest.issues.create({ ...repo, title: ' ' }), 422, 'Validation Failed');
  await expectRefusal(rest.issues.create({ ...repo, title: '逾'.repeat(257) }), 422, 'Validation Failed');
  await rest.issues.create({ ...repo, title: '逾'.repeat(256) });
  const tooLong = rest.issues.create({ ...repo, title: '逾期', body: '逾'.repeat(65537) });
  await expectRefusal(tooLong, 422, 'Validation Failed');
});

test('issues that are turned off are gone', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  await github.as('office').rest.repos.update({ ...repo, has_issues: false });
  const made = github.asActions(WRITES).rest.issues.create({ ...repo, title: '逾期' });
  await expectRefusal(made, 410, 'Issues has been disabled in this repository.');
});

test('issues are listed by state, label, who opened them and when they changed, in pages', async () => {
  const github = await withGithub({ people: { zhang: 'none' } });
  const repo = repoOf(github);
  const { rest, paginate } = github.asActions(WRITES);
  for (const [index, label] of ['逾期', '逾期', '受理'].entries()) {
    github.at(`2026-11-27T0${String(index + 1)}:00:00Z`);
    await rest.issues.create({ ...repo, title: String(index + 1), labels: [label] });
  }
  await github.as('zhang').rest.issues.create({ ...repo, title: '4' });
  await rest.issues.update({ ...repo, issue_number: 1, state: 'closed' });
  const titles = async (given: object): Promise<string[]> => {
    const found = await paginate(rest.issues.listForRepo, { ...repo, per_page: 1, ...given });
    return found.map(({ title }) => title);
  };
  expect(await titles({})).toEqual(['4', '3', '2']);
  expect(await titles({ state: 'all', labels: '逾期', direction: 'asc' })).toEqual(['1', '2']);
  expect(await titles({ state: 'closed' })).toEqual(['1']);
  expect(await titles({ creator: 'zhang' })).toEqual(['4']);
  expect(
    await titles({ state: 'all', since: '2026-11-27T03:00:00Z', sort: 'updated', direction: 'asc' }),
  ).toEqual(['1', '3', '4']);
});

test('a lock keeps strangers from writing, and it is told who locked', async () => {
  const github = await withGithub({ people: { zhang: 'none' } });
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  await rest.issues.create({ ...repo, title: '逾期' });
  const one = { ...repo, issue_number: 1 };
  await rest.issues.lock({ ...one, lock_reason: 'resolved' });
  const comment = github.as('zhang').rest.issues.createComment({ ...one, body: '好' });
  await expectRefusal(comment, 403, 'Unable to create comment because issue is locked.');
  await rest.issues.createComment({ ...one, body: '已办结' });
  await rest.issues.unlock(one);
  await github.as('zhang').rest.issues.createComment({ ...one, body: '好' });
  const { data: events } = await rest.issues.listEvents(one);
  expect(events.map(({ event }) => event)).toEqual(['locked', 'unlocked']);
});

test('nobody finds an issue that is not there', async () => {
  const github = await withGithub();
  const asked = github.asActions(WRITES).rest.issues.get({ ...repoOf(github), issue_number: 7 });
  await expectRefusal(asked, 404, 'Not Found');
});
