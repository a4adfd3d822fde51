import { mayAs } from '../access.ts';
import { created, invalid, ok, page, Refusal } from '../answers.ts';
import { fullCommit } from '../shapes/commit-shapes.ts';
import { isAncestor } from '../git/commits.ts';
import { diffEntry, fileChanges } from '../git/diffs.ts';
import { mustFit, pullOf } from '../find-issue.ts';
import { addEvent, closeIssue, reopenIssue } from '../shapes/issue-events.ts';
import { mustKnow, newIssue, retitle, sorted } from './issue-routes.ts';
import { mergePull } from '../git/merge-pull.ts';
import { headRef, pullsOf } from '../moves.ts';
import { fullPull, pullBase, pullCommits, simplePull } from '../shapes/pull-shapes.ts';
import { readRef, writeRef } from '../git/refs.ts';
import { callerOf, on, type RepositoryCall, type Route } from '../route.ts';
import type { Pull, Repository } from '../world.ts';

// Pull requests.

/** Its operations by id. */
export const PULL_ROUTES: Readonly<Record<string, Route>> = {
  'pulls/create': on<'pulls', 'create'>((call, given) => {
    const { world, repository, token } = call;
    mustKnow(given, ['title', 'head', 'head_repo', 'base', 'body', 'draft', 'maintainer_can_modify']);
    const { title = '', head, base, body, draft = false } = given;
    if (token?.kind === 'actions' && !repository.workflowPermissions.canApprove) {
      throw new Refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.');
    }
    if (title === '') throw invalid({ resource: 'PullRequest', code: 'missing_field', field: 'title' });
    mustFit('PullRequest', 'title', title);
    mustFit('PullRequest', 'body', body);
    if (draft && repository.isPrivate && world.plan === 'free') {
      throw new Refusal(422, 'Draft pull requests are not supported in this repository.');
    }
    const baseSha = readRef(repository.folder, `refs/heads/${base}`);
    if (baseSha === undefined) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
    const { headRepository, headBranch, headSha } = headOf(call, head);
    mustContribute(call, headRepository, given.maintainer_can_modify ?? true);
    const issue = newIssue(
      world,
      repository,
      callerOf(call),
      { title, body: body ?? null },
      {
        draft,
        baseBranch: base,
        baseSha,
        headRepository,
        headBranch,
        headSha,
        mergedAt: undefined,
        mergedBy: undefined,
        mergeSha: undefined,
      },
    );
    mustBeNew(repository, issue.pull, head);
    repository.issues.push(issue);
    writeRef(repository.folder, headRef(issue), headSha);
    return created(fullPull(world, repository, pullOf(repository, issue.number)));
  }),

  'pulls/get': on<'pulls', 'get'>(({ world, repository }, { pull_number: number }) =>
    ok(fullPull(world, repository, pullOf(repository, number))),
  ),

  'pulls/list': on<'pulls', 'list'>((call, given) => {
    const { world, repository, url } = call;
    const { state = 'open', head, base, sort = 'created', direction } = given;
    const listed = pullsOf(repository).filter(
      (issue) =>
        (state === 'all' || issue.state === state) &&
        (base === undefined || issue.pull.baseBranch === base) &&
        (head === undefined || `${issue.pull.headRepository.owner.login}:${issue.pull.headBranch}` === head),
    );
    return page(sorted(listed, { sort, direction }), url, (issue) => simplePull(world, repository, issue));
  }),

  'pulls/update': on<'pulls', 'update'>((call, given) => {
    const { world, repository, token } = call;
    mustKnow(given, ['pull_number', 'title', 'body', 'state', 'base']);
    const { pull_number: number, title, body, state, base } = given;
    const issue = pullOf(repository, number);
    if (token?.account !== issue.author && !mayAs(world, token, repository, 'write')) {
      throw new Refusal(403, 'Must have admin rights to Repository.');
    }
    if (title !== undefined) retitle(world, issue, callerOf(call), title);
    if (body !== undefined) {
      mustFit('PullRequest', 'body', body);
      issue.body = body;
      issue.updatedAt = world.now;
    }
    if (base !== undefined && base !== issue.pull.baseBranch) {
      const baseSha = readRef(call.repository.folder, `refs/heads/${base}`);
      if (baseSha === undefined) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
      Object.assign(issue.pull, { baseBranch: base, baseSha });
      addEvent(world, issue, callerOf(call), 'base_ref_changed');
    }
    if (state === 'closed') closeIssue(world, issue, callerOf(call), null);
    if (state === 'open' && issue.state === 'closed') {
      const { pull } = issue;
      const tip = readRef(pull.headRepository.folder, `refs/heads/${pull.headBranch}`);
      if (pull.mergedAt !== undefined || tip === undefined) {
        const message = `state cannot be changed. The ${tip === undefined ? `${pull.headBranch} branch has been deleted` : 'pull request cannot be reopened'}.`;
        throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'state', message });
      }
      pull.headSha = tip;
      writeRef(repository.folder, headRef(issue), tip);
      reopenIssue(world, issue, callerOf(call));
    }
    return ok(fullPull(world, repository, issue));
  }),

  'pulls/list-commits': on<'pulls', 'listCommits'>((call, { pull_number: number }) => {
    const { world, repository, url } = call;
    const commits = pullCommits(repository, pullOf(repository, number));
    return page(commits, url, (sha) => fullCommit(world, repository, sha));
  }),

  'pulls/list-files': on<'pulls', 'listFiles'>((call, { pull_number: number }) => {
    const { world, repository, url } = call;
    const issue = pullOf(repository, number);
    const { headSha } = issue.pull;
    const changes = fileChanges(repository.objects, pullBase(repository, issue), headSha);
    return page(changes, url, (change) => diffEntry(world, repository, headSha, change));
  }),

  'pulls/merge': on<'pulls', 'merge'>((call, given) => {
    const sha = mergePull(call, pullOf(call.repository, given.pull_number), given);
    return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
  }),
};

/** Where a pull request comes from: `branch`, or `owner:branch` of a fork. */
function headOf(
  { repository }: RepositoryCall,
  head: string,
): { headRepository: Repository; headBranch: string; headSha: string } {
  const [owner, branch] = head.includes(':') ? head.split(':', 2) : [repository.owner.login, head];
  const headRepository = [repository, ...repository.forks].find(
    (each) => each.owner.login.toLowerCase() === owner?.toLowerCase(),
  );
  const headBranch = branch ?? '';
  const headSha = headRepository && readRef(headRepository.folder, `refs/heads/${headBranch}`);
  if (!headRepository || headSha === undefined)
    throw invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' });
  return { headRepository, headBranch, headSha };
}

/** Whoever opens a pull request may write where it comes from or where it goes; only the first can let others write there. */
function mustContribute(
  { world, token, repository }: RepositoryCall,
  headRepository: Repository,
  letsOthersWrite: boolean,
): void {
  const refuse = (message: string): Refusal => invalid({ resource: 'PullRequest', code: 'custom', message });
  if (mayAs(world, token, headRepository, 'write')) return;
  if (!mayAs(world, token, repository, 'write')) throw refuse('must be a collaborator');
  if (letsOthersWrite) throw refuse("Fork collab can't be granted by someone without permission");
}

function mustBeNew(repository: Repository, pull: Pull | undefined, head: string): void {
  if (!pull) return;
  const { baseBranch, baseSha, headRepository, headBranch, headSha } = pull;
  const refuse = (message: string): Refusal => invalid({ resource: 'PullRequest', code: 'custom', message });
  if (isAncestor(repository.objects, headSha, baseSha)) {
    throw refuse(`No commits between ${baseBranch} and ${head}`);
  }
  const same = pullsOf(repository).some(
    (other) =>
      other.state === 'open' &&
      other.pull.baseBranch === baseBranch &&
      other.pull.headRepository === headRepository &&
      other.pull.headBranch === headBranch,
  );
  if (same) throw refuse(`A pull request already exists for ${headRepository.owner.login}:${headBranch}.`);
}
