import { mayAs } from '../access.ts';
import { created, invalid, NO_CONTENT, ok, page, Refusal } from '../answers.ts';
import { loginsOf, setAssignees } from './assignee-routes.ts';
import { issueOf, mustFit, mustHaveIssues } from '../find-issue.ts';
import { addEvent, closeIssue, reopenIssue } from '../shapes/issue-events.ts';
import { issueShape } from '../shapes/issue-shapes.ts';
import { namesOf, putLabels, setLabels } from './label-routes.ts';
import { callerOf, on, type Given, type Route } from '../route.ts';
import { nextId, type Account, type Issue, type Pull, type Repository, type World } from '../world.ts';

// Issues, and pull requests as issues.

/** Its operations by id. */
export const ISSUE_ROUTES: Readonly<Record<string, Route>> = {
  'issues/create': on<'issues', 'create'>((call, given) => {
    const { world, repository, token } = call;
    mustHaveIssues(repository);
    const { title: titleGiven, body, labels, assignee, assignees = assignee ? [assignee] : [] } = given;
    mustKnow(given, ['title', 'body', 'labels', 'assignee', 'assignees']);
    const title = String(titleGiven);
    if (title.trim() === '') throw invalid({ resource: 'Issue', code: 'missing_field', field: 'title' });
    mustFit('Issue', 'title', title);
    mustFit('Issue', 'body', body);
    const issue = newIssue(world, repository, callerOf(call), { title, body: body ?? null }, undefined);
    // Of who may not, GitHub drops them without a word.
    if (mayAs(world, token, repository, 'triage')) {
      setAssignees(call, issue, assignees);
      putLabels(call, issue, namesOf(labels));
    }
    repository.issues.push(issue);
    return created(issueShape(world, repository, issue));
  }),

  'issues/get': on<'issues', 'get'>(({ world, repository }, { issue_number: number }) =>
    ok(issueShape(world, repository, issueOf(repository, number))),
  ),

  'issues/list-for-repo': on<'issues', 'listForRepo'>((call, given) => {
    const { world, repository, url } = call;
    mustKnow(given, [
      'state',
      'labels',
      'creator',
      'assignee',
      'since',
      'sort',
      'direction',
      'per_page',
      'page',
    ]);
    const listed = sorted(
      repository.issues.filter((issue) => isListed(issue, given)),
      given,
    );
    return page(listed, url, (issue) => issueShape(world, repository, issue));
  }),

  'issues/update': on<'issues', 'update'>((call, given) => {
    const { world, repository, token } = call;
    const { issue_number: number, title, body, state, state_reason: reason, labels, assignees } = given;
    mustKnow(given, ['issue_number', 'title', 'body', 'state', 'state_reason', 'labels', 'assignees']);
    const issue = issueOf(repository, number);
    const isAuthor = token?.account === issue.author;
    const isWorded = title !== undefined || body !== undefined;
    if (!isAuthor && !mayAs(world, token, repository, isWorded ? 'write' : 'triage')) {
      throw new Refusal(403, 'Must have admin rights to Repository.');
    }
    if (title !== undefined && title !== null) retitle(world, issue, callerOf(call), String(title));
    if (body !== undefined) {
      mustFit('Issue', 'body', body);
      if (issue.edits.length === 0)
        issue.edits.push({ at: issue.createdAt, by: issue.author, body: issue.body });
      issue.edits.push({ at: world.now, by: callerOf(call), body });
      issue.body = body;
      issue.updatedAt = world.now;
    }
    if (state === 'closed') {
      const why = reason === 'reopened' ? null : (reason ?? null);
      closeIssue(world, issue, callerOf(call), why);
    }
    if (state === 'open') reopenIssue(world, issue, callerOf(call));
    if (mayAs(world, token, repository, 'triage')) {
      if (labels !== undefined) setLabels(call, issue, namesOf(labels));
      if (assignees !== undefined) setAssignees(call, issue, loginsOf(assignees));
    }
    return ok(issueShape(world, repository, issue));
  }),

  'issues/lock': on<'issues', 'lock'>((call, { issue_number: number, lock_reason: reason }) => {
    const issue = issueOf(call.repository, number);
    issue.locked = true;
    issue.lockReason = reason ?? null;
    addEvent(call.world, issue, callerOf(call), 'locked', { lock_reason: issue.lockReason });
    return NO_CONTENT;
  }),

  'issues/unlock': on<'issues', 'unlock'>((call, { issue_number: number }) => {
    const issue = issueOf(call.repository, number);
    issue.locked = false;
    issue.lockReason = null;
    addEvent(call.world, issue, callerOf(call), 'unlocked', { lock_reason: null });
    return NO_CONTENT;
  }),
};

/** An issue with the next number of the repository, not yet in it. */
export function newIssue(
  world: World,
  repository: Repository,
  author: Account,
  { title, body }: { readonly title: string; readonly body: string | null },
  pull: Pull | undefined,
): Issue {
  return {
    id: nextId(world),
    number: repository.issues.length + 1,
    author,
    title,
    body,
    state: 'open',
    stateReason: null,
    createdAt: world.now,
    updatedAt: world.now,
    closedAt: null,
    closedBy: undefined,
    locked: false,
    lockReason: null,
    labels: [],
    assignees: [],
    comments: [],
    events: [],
    edits: [],
    pull,
  };
}

/** Gives an issue another title. */
export function retitle(world: World, issue: Issue, by: Account, title: string): void {
  mustFit('Issue', 'title', title);
  if (title === issue.title) return;
  addEvent(world, issue, by, 'renamed', { rename: { from: issue.title, to: title } });
  issue.title = title;
}

/** In the order that was asked for: the newest first, if nothing was. */
export function sorted<I extends Issue>(
  issues: readonly I[],
  {
    sort = 'created',
    direction = 'desc',
  }: { readonly sort?: string | undefined; readonly direction?: string | undefined },
): I[] {
  const keys: Readonly<Record<string, (issue: Issue) => string>> = {
    created: ({ createdAt }) => createdAt,
    updated: ({ updatedAt }) => updatedAt,
  };
  const key = keys[sort];
  if (!key) throw new Error(`the tests' GitHub sorts nothing by ${sort}`);
  const ascending = [...issues].sort((a, b) =>
    key(a) === key(b) ? a.number - b.number : key(a) < key(b) ? -1 : 1,
  );
  return direction === 'desc' ? ascending.reverse() : ascending;
}

/** Throws where a request asks for what the tests' GitHub does not do: better than to do as if it had. */
export function mustKnow(given: object, known: readonly string[]): void {
  const more = Object.keys(given).filter(
    (name) => !known.includes(name) && name !== 'owner' && name !== 'repo',
  );
  if (more.length > 0) throw new Error(`the tests' GitHub does nothing with ${more.join(', ')}`);
}

function isListed(issue: Issue, given: Given<'issues', 'listForRepo'>): boolean {
  const { state = 'open', labels, creator, assignee, since } = given;
  const has = (name: string): boolean =>
    issue.labels.some((label) => label.name.toLowerCase() === name.toLowerCase());
  const isAssigned = (login: string): boolean =>
    login === '*'
      ? issue.assignees.length > 0
      : login === 'none'
        ? issue.assignees.length === 0
        : issue.assignees.some((account) => account.login === login);
  return (
    (state === 'all' || issue.state === state) &&
    (labels === undefined || labels.split(',').every(has)) &&
    (creator === undefined || issue.author.login === creator) &&
    (assignee === undefined || isAssigned(assignee)) &&
    (since === undefined || Date.parse(issue.updatedAt) >= Date.parse(since))
  );
}
