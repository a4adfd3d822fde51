import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import { repoOf, withGithub } from '../with-github.ts';

const WRITES = { issues: 'write' } as const;

test('a comment keeps its author, whoever changes it and whatever they are called', async () => {
  const github = await withGithub({ people: { zhang: 'none', li: 'none' } });
  const repo = repoOf(github);
  const run = github.asActions(WRITES);
  await run.rest.issues.create({ ...repo, title: '逾期' });
  const one = { ...repo, issue_number: 1 };
  const { data: comment } = await github.as('zhang').rest.issues.createComment({ ...one, body: '在办' });
  github.at('2026-11-27T03:00:00Z');
  const changed = { ...repo, comment_id: comment.id, body: '办结' };
  await expectRefusal(
    github.as('li').rest.issues.updateComment(changed),
    403,
    'Must have admin rights to Repository.',
  );
  await run.rest.issues.updateComment(changed);
  github.rename('zhang', 'zhang-san');
  const { data: comments } = await run.rest.issues.listComments(one);
  expect(comments).toMatchObject([
    {
      body: '办结',
      user: { login: 'zhang-san', id: comment.user?.id },
      created_at: '2026-11-27T00:00:00Z',
      updated_at: '2026-11-27T03:00:00Z',
    },
  ]);
  await run.rest.issues.deleteComment({ ...repo, comment_id: comment.id });
  const gone = run.rest.issues.getComment({ ...repo, comment_id: comment.id });
  await expectRefusal(gone, 404, 'Not Found');
});

test('comments of the whole repository are listed by when they were changed', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  for (const number of [1, 2]) {
    github.at(`2026-11-27T0${String(number)}:00:00Z`);
    await rest.issues.create({ ...repo, title: '逾期' });
    await rest.issues.createComment({ ...repo, issue_number: number, body: String(number) });
  }
  const { data } = await rest.issues.listCommentsForRepo({ ...repo, since: '2026-11-27T02:00:00Z' });
  expect(data.map(({ body }) => body)).toEqual(['2']);
  const { data: all } = await rest.issues.listCommentsForRepo({
    ...repo,
    sort: 'updated',
    direction: 'desc',
  });
  expect(all.map(({ body }) => body)).toEqual(['2', '1']);
});

test('on a pull request a run needs the permission for pull requests, on an issue that for issues', async () => {
  const github = await withGithub({ people: { zhang: 'write' } });
  const repo = repoOf(github);
  github.push('zhang', { branch: 'x', files: { 'a.yaml': '甲' } });
  await github.as('zhang').rest.pulls.create({ ...repo, title: '甲', head: 'x', base: 'main' });
  await github.as('zhang').rest.issues.create({ ...repo, title: '乙' });
  const on = (number: number): { owner: string; repo: string; issue_number: number; body: string } => ({
    ...repo,
    issue_number: number,
    body: '受理',
  });
  const pulls = github.asActions({ 'pull-requests': 'write' });
  const issues = github.asActions(WRITES);
  await pulls.rest.issues.createComment(on(1));
  await issues.rest.issues.createComment(on(2));
  const refusal = 'Resource not accessible by integration';
  await expectRefusal(pulls.rest.issues.createComment(on(2)), 403, refusal);
  await expectRefusal(issues.rest.issues.createComment(on(1)), 403, refusal);
});

test('an empty comment is refused', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  await rest.issues.create({ ...repo, title: '逾期' });
  const empty = rest.issues.createComment({ ...repo, issue_number: 1, body: ' ' });
  await expectRefusal(empty, 422, 'Validation Failed');
});
