import { expect, test } from 'vitest';
import { counterOffice, handIn, REPORT, report } from '../../testing/offices/counter-office.ts';
import { actedOn, decidedAt, READ } from '../../testing/counter-run.ts';
import type { FakeGithub } from '../../testing/github/fake-github.ts';
import { repoOf } from '../../testing/github/with-github.ts';
import { git } from '../git/git.ts';
import { haveTestsPassed } from './code-requests.ts';

const headOf = async (github: FakeGithub, number: number) =>
  (await github.asNobody().rest.pulls.get({ ...repoOf(github), pull_number: number })).data.head.sha;
const statusesOf = async (github: FakeGithub, sha: string) => {
  const { data } = await github
    .asNobody()
    .rest.repos.listCommitStatusesForRef({ ...repoOf(github), ref: sha });
  return data.map(({ context, state }) => `${context} ${state}`);
};

test('a request that changes the software alone may be merged once its tests have passed, and lands by no counter', async () => {
  const github = await counterOffice();
  github.addPerson('kaifa', 'none');
  const number = await handIn(github, 'kaifa', { 'src/x.ts': 'export {};\n' });
  const head = await headOf(github, number);
  const tip = github.tip('main');
  expect(await decidedAt(github, '2026-05-22T02:31:00Z')).toEqual([]);
  const passed = () => haveTestsPassed(github.asActions(READ), repoOf(github), head);
  expect(await passed()).toBe(false);
  github.endRunOfPull(number, 'test.yml', 'failure');
  expect(await passed()).toBe(false);
  expect(await actedOn(github, [{ kind: 'code', number, head }])).toEqual(['moved']);
  github.endRunOfPull(number, 'test.yml', 'success');
  expect(await passed()).toBe(true);
  expect(await decidedAt(github, '2026-05-22T02:31:00Z')).toEqual([{ kind: 'code', number, head }]);
  expect(await actedOn(github, [{ kind: 'code', number, head }])).toEqual(['allowed']);
  expect(await statusesOf(github, head)).toEqual(['受理 success']);
  expect(github.tip('main')).toBe(tip);
  expect(await decidedAt(github, '2026-05-22T02:46:00Z')).toEqual([]);
  // It does not hang on main, but on what was pushed.
  github.push(github.owner, { branch: 'main', files: { 'README.md': '# 改\n' }, message: '改' });
  expect(await decidedAt(github, '2026-05-22T03:01:00Z')).toEqual([]);
  github.push('kaifa', {
    in: 'kaifa/ledger',
    branch: 'report',
    files: { 'src/x.ts': 'export const a = 1;\n' },
  });
  expect(await decidedAt(github, '2026-05-22T03:16:00Z')).toEqual([]);
  github.endRunOfPull(number, 'test.yml', 'success');
  expect(await decidedAt(github, '2026-05-22T03:31:00Z')).toMatchObject([{ kind: 'code', number }]);
});

test('a request of code does not get its status as one that has landed, whatever was decided', async () => {
  const github = await counterOffice();
  github.addPerson('kaifa', 'none');
  const number = await handIn(github, 'kaifa', { 'src/x.ts': 'export {};\n', [REPORT]: report() });
  const head = await headOf(github, number);
  const baseTree = git(github.repository, ['rev-parse', 'main^{tree}']);
  const decision = { kind: 'answer', door: '合并请求', number, head, baseTree, comment: 'x', isFinal: true };
  expect(await actedOn(github, [{ ...decision, isLanded: true }])).toEqual(['unlike']);
  const landing = { tree: baseTree, isOneCommit: true, files: [{ path: REPORT, content: report() }] };
  expect(await actedOn(github, [{ ...decision, isLanded: false, landing }])).toEqual(['unlike']);
  expect(await statusesOf(github, head)).toEqual([]);
});

test('a request of the record is not let through as code, whatever was decided', async () => {
  const github = await counterOffice();
  const number = await handIn(github, 'gongcheng', { [REPORT]: report() });
  const head = await headOf(github, number);
  github.endRunOfPull(number, 'test.yml', 'success');
  expect(await actedOn(github, [{ kind: 'code', number, head }])).toEqual(['moved']);
  expect(await actedOn(github, [{ kind: 'code', number, head: 'b'.repeat(40) }])).toEqual(['moved']);
  expect(await statusesOf(github, head)).toEqual([]);
});
