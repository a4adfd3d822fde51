import type { RestEndpointMethodTypes } from '@octokit/rest';
import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import type { FakeGithub, FakeGithubOptions } from '../fake-github.ts';
import { repoOf, withGithub } from '../with-github.ts';

type NewRuleset = RestEndpointMethodTypes['repos']['createRepoRuleset']['parameters'];

const ACTIONS = 15368;

/** What main is protected by: the status that the counter sets, no force, no deletion. */
function protection(github: FakeGithub): NewRuleset {
  return {
    ...repoOf(github),
    name: '受理',
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [
      { type: 'deletion' },
      { type: 'non_fast_forward' },
      {
        type: 'required_status_checks',
        parameters: {
          strict_required_status_checks_policy: false,
          required_status_checks: [{ context: '受理', integration_id: ACTIONS }],
        },
      },
    ],
  };
}

async function protectedGithub(options: FakeGithubOptions = {}): Promise<{ github: FakeGithub; id: number }> {
  const github = await withGithub({ people: { zhang: 'write', boss: 'admin' }, ...options });
  const { data } = await github.as('office').rest.repos.createRepoRuleset(protection(github));
  return { github, id: data.id };
}

const EXPECTED = 'Repository rule violations found\n\nRequired status check "受理" is expected.\n\n';

test('main takes only what GitHub Actions has set the required status on', async () => {
  const { github } = await protectedGithub();
  const repo = repoOf(github);
  const { rest } = github.asActions({ contents: 'write', statuses: 'write' });
  const sha = github.push('zhang', { branch: 'x', files: { a: '甲' } });
  const move = { ...repo, ref: 'heads/main', sha };
  await expectRefusal(rest.git.updateRef(move), 422, EXPECTED);
  // A person may set a status of the same name; it is not that of the app.
  await github.as('zhang').rest.repos.createCommitStatus({ ...repo, sha, state: 'success', context: '受理' });
  await expectRefusal(rest.git.updateRef(move), 422, EXPECTED);
  await rest.repos.createCommitStatus({ ...repo, sha, state: 'pending', context: '受理' });
  await expectRefusal(rest.git.updateRef(move), 422, EXPECTED.replace('expected', 'pending'));
  await rest.repos.createCommitStatus({ ...repo, sha, state: 'failure', context: '受理' });
  await expectRefusal(rest.git.updateRef(move), 422, EXPECTED.replace('expected', 'failing'));
  await rest.repos.createCommitStatus({ ...repo, sha, state: 'success', context: '受理' });
  await rest.git.updateRef(move);
  expect(github.tip('main')).toBe(sha);
});

test('a push from a machine is held to the rules as well, and other branches are free', async () => {
  const { github } = await protectedGithub();
  expect(() => github.push('boss', { branch: 'main', files: { a: '甲' } })).toThrow('is expected');
  github.push('zhang', { branch: 'x', files: { a: '甲' } });
  github.deleteBranch('zhang', { branch: 'x' });
});

test('main is neither forced nor taken away, nor merged into by the button without the status', async () => {
  const { github } = await protectedGithub();
  const repo = repoOf(github);
  const { rest } = github.asActions({ contents: 'write', statuses: 'write' });
  const main = { ...repo, ref: 'heads/main' };
  const apart = github.push('zhang', { branch: 'x', files: { a: '甲' }, onto: [] });
  await rest.repos.createCommitStatus({ ...repo, sha: apart, state: 'success', context: '受理' });
  await expectRefusal(
    rest.git.updateRef({ ...main, sha: apart, force: true }),
    422,
    'Repository rule violations found\n\nCannot force-push to this branch\n\n',
  );
  await expectRefusal(
    rest.git.deleteRef(main),
    422,
    'Repository rule violations found\n\nCannot delete this branch\n\n',
  );
  github.push('zhang', { branch: 'y', files: { a: '甲' } });
  await github.as('zhang').rest.pulls.create({ ...repo, title: '甲', head: 'y', base: 'main' });
  const merged = github.as('zhang').rest.pulls.merge({ ...repo, pull_number: 1 });
  await expectRefusal(merged, 405, EXPECTED);
});

test('a ruleset of the repository cannot let GitHub Actions pass, but an administrator', async () => {
  const { github, id } = await protectedGithub();
  const repo = repoOf(github);
  const { rest } = github.as('office');
  const bypass = rest.repos.updateRepoRuleset({
    ...repo,
    ruleset_id: id,
    bypass_actors: [{ actor_id: ACTIONS, actor_type: 'Integration', bypass_mode: 'always' }],
  });
  await expect(bypass).rejects.toMatchObject({
    status: 422,
    response: {
      data: {
        errors: ['Actor GitHub Actions integration must be part of the ruleset source or owner organization'],
      },
    },
  });
  await rest.repos.updateRepoRuleset({
    ...repo,
    ruleset_id: id,
    bypass_actors: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }],
  });
  github.push('boss', { branch: 'main', files: { a: '甲' } });
  expect(() => github.push('zhang', { branch: 'main', files: { a: '乙' } })).toThrow('is expected');
  const run = github.asActions({ contents: 'write' }).rest;
  const sha = github.push('zhang', { branch: 'x', files: { a: '丙' } });
  await expectRefusal(run.git.updateRef({ ...repo, ref: 'heads/main', sha }), 422, EXPECTED);
});

test('a ruleset is listed, read, turned off and taken away, by an administrator alone', async () => {
  const { github, id } = await protectedGithub();
  const repo = repoOf(github);
  const { rest } = github.as('office');
  expect((await rest.repos.getRepoRulesets(repo)).data).toMatchObject([{ id, name: '受理' }]);
  const { data } = await rest.repos.getRepoRuleset({ ...repo, ruleset_id: id });
  expect(data.rules?.map(({ type }) => type)).toEqual([
    'deletion',
    'non_fast_forward',
    'required_status_checks',
  ]);
  const rules = await github.asNobody().rest.repos.getBranchRules({ ...repo, branch: 'main' });
  expect(rules.data).toHaveLength(3);
  const again = rest.repos.createRepoRuleset(protection(github));
  await expectRefusal(again, 422, 'Validation Failed');
  const one = { ...repo, ruleset_id: id };
  await expectRefusal(github.as('zhang').rest.repos.deleteRepoRuleset(one), 404, 'Not Found');
  const run = github.asActions({ contents: 'write' }).rest;
  await expectRefusal(run.repos.deleteRepoRuleset(one), 403, 'Resource not accessible by integration');
  await rest.repos.updateRepoRuleset({ ...one, enforcement: 'disabled' });
  github.push('zhang', { branch: 'main', files: { a: '甲' } });
  await rest.repos.deleteRepoRuleset(one);
  await expectRefusal(rest.repos.getRepoRuleset(one), 404, 'Not Found');
});

test('a private repository on the free plan has no rulesets', async () => {
  const github = await withGithub({ isPrivate: true });
  const message = 'Upgrade to GitHub Pro or make this repository public to enable this feature.';
  await expectRefusal(github.as('office').rest.repos.createRepoRuleset(protection(github)), 403, message);
  await protectedGithub({ isPrivate: true, plan: 'team' });
});
