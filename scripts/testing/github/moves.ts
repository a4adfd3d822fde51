import { Refusal, unprocessable } from './answers.ts';
import { isAncestor, readCommit } from './git/commits.ts';
import { addEvent, closeIssue } from './shapes/issue-events.ts';
import { isRefName, NO_COMMIT, readRef, writeRef } from './git/refs.ts';
import { ruleViolations, type RefChange } from './rules.ts';
import { entryAt } from './git/trees.ts';
import {
  isActions,
  nextId,
  type Activity,
  type Issue,
  type Pull,
  type Repository,
  type World,
} from './world.ts';

/** A pull request: an issue that has a head and a base. */
export type PullRequest = Issue & { readonly pull: Pull };

interface Move extends Omit<RefChange, 'before'> {
  /** Whether commits may be left behind. */
  readonly force?: boolean;
}

/**
 * Begins, moves or ends a branch or tag, with all that follows on GitHub: its activity, the heads of pull requests,
 * and pull requests that are merged because the branch they were for now has their head. Throws GitHub's refusal,
 * and then nothing has changed.
 */
export function moveRef(world: World, repository: Repository, move: Move): void {
  const { ref, after, by, force = false } = move;
  const before = readRef(repository.folder, ref);
  if (before === undefined && after === undefined) throw unprocessable('Reference does not exist');
  if (before === after) return;
  if (after !== undefined && !readCommit(repository.objects, after))
    throw unprocessable('Object does not exist');
  if (before === undefined && !isRefName(repository.folder, ref))
    throw unprocessable('Reference name is invalid');
  const isForward =
    before === undefined || after === undefined || isAncestor(repository.objects, before, after);
  if (!isForward && !force) throw unprocessable('Update is not a fast forward');
  if (isActions(by) && after !== undefined && changesWorkflows(repository, before, after)) {
    throw new Refusal(403, 'Resource not accessible by integration');
  }
  // A merge has been held against the rules by its head: what comes of it nobody could have checked.
  const violations = move.isMerge ? [] : ruleViolations(world, repository, { ...move, before });
  if (violations.length > 0) {
    throw unprocessable(`Repository rule violations found\n\n${violations.join('\n')}\n\n`);
  }
  try {
    writeRef(repository.folder, ref, after);
  } catch {
    // `a` cannot be where `a/b` is.
    throw unprocessable('Reference update failed');
  }
  if (!ref.startsWith('refs/heads/')) return;
  repository.pushedAt = world.now;
  repository.activities.push({
    id: nextId(world),
    before: before ?? NO_COMMIT,
    after: after ?? NO_COMMIT,
    ref,
    timestamp: world.now,
    actor: by,
    type: activityType(before, move, isForward),
  });
  followHeads(world, repository, move, isForward);
  if (after !== undefined) mergeReached(world, repository, { ...move, after });
}

/** Whether the workflows of a commit are others than before: no token of a run can be given the permission for that. */
function changesWorkflows(repository: Repository, before: string | undefined, after: string): boolean {
  const { folder, objects, defaultBranch } = repository;
  const workflowsOf = (sha: string | undefined): string | undefined => {
    const tree = sha === undefined ? undefined : readCommit(objects, sha)?.tree;
    return tree === undefined ? undefined : entryAt(objects, tree, '.github/workflows')?.sha;
  };
  const own = workflowsOf(after);
  return own !== undefined && own !== workflowsOf(before ?? readRef(folder, `refs/heads/${defaultBranch}`));
}

/** The pull requests into a repository. */
export function pullsOf(repository: Repository): PullRequest[] {
  return repository.issues.filter((issue): issue is PullRequest => issue.pull !== undefined);
}

/** Where the head of a pull request can be fetched. */
export function headRef({ number }: Issue): string {
  return `refs/pull/${String(number)}/head`;
}

function activityType(
  before: string | undefined,
  { after, isMerge }: Move,
  isForward: boolean,
): Activity['type'] {
  if (isMerge) return 'pr_merge';
  if (before === undefined) return 'branch_creation';
  if (after === undefined) return 'branch_deletion';
  return isForward ? 'push' : 'force_push';
}

function followHeads(
  world: World,
  repository: Repository,
  { ref, after, by }: Move,
  isForward: boolean,
): void {
  for (const base of [repository, ...(repository.parent ? [repository.parent] : [])]) {
    const followers = pullsOf(base).filter(
      ({ state, pull }) =>
        state === 'open' && pull.headRepository === repository && `refs/heads/${pull.headBranch}` === ref,
    );
    for (const issue of followers) {
      issue.updatedAt = world.now;
      if (after === undefined) {
        addEvent(world, issue, by, 'head_ref_deleted');
        closeIssue(world, issue, by, null);
        continue;
      }
      issue.pull.headSha = after;
      issue.pull.baseSha = readRef(base.folder, `refs/heads/${issue.pull.baseBranch}`) ?? issue.pull.baseSha;
      writeRef(base.folder, headRef(issue), after);
      if (!isForward) addEvent(world, issue, by, 'head_ref_force_pushed', { commit_id: after });
    }
  }
}

function mergeReached(
  world: World,
  repository: Repository,
  { ref, after, by }: Move & { readonly after: string },
): void {
  for (const issue of pullsOf(repository)) {
    const { pull } = issue;
    if (issue.state === 'closed' || `refs/heads/${pull.baseBranch}` !== ref) continue;
    if (!isAncestor(repository.objects, pull.headSha, after)) continue;
    markMerged(world, issue, by, pull.headSha);
  }
}

/** Makes a pull request a merged one: `sha` is the commit by which it came into its base. */
export function markMerged(world: World, issue: PullRequest, by: RefChange['by'], sha: string): void {
  issue.pull.mergedAt = world.now;
  issue.pull.mergedBy = by;
  issue.pull.mergeSha = sha;
  addEvent(world, issue, by, 'merged', { commit_id: sha });
  closeIssue(world, issue, by, null);
}
