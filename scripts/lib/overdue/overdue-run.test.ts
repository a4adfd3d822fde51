import { expect, test } from 'vitest';
import {
  issuesOf,
  LATE,
  runAt,
  saidBelow,
  WEEKLY,
  type OfficeNow,
} from '../../testing/offices/overdue-office.ts';
import type { Failure } from '../../testing/github/failures.ts';
import type { FakeGithub, FakeGithubOptions } from '../../testing/github/fake-github.ts';
import { repoOf, withGithub } from '../../testing/github/with-github.ts';
import { planText } from './overdue-output.ts';
import type { OverdueDone } from './overdue-run.ts';

const NOW = '2026-05-12T00:20:00Z';
const forge = (options: FakeGithubOptions = {}) => withGithub({ at: NOW, isPrivate: true, ...options });
const dos = ({ plan }: OverdueDone) => plan.steps.map((step) => step.do);
const openTitles = async (github: FakeGithub) =>
  (await issuesOf(github)).filter(({ isOpen }) => isOpen).map(({ title }) => title);

const PLAN = 'jia逾期未办：工作计划（t1）';

test('each overdue duty becomes one issue, by the bot, with labels of their colour; run again nothing is done', async () => {
  const github = await forge();
  const first = await runAt(github);
  expect(first.carried?.every(({ is }) => is === 'done')).toBe(true);
  const issues = await issuesOf(github);
  expect(issues.map(({ title }) => title)).toContain(PLAN);
  expect(new Set(issues.map(({ by }) => by))).toEqual(new Set(['github-actions[bot]']));
  expect(issues.find(({ title }) => title === PLAN)).toMatchObject({ labels: ['催办', '滞后'] });
  const { data: labels } = await github.as(github.owner).rest.issues.listLabelsForRepo(repoOf(github));
  expect(labels).toContainEqual(expect.objectContaining({ name: '滞后', color: 'b58100' }));
  expect(dos(await runAt(github))).toEqual([]);
  expect(first.changes.opened).toContainEqual({
    unit: 'jia',
    who: 'jia',
    line: 'jia：工作计划（t1），逾期3个工作日',
    url: expect.stringMatching(/\/office\/ledger\/issues\/\d+$/u) as unknown,
  });
});

test('without --apply it only says what it would do', async () => {
  const github = await forge();
  const planned = await runAt(github, {}, { isApplied: false });
  expect(github.askings().filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(planText(planned)).toContain('开  jia：工作计划（t1），逾期3个工作日\n');
  expect(planText(planned)).toMatch(/什么都没有改动；加 --apply 照此办理。\n$/u);
});

test('filed, an issue closes with a word and when it came; returned by the section it is opened again', async () => {
  const github = await forge();
  await runAt(github);
  const filed: OfficeNow = {
    asOf: '2026-05-13 08:20',
    matters: [{ ...LATE, plan: '2026-05-12 10:00' }, WEEKLY],
  };
  const done = await runAt(github, filed);
  const { number = 0 } = (await issuesOf(github)).find(({ title }) => title === PLAN) ?? {};
  expect(await saidBelow(github, number)).toEqual([
    '已办理：晚3个工作日，2026年5月12日（周二）10:00收到。本议题关闭。',
  ]);
  expect((await issuesOf(github)).find(({ title }) => title === PLAN)?.isOpen).toBe(false);
  expect(done.changes.settled).toMatchObject([{ unit: 'jia', line: 'jia：工作计划（t1），晚3个工作日' }]);
  await runAt(github);
  expect((await issuesOf(github)).find(({ title }) => title === PLAN)?.isOpen).toBe(true);
  expect((await issuesOf(github)).filter(({ title }) => title === PLAN)).toHaveLength(1);
});

test('what somebody closed is opened again on the next day, once; what a stranger wrote counts for nothing', async () => {
  const github = await forge({ isPrivate: false, people: { clerk: 'write', stranger: 'none' } });
  await runAt(github);
  const { number = 0, body = '' } = (await issuesOf(github)).find(({ title }) => title === PLAN) ?? {};
  const close = () =>
    github.as('clerk').rest.issues.update({ ...repoOf(github), issue_number: number, state: 'closed' });
  await github.as('stranger').rest.issues.create({ ...repoOf(github), title: PLAN, body });
  await close();
  expect(dos(await runAt(github))).toEqual([]);
  github.at('2026-05-13T00:20:00Z');
  const next = { asOf: '2026-05-13 08:20' };
  expect(dos(await runAt(github, next))).toContain('reopen');
  expect(await saidBelow(github, number)).toEqual([expect.stringContaining('重新打开一次')]);
  await close();
  github.at('2026-05-15T00:20:00Z');
  expect(dos(await runAt(github, { asOf: '2026-05-15 08:20' }))).not.toContain('reopen');
  expect((await issuesOf(github)).filter(({ title }) => title === PLAN).map(({ isOpen }) => isOpen)).toEqual([
    false,
    true,
  ]);
});

test('renamed, relabelled, locked or robbed of its mark, an issue is healed or left, and never doubled', async () => {
  const github = await forge({ people: { clerk: 'write' } });
  await runAt(github);
  const mine = { ...repoOf(github) };
  const { issues } = github.as('clerk').rest;
  const numberOf = async (title: string) =>
    (await issuesOf(github)).find((issue) => issue.title === title && issue.isOpen)?.number ?? 0;
  await issues.update({ ...mine, issue_number: await numberOf(PLAN), title: '改过', labels: ['紧急'] });
  await runAt(github);
  expect((await issuesOf(github)).find(({ title }) => title === PLAN)?.labels.toSorted()).toEqual(
    ['催办', '滞后', '紧急'].toSorted(),
  );
  const first = await numberOf(PLAN);
  const { body } = (await issues.get({ ...mine, issue_number: first })).data;
  await issues.update({ ...mine, issue_number: first, body: (body ?? '').replace(/^<!--.*-->/u, '') });
  await runAt(github);
  expect(await saidBelow(github, first)).toEqual([expect.stringContaining('认不出是哪一项')]);
  const second = await numberOf(PLAN);
  expect(second).toBeGreaterThan(first);
  await issues.lock({ ...mine, issue_number: second });
  await issues.update({ ...mine, issue_number: second, title: '锁着' });
  expect(dos(await runAt(github))).toEqual([]);
  const filed = { matters: [{ ...LATE, plan: '2026-05-11 10:00' }, WEEKLY] };
  await runAt(github, filed);
  expect((await issuesOf(github)).find(({ title }) => title === '锁着')?.isOpen).toBe(false);
  expect(await saidBelow(github, second)).toEqual([]);
});

test('closed by somebody long ago it is still known, and not made anew', async () => {
  const github = await forge({ people: { clerk: 'write' } });
  await runAt(github);
  const { number = 0 } = (await issuesOf(github)).find(({ title }) => title === PLAN) ?? {};
  for (const day of ['13', '14']) {
    await github.as('clerk').rest.issues.update({ ...repoOf(github), issue_number: number, state: 'closed' });
    github.at(`2026-05-${day}T00:20:00Z`);
    await runAt(github, { asOf: `2026-05-${day} 08:20` });
  }
  await github.as('clerk').rest.issues.update({ ...repoOf(github), issue_number: number, state: 'closed' });
  github.at('2026-09-01T00:20:00Z');
  await runAt(github, { asOf: '2026-09-01 08:20' });
  expect((await issuesOf(github)).filter(({ title }) => title === PLAN)).toHaveLength(1);
});

test('the one who sees to it is whoever GitHub lets name; others are called by the name that they have now', async () => {
  const github = await forge({ people: { clerk: 'write', reader: 'read' } });
  const { data: clerk } = await github.asNobody().rest.users.getByUsername({ username: 'clerk' });
  const { data: reader } = await github.asNobody().rest.users.getByUsername({ username: 'reader' });
  await runAt(github, { account: { id: clerk.id, login: 'clerk' } });
  const issue = async () => (await issuesOf(github)).find(({ title }) => title === PLAN);
  expect(await issue()).toMatchObject({
    assignees: ['clerk'],
    body: expect.not.stringContaining('@') as unknown,
  });
  github.rename('reader', 'renamed');
  await runAt(github, { account: { id: reader.id, login: 'reader' } });
  expect(await issue()).toMatchObject({
    assignees: [],
    body: expect.stringMatching(/经办账号：@renamed$/u) as unknown,
  });
  expect(dos(await runAt(github, { account: { id: reader.id, login: 'reader' } }))).toEqual([]);
  // Whoever may only read can be named once they wrote below it.
  const number = (await issue())?.number ?? 0;
  await github
    .as('renamed')
    .rest.issues.createComment({ ...repoOf(github), issue_number: number, body: '今天报' });
  await runAt(github, { account: { id: reader.id, login: 'reader' } });
  expect(await issue()).toMatchObject({
    assignees: ['renamed'],
    body: expect.not.stringContaining('@') as unknown,
  });
  expect(dos(await runAt(github, { account: { id: reader.id, login: 'reader' } }))).toEqual([]);
  // Of an account that is nobody's any more nothing is called.
  await runAt(github, { account: { id: 999_999_999, login: 'gone' } });
  expect((await issue())?.body).not.toContain('@');
});

test('more than a page of issues is read to its end', async () => {
  const github = await forge();
  const many = Array.from({ length: 130 }, (_, n) => ({ ...LATE, id: `t${String(1000 + n)}` }));
  const office: OfficeNow = { matters: many };
  let left = 1;
  for (let runs = 0; left > 0; runs += 1) {
    expect(runs).toBeLessThan(4);
    left = (await runAt(github, office)).plan.left;
  }
  const count = (await issuesOf(github)).length;
  expect(count).toBeGreaterThan(130);
  expect(dos(await runAt(github, office))).toEqual([]);
  expect((await issuesOf(github)).length).toBe(count);
}, 120_000);

test('in a public repository only what the public roll shows has an issue', async () => {
  const github = await forge({ isPrivate: false });
  const unfiled = { ...LATE, plan: '2026-05-06 17:00', filed: null };
  await runAt(github, { asOf: '2026-05-25 08:20', matters: [unfiled, WEEKLY] });
  expect((await issuesOf(github)).filter(({ title }) => /审定/u.test(title))).toEqual([]);
  expect((await issuesOf(github)).length).toBeGreaterThan(0);
  await expect(runAt(github, {}, { profile: 'internal' })).rejects.toThrow('仓库是公开的');
  const inside = await forge();
  await runAt(inside, { asOf: '2026-05-25 08:20', matters: [unfiled, WEEKLY] });
  expect((await issuesOf(inside)).filter(({ title }) => /审定/u.test(title))).toHaveLength(1);
});

test('only the account whose issues are found again may write them', async () => {
  const github = await forge({ people: { clerk: 'write' } });
  const access = { api: github.url, token: github.tokenOf('clerk'), second: 0 };
  await expect(runAt(github, {}, { access })).rejects.toThrow('令牌是 clerk 的，应为 github-actions[bot] 的');
  await runAt(github, {}, { access, bot: 'clerk' });
  expect(dos(await runAt(github, {}, { access, bot: 'clerk' }))).toEqual([]);
  expect(await openTitles(github)).toContain(PLAN);
});

test('what cannot be read is told plainly, and nothing is changed', async () => {
  const github = await forge();
  const access = (token: string) => ({ access: { api: github.url, token, second: 0 } });
  await expect(runAt(github, {}, access('unknown'))).rejects.toThrow('服务器不认这个令牌');
  const repo = { owner: 'office', repo: 'nothing' };
  await expect(runAt(github, {}, { repo })).rejects.toThrow('服务器上没有“office/nothing”');
  await expect(runAt(github, {}, { bot: 'nobody' })).rejects.toThrow('服务器上没有账号“nobody”');
  expect(await issuesOf(github)).toEqual([]);
});

/** Each alone, and one from which on nothing gets through any more: the run was cut off. */
const FAILURES: readonly { readonly failure: Failure; readonly times?: number }[] = [
  { failure: { kind: 'dropped-before' }, times: 999 },
  { failure: { kind: 'dropped-after' } },
  { failure: { kind: 'dropped-before' } },
  { failure: { kind: 'status', status: 500 } },
  { failure: { kind: 'secondary-limit', retryAfter: 30 } },
  { failure: { kind: 'status', status: 404 } },
  { failure: { kind: 'secondary-limit', retryAfter: 100_000 } },
  { failure: { kind: 'status', status: 422 } },
];

/** What stands in the end, without what hangs on the order in which it was made. */
async function endOf(github: FakeGithub): Promise<unknown> {
  const issues = await issuesOf(github);
  const end = await Promise.all(
    issues.map(async ({ number, title, isOpen, labels, body, assignees }) => ({
      title,
      isOpen,
      labels: labels.toSorted(),
      body,
      assignees,
      said: await saidBelow(github, number),
    })),
  );
  return end.toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

/** An office in which within one run something is opened, brought up to date, closed and opened again. */
async function eventful(): Promise<FakeGithub> {
  const github = await forge({ people: { clerk: 'write' } });
  await runAt(github);
  const week = (await issuesOf(github)).find(({ title }) => /周报/u.test(title));
  await github
    .as('clerk')
    .rest.issues.update({ ...repoOf(github), issue_number: week?.number ?? 0, state: 'closed' });
  github.at('2026-05-13T00:20:00Z');
  return github;
}

const NEXT: OfficeNow = {
  asOf: '2026-05-13 08:20',
  matters: [{ ...LATE, plan: '2026-05-12 10:00' }, WEEKLY, { ...LATE, id: 't3', lead: 'yi' }],
};

test('whatever fails at whichever call, the next runs end in the same state', async () => {
  const whole = await eventful();
  const done = await runAt(whole, NEXT);
  expect(new Set(dos(done))).toEqual(new Set(['create', 'update', 'close', 'reopen']));
  const expected = await endOf(whole);
  let met = 1;
  let call = 1;
  for (; met > 0; call += 1) {
    const github = await eventful();
    const chosen = FAILURES[call % FAILURES.length];
    if (chosen === undefined) throw new Error('there are failures');
    const until = { times: chosen.times ?? 1 };
    const injected = github.fail(chosen.failure, { by: 'github-actions[bot]', nth: call, ...until });
    await runAt(github, NEXT).catch(() => undefined);
    met = injected.met;
    // From the next run on all gets through again.
    injected.fitted = Number.MAX_SAFE_INTEGER;
    await runAt(github, NEXT);
    expect([call, dos(await runAt(github, NEXT))]).toEqual([call, []]);
    expect([call, await endOf(github)]).toEqual([call, expected]);
  }
  expect(call).toBeGreaterThan(20);
}, 600_000);

test('where GitHub stops answering the rest is left, and what one issue refuses stops no other', async () => {
  const github = await forge();
  github.fail({ kind: 'dropped-before' }, { operation: 'issues/create', nth: 2, times: 99 });
  const stopped = await runAt(github);
  expect(stopped.carried?.filter(({ is }) => is === 'failed')).toHaveLength(1);
  expect(stopped.carried?.some(({ is }) => is === 'left')).toBe(true);
  expect(planText(stopped)).toMatch(/未成1处，其余\d+处下次再办。\n$/u);
  const other = await forge();
  other.fail({ kind: 'status', status: 422 }, { operation: 'issues/create', nth: 2 });
  const refused = await runAt(other);
  expect(refused.carried?.filter(({ is }) => is !== 'done')).toHaveLength(1);
});

test('where the first issue is not found again by its author nothing more is made', async () => {
  const github = await forge();
  const hide = () => {
    github.rename('github-actions[bot]', 'other[bot]');
  };
  // Open, closed, and then the first one read back.
  github.fail({ kind: 'meanwhile', does: hide }, { operation: 'issues/list-for-repo', nth: 3 });
  await expect(runAt(github)).rejects.toThrow('读不回来');
  expect(await issuesOf(github)).toHaveLength(1);
});
