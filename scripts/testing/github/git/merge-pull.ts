import { git } from '../../../lib/git/git.ts';
import { noReplyAddress } from '../shapes/account-shapes.ts';
import { Refusal } from '../answers.ts';
import { writeCommit } from './commits.ts';
import { GITHUB_ADDRESS } from '../shapes/commit-shapes.ts';
import { SIGNATURE } from './make-commit.ts';
import { markMerged, moveRef, type PullRequest } from '../moves.ts';
import { readRef } from './refs.ts';
import { callerOf, type Given, type RepositoryCall } from '../route.ts';
import { ruleViolations } from '../rules.ts';

/** Merges a pull request as somebody does who presses the button, and returns the commit that came of it. */
export function mergePull(call: RepositoryCall, issue: PullRequest, given: Given<'pulls', 'merge'>): string {
  const { world, repository } = call;
  const { pull } = issue;
  const by = callerOf(call);
  if (issue.state === 'closed' || pull.draft) throw new Refusal(405, 'Pull Request is not mergeable');
  if (given.sha !== undefined && given.sha !== pull.headSha) {
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.');
  }
  const ref = `refs/heads/${pull.baseBranch}`;
  const base = readRef(repository.folder, ref) ?? pull.baseSha;
  const method = given.merge_method ?? 'merge';
  if (method === 'rebase') throw new Error("the tests' GitHub merges by no rebase");
  // What has to be checked is the head: the commit that comes of it is GitHub's own.
  const violations = ruleViolations(world, repository, {
    ref,
    before: base,
    after: pull.headSha,
    by,
    isMerge: true,
  });
  if (violations.length > 0) {
    throw new Refusal(405, `Repository rule violations found\n\n${violations.join('\n')}\n\n`);
  }
  const from = `${pull.headRepository.owner.login}/${pull.headBranch}`;
  const title = `Merge pull request #${String(issue.number)} from ${from}`;
  const sha = writeCommit(repository.objects, {
    tree: mergedTree(repository.folder, base, pull.headSha),
    parents: method === 'merge' ? [base, pull.headSha] : [base],
    author: { name: by.login, email: noReplyAddress(by), date: world.now },
    committer: { name: 'GitHub', email: GITHUB_ADDRESS, date: world.now },
    message: given.commit_title ?? (method === 'merge' ? `${title}\n\n${issue.title}` : issue.title),
    signature: SIGNATURE,
  });
  world.signed.add(sha);
  markMerged(world, issue, by, sha);
  moveRef(world, repository, { ref, after: sha, by, isMerge: true });
  return sha;
}

function mergedTree(folder: string, base: string, head: string): string {
  try {
    return git(folder, ['merge-tree', '--write-tree', base, head]);
  } catch {
    throw new Refusal(405, 'Pull Request is not mergeable');
  }
}
