import { invalid, notFound, Refusal, type FieldFault } from './answers.ts';
import type { PullRequest } from './moves.ts';
import type { Issue, Repository } from './world.ts';

/** The issue or pull request of a number. Throws 404 where there is none, 410 where issues are turned off. */
export function issueOf(repository: Repository, number: number): Issue {
  const issue = repository.issues.find((each) => each.number === number);
  if (!issue) throw notFound();
  if (!issue.pull) mustHaveIssues(repository);
  return issue;
}

/** The pull request of a number; throws 404 where there is none. */
export function pullOf(repository: Repository, number: number): PullRequest {
  const issue = repository.issues.find((each): each is PullRequest => each.number === number && !!each.pull);
  if (!issue) throw notFound();
  return issue;
}

export function mustHaveIssues(repository: Repository): void {
  if (!repository.hasIssues) throw new Refusal(410, 'Issues has been disabled in this repository.');
}

/** Throws where a text is longer than GitHub takes it. */
export function mustFit(resource: string, field: 'title' | 'body', text: string | null | undefined): void {
  const most = field === 'title' ? 256 : 65536;
  if (text === null || text === undefined || [...text].length <= most) return;
  const fault: FieldFault = {
    resource,
    code: 'custom',
    field,
    message: `${field} is too long (maximum is ${String(most)} characters)`,
  };
  throw invalid(fault);
}
