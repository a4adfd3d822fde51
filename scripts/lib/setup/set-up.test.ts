import { expect, test } from 'vitest';
import { COUNTER_EVENTS } from '#forge/forge-names.ts';
import { repoOf } from '../../testing/github/with-github.ts';
import {
  officeRoot,
  setUpAs,
  states,
  stateOf,
  unsetGithub,
  WHOLE,
  WRITES,
  writes,
} from '../../testing/offices/setup-office.ts';

const COUNTER = '.github/workflows/counter.yml';

test('a repository as it is after the first push is brought to all that the counter needs, the switch last', async () => {
  const github = await unsetGithub();
  expect(github.mayStart('pull_request_target', COUNTER)).toBe(false);
  const data = officeRoot();
  expect(states(await setUpAs(github, data))).toEqual({
    branch: 'stood',
    'workflow counter.yml': 'stood',
    'workflow publish.yml': 'stood',
    'workflow prove.yml': 'stood',
    actions: 'stood',
    token: 'stood',
    policy: 'made',
    ruleset: 'made',
    'other-rule': 'stood',
    issues: 'stood',
    'label 登记': 'made',
    pages: 'made',
    counter: 'made',
  });
  expect(writes(github).map(({ operation }) => operation)).toEqual(WRITES);
  expect(await stateOf(github)).toEqual(WHOLE);
  for (const event of COUNTER_EVENTS) expect(github.mayStart(event, COUNTER)).toBe(true);
  // Again: it says what stands and changes nothing.
  const before = writes(github).length;
  const again = states(await setUpAs(github, data));
  expect(new Set(Object.values(again))).toEqual(new Set(['stood']));
  expect(writes(github)).toHaveLength(before);
});

test('main then moves only forward, to a commit of the bot with its status, and not through a pull request', async () => {
  const github = await unsetGithub({ people: { boss: 'admin' } });
  await setUpAs(github, officeRoot());
  const repo = repoOf(github);
  const { rest } = github.asActions({ contents: 'write', statuses: 'write' });
  const main = github.tip('main');
  const { data: at } = await rest.git.getCommit({ ...repo, commit_sha: main });
  const { data: commit } = await rest.git.createCommit({
    ...repo,
    message: '收件',
    tree: at.tree.sha,
    parents: [main],
  });
  const move = { ...repo, ref: 'heads/main', sha: commit.sha };
  await expect(rest.git.updateRef(move)).rejects.toMatchObject({ status: 422 });
  await rest.repos.createCommitStatus({ ...repo, sha: commit.sha, state: 'success', context: '受理' });
  await rest.git.updateRef(move);
  const boss = github.as('boss').rest.git;
  await expect(boss.updateRef({ ...move, sha: main, force: true })).rejects.toMatchObject({ status: 422 });
  await expect(boss.deleteRef({ ...repo, ref: 'heads/main' })).rejects.toMatchObject({ status: 422 });
});

test('a dry run says what it would do, and only reads', async () => {
  const github = await unsetGithub();
  const planned = states(await setUpAs(github, officeRoot(), { isDryRun: true }));
  expect(planned).toMatchObject({ policy: 'would', ruleset: 'would', pages: 'would', counter: 'would' });
  expect(github.askings().length).toBeGreaterThan(10);
  expect(writes(github)).toEqual([]);
});

test('what somebody has changed since is set right again, and what else they have is left alone', async () => {
  const github = await unsetGithub();
  const data = officeRoot();
  await setUpAs(github, data);
  const repo = repoOf(github);
  const { rest } = github.as(github.owner);
  const { data: rulesets } = await rest.repos.getRepoRulesets(repo);
  await rest.repos.updateRepoRuleset({ ...repo, ruleset_id: rulesets[0]?.id ?? 0, enforcement: 'disabled' });
  await rest.repos.updateInformationAboutPagesSite({ ...repo, build_type: 'legacy' });
  await rest.actions.setGithubActionsDefaultWorkflowPermissionsRepository({
    ...repo,
    default_workflow_permissions: 'write',
    can_approve_pull_request_reviews: true,
  });
  await rest.actions.setGithubActionsPermissionsRepository({
    ...repo,
    enabled: true,
    allowed_actions: 'selected',
  });
  await rest.actions.setAllowedActionsRepository({
    ...repo,
    github_owned_allowed: false,
    patterns_allowed: ['office/*'],
  });
  await rest.issues.createLabel({ ...repo, name: '急' });
  await rest.repos.update({ ...repo, has_issues: false });
  await rest.actions.updateRepoVariable({ ...repo, name: 'COUNTER', value: 'off' });
  github.switchOff('counter.yml');
  expect(states(await setUpAs(github, data))).toMatchObject({
    'workflow counter.yml': 'made',
    actions: 'made',
    token: 'made',
    policy: 'stood',
    ruleset: 'made',
    issues: 'made',
    pages: 'made',
    counter: 'made',
  });
  expect(await stateOf(github)).toEqual({ ...WHOLE, labels: ['登记', '急'] });
  expect((await rest.actions.getAllowedActionsRepository(repo)).data).toMatchObject({
    github_owned_allowed: true,
    patterns_allowed: ['office/*'],
  });
});

test('a rule or a protection that would stop the counter is told, and the counter stays off', async () => {
  const github = await unsetGithub();
  const repo = repoOf(github);
  await github.as(github.owner).rest.repos.createRepoRuleset({
    ...repo,
    name: '评审',
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [{ type: 'required_linear_history' }],
  });
  github.protectBranch();
  const { outcomes } = await setUpAs(github, officeRoot());
  expect(outcomes.filter(({ is }) => is === 'by-hand')).toEqual([
    { part: 'other-rule', about: 'office/ledger required_linear_history', is: 'by-hand', why: 'forbidden' },
    { part: 'other-rule', about: 'branch protection', is: 'by-hand', why: 'forbidden' },
    { part: 'counter', is: 'by-hand', why: 'waits' },
  ]);
  expect(writes(github).map(({ operation }) => operation)).not.toContain('actions/create-repo-variable');
});

test('a person’s private repository, another’s, and one that is not what the office says are refused untouched', async () => {
  const personal = await unsetGithub({ owner: { type: 'User' }, isPrivate: true });
  expect((await setUpAs(personal, officeRoot('  visibility: 私有\n'))).refusals).toEqual([
    { why: 'personal-private' },
  ]);
  const github = await unsetGithub({ people: { li: 'write' } });
  expect((await setUpAs(github, officeRoot(), { login: 'li' })).refusals).toEqual([{ why: 'not-admin' }]);
  const elsewhere = officeRoot('  visibility: 私有\n  url: https://forge.example.invalid/other/ledger\n');
  expect((await setUpAs(github, elsewhere)).refusals).toEqual([
    { why: 'visibility', claimed: '私有', found: '公开' },
    {
      why: 'address',
      claimed: 'https://forge.example.invalid/other/ledger',
      found: 'https://github.com/office/ledger',
    },
  ]);
  expect([...writes(personal), ...writes(github)]).toEqual([]);
});

test('an organisation’s private repository on the free plan is told what it lacks, and the counter stays off', async () => {
  const github = await unsetGithub({ isPrivate: true });
  const found = await setUpAs(github, officeRoot('  visibility: 私有\n'));
  expect(states(found)).toMatchObject({
    policy: 'stood',
    ruleset: 'refused',
    pages: 'refused',
    counter: 'by-hand',
  });
  expect(found.outcomes.find(({ part }) => part === 'ruleset')).toMatchObject({ cause: { sort: 'plan' } });
  const paid = await unsetGithub({ isPrivate: true, plan: 'team' });
  expect(states(await setUpAs(paid, officeRoot('  visibility: 私有\n')))).toMatchObject({
    policy: 'stood',
    ruleset: 'made',
    pages: 'made',
    counter: 'made',
  });
});

test('a server of one’s own, where nothing is blocked and no policy is known, is set up below its own address', async () => {
  const github = await unsetGithub({ enterprise: '3.19.0' });
  expect(states(await setUpAs(github, officeRoot()))).toMatchObject({
    policy: 'stood',
    ruleset: 'made',
    counter: 'made',
  });
});

test('where the forge does not know policies although it blocks, it is said what to click', async () => {
  const github = await unsetGithub();
  github.fail({ kind: 'status', status: 404 }, { operation: 'actions/list-repo-policies', times: 9 });
  const { outcomes } = await setUpAs(github, officeRoot());
  expect(outcomes.find(({ part }) => part === 'policy')).toEqual({
    part: 'policy',
    is: 'by-hand',
    why: 'not-offered',
  });
  // The timer answers all the same.
  expect(outcomes.at(-1)).toEqual({ part: 'counter', is: 'made' });
});

test('a branch that is not main, and a workflow that was not pushed, leave the counter off', async () => {
  const github = await unsetGithub({ files: { 'README.md': '# 台账\n' } });
  const found = await setUpAs(github, officeRoot());
  expect(found.outcomes.filter(({ part }) => part === 'workflow')).toMatchObject([
    { about: 'counter.yml', is: 'by-hand', why: 'missing' },
    { about: 'publish.yml', is: 'by-hand', why: 'missing' },
    { about: 'prove.yml', is: 'by-hand', why: 'missing' },
  ]);
  expect(found.outcomes.at(-1)).toEqual({ part: 'counter', is: 'by-hand', why: 'waits' });
});
