import { viewWorld } from '#portal/testing/view-world.ts';
import { taskRecords, report, type TaskSpec } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { runOverdue, type OverdueDone, type OverdueRun } from '../../lib/overdue/overdue-run.ts';
import type { FakeGithub } from '../github/fake-github.ts';
import { repoOf } from '../github/with-github.ts';

/** What the token of the workflow is given. */
export const RIGHTS = { contents: 'read', issues: 'write' } as const;

/** Late on 12 May: the plan of t1, and the week of t2. */
const MORNING = '2026-05-12 08:20';

/** What of the office differs between two looks of a test. */
export interface OfficeNow {
  readonly asOf?: string;
  readonly matters?: readonly TaskSpec[];
  /** Weeks that 乙 reported. */
  readonly reports?: readonly string[];
  /** Account of 甲. */
  readonly account?: { readonly id: number; readonly login: string };
}

export const LATE: TaskSpec = {
  id: 't1',
  lead: 'jia',
  printed: '2026-05-06',
  due: '2026-06-30',
  plan: null,
};
export const WEEKLY: TaskSpec = { id: 't2', lead: 'yi', printed: '2026-05-06', due: '2026-11-27' };

/** The record of an office of two units. */
function recordsOf({ matters: given = [LATE, WEEKLY], reports = [], account }: OfficeNow): Records {
  const accounts = account === undefined ? {} : { accounts: [{ ...account, from: '2026-01-05' }] };
  return join({ unit: [{ ...unit('jia'), ...accounts }, unit('yi', 'counties', 2)] }, taskRecords(...given), {
    report: reports.map((sent) => report(sent, ['t2'])),
  });
}

/** A run of the workflow on a test's GitHub; waits take no time, and changes are not spaced. */
export function runAt(
  github: FakeGithub,
  now: OfficeNow = {},
  more: Partial<OverdueRun> = {},
): Promise<OverdueDone> {
  const { asOf = MORNING } = now;
  return runOverdue({
    access: { api: github.url, token: github.actionsToken(RIGHTS), second: 0, patience: 2000 },
    repo: repoOf(github),
    context: viewWorld(asOf, recordsOf(now)).context,
    data: 'data',
    profile: undefined,
    bot: undefined,
    isApplied: true,
    ...more,
  });
}

/** An issue as GitHub tells it to its owner. */
export interface ToldIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly isOpen: boolean;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly by: string;
}

/** All issues of a test's GitHub, by number. */
export async function issuesOf(github: FakeGithub): Promise<readonly ToldIssue[]> {
  const octokit = github.as(github.owner);
  const all = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repoOf(github),
    state: 'all',
    direction: 'asc',
    per_page: 100,
  });
  return all.map((issue) => ({
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    isOpen: issue.state === 'open',
    labels: issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    assignees: (issue.assignees ?? []).map(({ login }) => login),
    by: issue.user?.login ?? '',
  }));
}

/** What is written below an issue. */
export async function saidBelow(github: FakeGithub, number: number): Promise<readonly string[]> {
  const { data } = await github
    .as(github.owner)
    .rest.issues.listComments({ ...repoOf(github), issue_number: number, per_page: 100 });
  return data.map(({ body }) => body ?? '');
}
