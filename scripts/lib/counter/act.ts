import type { Octokit } from '@octokit/rest';
import { hasClosingWord } from '#forge/submission/closing-words.ts';
import { MAIN, STATUS } from '#forge/forge-names.ts';
import { counterWords } from '#wording/commands/counter.ts';
import { issueStatus, judgedOn, judgedText } from './answered.ts';
import { haveTestsPassed, whatItChanges } from './code-requests.ts';
import type { Allowed, Answered, Decision } from './decision.ts';
import { textDigest } from './open-issues.ts';
import { SCRATCH } from './open-submissions.ts';
import { isStatus, type Repo } from '../forge/forge-repo.ts';

/** Who acts, on what. */
export interface Counter {
  readonly octokit: Octokit;
  readonly repo: Repo;
  /** The number of the account that it speaks as. */
  readonly bot: number;
  /** The folder of the record in the repository. */
  readonly data: string;
}

/**
 * What became of a decision: carried out, which for code is `allowed`; left to the next run because the world had moved
 * on; `gone`, the request is closed; `unlike`, what would land is not what was judged, which is a fault of ours or worse;
 * `failed`, it could not be judged, and was told so; `broken`, the forge refused a call, and the next run does the rest.
 */
export type Acted = 'landed' | 'answered' | 'allowed' | 'moved' | 'gone' | 'unlike' | 'failed' | 'broken';

/**
 * Carries decisions out, one after the other, each only on the main that it was made for. Cut off at any call, the
 * next run finds what is left: what has landed is answered, what has not is judged again. Where the forge refuses one,
 * a comment in a locked conversation, the others are carried out all the same, and `failed` is given the fault.
 */
export async function act(
  counter: Counter,
  decisions: readonly Decision[],
  failed: (number: number, fault: unknown) => void = rethrown,
): Promise<readonly Acted[]> {
  const acted: Acted[] = [];
  for (const decision of decisions) {
    try {
      const what =
        decision.kind === 'code' ? await allowCode(counter, decision) : await carryOut(counter, decision);
      // The last thing done: while the branch stands, the next run knows that something may be left to do.
      if (what !== 'moved') await clearScratch(counter, decision.number);
      acted.push(what);
    } catch (fault) {
      failed(decision.number, fault);
      acted.push('broken');
    }
  }
  return acted;
}

function rethrown(_: number, fault: unknown): never {
  throw fault;
}

/** Sets the status that a maintainer waits for, on the head that was tested, if nothing of the record is in it. */
async function allowCode(counter: Counter, { number, head }: Allowed): Promise<Acted> {
  const { octokit, repo, data } = counter;
  const standing = await submissionNow(counter, { door: '合并请求', number });
  if (!standing.isOpen) return 'gone';
  const isOther = standing.head !== head || (await whatItChanges(octokit, repo, number, data)).record;
  if (isOther || !(await haveTestsPassed(octokit, repo, head))) return 'moved';
  await octokit.rest.repos.createCommitStatus({
    ...repo,
    sha: head,
    state: 'success',
    context: STATUS,
    description: counterWords.code,
  });
  return 'allowed';
}

async function carryOut(counter: Counter, decision: Answered): Promise<Acted> {
  const { head, landing } = decision;
  const standing = await submissionNow(counter, decision);
  if (!standing.isOpen && !decision.isLanded) return 'gone';
  const main = await mainTip(counter);
  if (standing.head !== head || main.tree !== decision.baseTree) return 'moved';
  if ((landing !== undefined || decision.isLanded) && !(await isOfRecord(counter, decision))) return 'unlike';
  if (landing === undefined) {
    if (!decision.isFinal) {
      await comment(counter, decision);
      return 'failed';
    }
    await answer(counter, decision, main.commit, decision.isLanded ? 'success' : 'failure');
    if (decision.isLanded) await close(counter, decision);
    return 'answered';
  }
  const isMerged = landing.isOneCommit && !hasClosingWord(standing.words);
  const commit = await commitOf(counter, decision, { ...landing, isOneCommit: isMerged }, main.commit);
  if (commit === undefined) return 'unlike';
  if (!(await moveMain(counter, decision, commit))) return 'moved';
  await answer(counter, decision, commit, 'success');
  await close(counter, decision);
  return 'landed';
}

/** Whether a request may get the status of what has landed: with it, one of code could be merged that nobody tested. */
async function isOfRecord(
  { octokit, repo, data }: Counter,
  { door, number }: Pick<Answered, 'door' | 'number'>,
): Promise<boolean> {
  return door === '议题' || (await whatItChanges(octokit, repo, number, data)).recordAlone;
}

/** A submission as the forge has it now. */
interface Standing {
  readonly isOpen: boolean;
  readonly head: string | undefined;
  /** The words of a request: merged, it would close what they name. */
  readonly words: string;
}

/** Whether it is still open, and what would be judged of it now: nothing of a draft, or of a request to another branch. */
async function submissionNow(
  { octokit, repo }: Counter,
  { door, number }: Pick<Answered, 'door' | 'number'>,
): Promise<Standing> {
  if (door === '议题') {
    const { data: issue } = await octokit.rest.issues.get({ ...repo, issue_number: number });
    return { isOpen: issue.state === 'open', head: textDigest(issue.body), words: '' };
  }
  const { data: pull } = await octokit.rest.pulls.get({ ...repo, pull_number: number });
  const isHandedIn = pull.draft !== true && pull.base.ref === MAIN;
  return {
    isOpen: pull.state === 'open',
    head: isHandedIn ? pull.head.sha : undefined,
    words: `${pull.title}\n${pull.body ?? ''}`,
  };
}

async function mainTip({
  octokit,
  repo,
}: Counter): Promise<{ readonly commit: string; readonly tree: string }> {
  const { data: ref } = await octokit.rest.git.getRef({ ...repo, ref: `heads/${MAIN}` });
  const { data: commit } = await octokit.rest.git.getCommit({ ...repo, commit_sha: ref.object.sha });
  return { commit: commit.sha, tree: commit.tree.sha };
}

/**
 * The commit that lands: only records below the folder of the record, and only if its tree is the one that was
 * judged. Author and committer are left to the forge, so that it signs.
 */
async function commitOf(
  { octokit, repo, data }: Counter,
  { door, number, head, baseTree }: Answered,
  { files, tree: judged, isOneCommit }: NonNullable<Answered['landing']>,
  main: string,
): Promise<string | undefined> {
  if (files.some(({ path }) => !path.startsWith(`${data}/`))) return undefined;
  const { data: tree } = await octokit.rest.git.createTree({
    ...repo,
    base_tree: baseTree,
    tree: files.map(({ path, content }) => ({ path, mode: '100644', type: 'blob', content })),
  });
  if (tree.sha !== judged) return undefined;
  const { data: commit } = await octokit.rest.git.createCommit({
    ...repo,
    message: counterWords.message(door, number, files.length - 1),
    tree: tree.sha,
    parents: isOneCommit ? [main, head] : [main],
  });
  return commit.sha;
}

/** Main moves forward to a commit that carries the counter's status, or not at all. */
async function moveMain(
  { octokit, repo }: Counter,
  { door, number }: Answered,
  commit: string,
): Promise<boolean> {
  const scratch = `heads/${SCRATCH}${String(number)}-${commit.slice(0, 12)}`;
  await octokit.rest.git.createRef({ ...repo, ref: `refs/${scratch}`, sha: commit });
  await octokit.rest.repos.createCommitStatus({
    ...repo,
    sha: commit,
    state: 'success',
    context: STATUS,
    description: counterWords.landing(door, number),
  });
  try {
    await octokit.rest.git.updateRef({ ...repo, ref: `heads/${MAIN}`, sha: commit, force: false });
    return true;
  } catch (error) {
    // Somebody else has moved main: what was judged is judged again.
    if (isStatus(error, 422)) return false;
    throw error;
  }
}

/** The branches of a submission that has its answer, those too that a run left behind which was cut off. */
async function clearScratch({ octokit, repo }: Counter, number: number): Promise<void> {
  const { data: refs } = await octokit.rest.git.listMatchingRefs({
    ...repo,
    ref: `heads/${SCRATCH}${String(number)}-`,
  });
  for (const { ref } of refs) await octokit.rest.git.deleteRef({ ...repo, ref: ref.replace(/^refs\//u, '') });
}

/** The one comment of the counter under a submission, written or edited in place. */
async function comment({ octokit, repo, bot }: Counter, { number, comment: body }: Answered): Promise<void> {
  const comments = await octokit.paginate(octokit.rest.issues.listComments, {
    ...repo,
    issue_number: number,
    per_page: 100,
  });
  const own = comments.find(({ user }) => user?.id === bot);
  if (own === undefined) await octokit.rest.issues.createComment({ ...repo, issue_number: number, body });
  else await octokit.rest.issues.updateComment({ ...repo, comment_id: own.id, body });
}

/** The comment, and last the status that says that it stands there. */
async function answer(
  counter: Counter,
  decision: Answered,
  main: string,
  state: 'success' | 'failure',
): Promise<void> {
  const { octokit, repo } = counter;
  const { door, number, head } = decision;
  await comment(counter, decision);
  await octokit.rest.repos.createCommitStatus({
    ...repo,
    ...(door === '议题'
      ? {
          sha: main,
          state: 'success',
          context: issueStatus(number),
          description: counterWords.answeredIssue(judgedText(head)),
        }
      : {
          sha: head,
          state,
          context: STATUS,
          description: counterWords.answered(number, state === 'success', judgedOn(main)),
        }),
  });
}

/** An issue is done; a request of several commits is not shown as merged by itself. */
async function close({ octokit, repo }: Counter, { door, number }: Answered): Promise<void> {
  const closed = { ...repo, state: 'closed' } as const;
  if (door === '议题') {
    await octokit.rest.issues.update({ ...closed, issue_number: number, state_reason: 'completed' });
    return;
  }
  const { data: pull } = await octokit.rest.pulls.get({ ...repo, pull_number: number });
  if (pull.state === 'open') await octokit.rest.pulls.update({ ...closed, pull_number: number });
}
