import type { Problem } from '#record/schema/problem.ts';
import { filesOfIssue, type IssueFile } from '#forge/submission/issue-text.ts';
import type { FiledIssue, SubmissionFacts } from './facts.ts';
import { blobOf, landingOf } from './landing.ts';
import { MOST_FILES, RECORD_PATH, refusal } from './submission.ts';

/** What an issue files, laid on main as if it had been pushed there, so that it is judged like any other submission. */
export interface IssueHead {
  /** A commit of this repository alone. */
  readonly head: string;
  /** A push for each version of the text; undefined where the forge does not tell them. */
  readonly pushes: SubmissionFacts['pushes'];
  /** What cannot be laid anywhere. */
  readonly refusals: readonly Problem[];
}

/**
 * Makes the commits of an issue's versions on top of `base`. Of an earlier version that lies there which the last still
 * has, byte for byte: no other decides when something came in.
 */
export function issueHead(
  repo: string,
  base: string,
  data: string,
  { body, versions }: FiledIssue,
): IssueHead {
  const last = laidOut(body, data);
  const blobs = new Map(last.files.map(({ path, text }) => [path, { text, blob: blobOf(repo, text) }]));
  const commits = new Map<string, string>();
  const commitOf = (files: readonly IssueFile[]): string => {
    const kept = files.flatMap(({ path, text }) => {
      const same = blobs.get(path);
      return same?.text === text ? [{ path: `${data}/${path}`, blob: same.blob }] : [];
    });
    const name = kept.map(({ path }) => path).join('\n');
    const commit =
      commits.get(name) ?? (kept.length === 0 ? base : landingOf(repo, { base, files: kept }).commit);
    commits.set(name, commit);
    return commit;
  };
  return {
    head: commitOf(last.files),
    pushes: versions?.map(({ at, by, body: text }) => ({
      after: commitOf(laidOut(text, data).files),
      at,
      by,
    })),
    refusals: last.refusals,
  };
}

/** What stands for the place where a text has none. */
const ISSUE = '议题正文';

function laidOut(
  body: string,
  data: string,
): { readonly files: readonly IssueFile[]; readonly refusals: readonly Problem[] } {
  const files = new Map<string, IssueFile>();
  const refusals: Problem[] = [];
  const filed = filesOfIssue(body, data);
  if (filed.length === 0) return { files: [], refusals: [refusal(ISSUE, 'gate-issue-none', {})] };
  const [first] = filed;
  // So many are not even written: a text has room for thousands.
  if (first !== undefined && filed.length > MOST_FILES) {
    const params = { count: String(filed.length), limit: String(MOST_FILES) };
    return { files: [], refusals: [refusedAt(first, 'gate-many', params)] };
  }
  for (const file of filed) {
    if (!RECORD_PATH.test(`${data}/${file.path}`)) refusals.push(refusedAt(file, 'gate-issue-place'));
    else if (files.has(file.path)) refusals.push(refusedAt(file, 'gate-issue-twice'));
    else files.set(file.path, file);
  }
  return { files: [...files.values()], refusals };
}

function refusedAt(
  { path, line }: IssueFile,
  code: string,
  params: Readonly<Record<string, string>> = {},
): Problem {
  return refusal(path, code, { issueLine: String(line), ...params }, line);
}
