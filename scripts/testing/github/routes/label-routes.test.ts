import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import { repoOf, withGithub } from '../with-github.ts';

test('labels are put on and taken off, and the timeline says by whom', async () => {
  const github = await withGithub({ people: { li: 'triage' } });
  const repo = repoOf(github);
  const run = github.asActions({ issues: 'write' });
  await run.rest.issues.createLabel({ ...repo, name: '受理', color: '0e8a16' });
  await run.rest.issues.create({ ...repo, title: '报进展' });
  const one = { ...repo, issue_number: 1 };
  await github.as('li').rest.issues.addLabels({ ...one, labels: ['受理'] });
  await run.rest.issues.removeLabel({ ...one, name: '受理' });
  const { data: events } = await run.rest.issues.listEventsForTimeline(one);
  expect(events).toMatchObject([
    { event: 'labeled', actor: { login: 'li' }, label: { name: '受理', color: '0e8a16' } },
    { event: 'unlabeled', actor: { login: 'github-actions[bot]' }, label: { name: '受理' } },
  ]);
  await expectRefusal(run.rest.issues.removeLabel({ ...one, name: '受理' }), 404, 'Label does not exist');
});

test('a label that the repository has not is made by whoever may', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const run = github.asActions({ issues: 'write' });
  await run.rest.issues.create({ ...repo, title: '逾期', labels: ['逾期'] });
  const { data } = await run.rest.issues.getLabel({ ...repo, name: '逾期' });
  expect(data.color).toBe('ededed');
  const again = run.rest.issues.createLabel({ ...repo, name: '逾期' });
  await expectRefusal(again, 422, 'Validation Failed');
});

test('a run that may only write pull requests makes no label', async () => {
  const github = await withGithub({ people: { zhang: 'write' } });
  const repo = repoOf(github);
  github.push('zhang', { branch: 'x', files: { 'a.yaml': '甲' } });
  await github.as('zhang').rest.pulls.create({ ...repo, title: '甲', head: 'x', base: 'main' });
  const { rest } = github.asActions({ 'pull-requests': 'write' });
  await expectRefusal(
    rest.issues.addLabels({ ...repo, issue_number: 1, labels: ['受理'] }),
    403,
    'You do not have permission to create labels on this repository.',
  );
  await github.as('office').rest.issues.createLabel({ ...repo, name: '受理' });
  const { data } = await rest.issues.addLabels({ ...repo, issue_number: 1, labels: ['受理'] });
  expect(data.map(({ name }) => name)).toEqual(['受理']);
});

test('labels are set as a whole', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const { rest } = github.asActions({ issues: 'write' });
  await rest.issues.create({ ...repo, title: '逾期', labels: ['甲', '乙'] });
  await rest.issues.setLabels({ ...repo, issue_number: 1, labels: ['乙', '丙'] });
  const { data } = await rest.issues.listLabelsOnIssue({ ...repo, issue_number: 1 });
  expect(data.map(({ name }) => name)).toEqual(['乙', '丙']);
});
