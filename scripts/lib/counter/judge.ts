import { answerWords } from '#wording/commands/gate.ts';
import { answerComment } from '../gate/answer.ts';
import { contentsOf } from '../gate/git-changes.ts';
import type { Verdict } from '../gate/verdict.ts';
import { mainAt, type Main } from '../gate/main-record.ts';
import { gate } from '../gate/gate.ts';
import type { Decision } from './decision.ts';
import type { OpenSubmission } from './open-submissions.ts';
import { isOneCommit, landingOf, treeOf } from '../gate/landing.ts';

/** Where the submissions are judged. */
export interface Bench {
  readonly repo: string;
  /** The tip of main. */
  readonly base: string;
  /** The folder of the record in the repository. */
  readonly data: string;
}

/** What a judgement came to, and main as it will then be. */
interface Judged {
  readonly decision: Decision | undefined;
  readonly main: Main;
}

/**
 * Judges open submissions in their order, each on main as those before it will have left it: two that are right alone
 * and not together end with one landed and one told why. Their heads must be here as objects. Nothing is decided of a
 * draft, of what changes nothing, of what waits for the section's label. Where the judging of one fails, whoever handed
 * it in is told so, the others are judged all the same, and `failed` is given the fault. Once `mayGoOn` says no, the
 * others are left to the next run: what is decided by then is carried out, whatever their number.
 */
export function decisionsOn(
  bench: Bench,
  open: readonly OpenSubmission[],
  failed: (number: number, fault: unknown) => void = rethrown,
  mayGoOn: () => boolean = () => true,
): readonly Decision[] {
  const decisions: Decision[] = [];
  let main = mainAt(bench.repo, bench.base, bench.data);
  for (const [n, submission] of open.entries()) {
    if (n > 0 && !mayGoOn()) break;
    try {
      const judged = judge(bench, main, submission);
      if (judged.decision !== undefined) decisions.push(judged.decision);
      main = judged.main;
    } catch (fault) {
      failed(submission.number, fault);
      decisions.push(undecided(bench, submission, answerWords.failed));
    }
  }
  return decisions;
}

/** That a submission could not be judged, in words; it is judged again in the next run. */
export function undecided(
  { repo, base }: Bench,
  { number, head, facts: { door } }: OpenSubmission,
  why: string,
): Decision {
  const baseTree = treeOf(repo, base);
  return { kind: 'answer', door, number, head, baseTree, comment: why, isLanded: false, isFinal: false };
}

function rethrown(_: number, fault: unknown): never {
  throw fault;
}

function judge({ repo, data }: Bench, main: Main, submission: OpenSubmission): Judged {
  const { number, head, facts, isTested } = submission;
  const verdict = gate({ repo, base: main.base, data, head, facts }, main);
  if ('missing' in verdict) return { decision: undefined, main };
  const { outcome } = verdict;
  // What changes the software waits for its tests, and says nothing until then.
  if (outcome === 'code')
    return { decision: isTested === true ? { kind: 'code', number, head } : undefined, main };
  if (outcome !== 'lands' && outcome !== 'refused' && outcome !== 'landed')
    return { decision: undefined, main };
  const decision = {
    kind: 'answer' as const,
    door: facts.door,
    number,
    head,
    baseTree: treeOf(repo, main.base),
    comment: answerComment(verdict),
    isLanded: outcome === 'landed',
    isFinal: true,
  };
  if (outcome !== 'lands') return { decision, main };
  const { commit, tree } = landingOf(repo, verdict);
  const landing = {
    tree,
    isOneCommit: facts.issue === undefined && isOneCommit(repo, main.base, head),
    files: [...textsOf(repo, verdict)],
  };
  return { decision: { ...decision, landing }, main: mainAt(repo, commit, data) };
}

function textsOf(
  repo: string,
  { files }: Verdict,
): readonly { readonly path: string; readonly content: string }[] {
  const contents = contentsOf(repo, [...new Set(files.flatMap(({ blob }) => blob ?? []))]);
  return files.map(({ path, blob, text }) => ({
    path,
    content: text ?? contents.get(blob ?? '')?.toString('utf8') ?? '',
  }));
}
