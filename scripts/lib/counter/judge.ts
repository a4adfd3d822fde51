import { answerComment } from '../gate/answer.ts';
import { contentsOf } from '../gate/git-changes.ts';
import { gate, mainAt, type Verdict } from '../gate/gate.ts';
import type { Decision } from './decision.ts';
import { issueHead } from './issue-commits.ts';
import type { OpenSubmission } from './open-submissions.ts';
import { isOneCommit, landingOf, treeOf } from './stack.ts';

/** Where the submissions are judged. */
export interface Bench {
  readonly repo: string;
  /** The tip of main. */
  readonly base: string;
  /** The folder of the record in the repository. */
  readonly data: string;
}

/**
 * Judges open submissions in their order, each on main as those before it will have left it: two that are right alone
 * and not together end with one landed and one told why. Their heads must be here as objects. Nothing is decided of a
 * draft, of what changes nothing, of what waits for the section's label.
 */
export function decisionsOn(
  { repo, base, data }: Bench,
  open: readonly OpenSubmission[],
): readonly Decision[] {
  const decisions: Decision[] = [];
  let main = mainAt(repo, base, data);
  for (const { number, head, facts, issue } of open) {
    const handed =
      issue === undefined ? { head, facts, refusals: [] } : issueHead(repo, base, data, issue, facts);
    const verdict = gate({ repo, base: main.base, data, ...handed }, main);
    if ('missing' in verdict) continue;
    const { outcome } = verdict;
    if (outcome === 'code') decisions.push({ kind: 'code', number, head });
    if (outcome !== 'lands' && outcome !== 'refused' && outcome !== 'landed') continue;
    const common = {
      kind: 'answer' as const,
      door: facts.door,
      number,
      head,
      baseTree: treeOf(repo, main.base),
      comment: answerComment(verdict),
      isLanded: outcome === 'landed',
    };
    if (outcome !== 'lands') {
      decisions.push(common);
      continue;
    }
    const { commit, tree } = landingOf(repo, verdict);
    const landing = {
      tree,
      isOneCommit: issue === undefined && isOneCommit(repo, main.base, head),
      files: [...textsOf(repo, verdict)],
    };
    decisions.push({ ...common, landing });
    main = mainAt(repo, commit, data);
  }
  return decisions;
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
