import type { Problem } from '../../../src/core/problem.ts';
import { filesOfIssue, type IssueFile } from '../../../src/forge/issue-text.ts';
import type { SubmissionFacts } from '../gate/facts.ts';
import { plainLine } from '../../../src/core/plain-line.ts';
import { RECORD_PATH } from './decision.ts';
import type { IssueVersion } from './open-issues.ts';
import { landingOf } from './stack.ts';

/** What an issue files, laid on main as if it had been pushed there, so that it is judged like any other submission. */
export interface IssueHead {
  /** A commit of this repository alone. */
  readonly head: string;
  /** With a push for each version of the text. */
  readonly facts: SubmissionFacts;
  /** What cannot be laid anywhere. */
  readonly refusals: readonly Problem[];
}

/** Makes the commits of an issue's versions on top of `base`. */
export function issueHead(
  repo: string,
  base: string,
  data: string,
  { body, versions }: { readonly body: string; readonly versions: readonly IssueVersion[] | undefined },
  facts: SubmissionFacts,
): IssueHead {
  const commits = new Map<string, string>();
  const commitOf = (text: string): string => {
    let commit = commits.get(text);
    if (commit === undefined) {
      const files = laidOut(text, data).files.map(({ path, text: content }) => ({
        path: `${data}/${path}`,
        text: content,
      }));
      commits.set(text, (commit = files.length === 0 ? base : landingOf(repo, { base, files }).commit));
    }
    return commit;
  };
  const pushes = versions?.map(({ at, by, body: text }) => ({ after: commitOf(text), at, by }));
  return {
    head: commitOf(body),
    facts: { ...facts, ...(pushes === undefined ? {} : { pushes }) },
    refusals: laidOut(body, data).refusals,
  };
}

function laidOut(
  body: string,
  data: string,
): { readonly files: readonly IssueFile[]; readonly refusals: readonly Problem[] } {
  const files = new Map<string, IssueFile>();
  const refusals: Problem[] = [];
  for (const file of filesOfIssue(body, data)) {
    if (!RECORD_PATH.test(`${data}/${file.path}`)) refusals.push(refusal('gate-issue-place', file));
    else if (files.has(file.path)) refusals.push(refusal('gate-issue-twice', file));
    else files.set(file.path, file);
  }
  return { files: [...files.values()], refusals };
}

function refusal(code: string, { path, line }: IssueFile): Problem {
  const shown = plainLine(path);
  return {
    code,
    severity: 'error',
    place: { file: shown, line, column: 1 },
    params: { path: shown, issueLine: String(line) },
  };
}
