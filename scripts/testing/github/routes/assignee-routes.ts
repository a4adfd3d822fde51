import { isAssignable } from '../access.ts';
import { simpleUser } from '../shapes/account-shapes.ts';
import { created, invalid, NO_CONTENT, notFound, ok, page } from '../answers.ts';
import { issueOf } from '../find-issue.ts';
import { addEvent } from '../shapes/issue-events.ts';
import { issueShape } from '../shapes/issue-shapes.ts';
import { callerOf, on, type RepositoryCall, type Route } from '../route.ts';
import { accountOf, isActions, type Account, type Issue } from '../world.ts';

// Who sees to an issue.

/** Its operations by id. */
export const ASSIGNEE_ROUTES: Readonly<Record<string, Route>> = {
  'issues/list-assignees': on<'issues', 'listAssignees'>(({ world, repository, url }) => {
    const people = world.accounts.filter((account) => account.type === 'User');
    return page(
      people.filter((account) => isAssignable(world, account, repository)),
      url,
      (account) => simpleUser(world, account),
    );
  }),

  'issues/check-user-can-be-assigned': on<'issues', 'checkUserCanBeAssigned'>((call, { assignee }) => {
    const account = accountOf(call.world, assignee);
    if (!account || !isAssignable(call.world, account, call.repository)) throw notFound();
    return NO_CONTENT;
  }),

  'issues/check-user-can-be-assigned-to-issue': on<'issues', 'checkUserCanBeAssignedToIssue'>(
    (call, { assignee, issue_number: number }) => {
      if (!assignableTo(call, issueOf(call.repository, number), assignee)) throw notFound();
      return NO_CONTENT;
    },
  ),

  'issues/add-assignees': on<'issues', 'addAssignees'>((call, { issue_number: number, assignees = [] }) => {
    const issue = issueOf(call.repository, number);
    // Whoever cannot be named is left out without a word.
    const accounts = loginsOf(assignees).flatMap((login) => assignableTo(call, issue, login) ?? []);
    assign(call, issue, accounts);
    return created(issueShape(call.world, call.repository, issue));
  }),

  'issues/remove-assignees': on<'issues', 'removeAssignees'>((call, { issue_number: number, assignees }) => {
    const issue = issueOf(call.repository, number);
    const accounts = loginsOf(assignees).flatMap((login) => accountOf(call.world, login) ?? []);
    for (const account of accounts) unassign(call, issue, account);
    return ok(issueShape(call.world, call.repository, issue));
  }),
};

/** Names exactly these; throws 422 where one of them cannot be. */
export function setAssignees(call: RepositoryCall, issue: Issue, logins: readonly string[]): void {
  const accounts = logins.map((login) => {
    const account = assignableTo(call, issue, login);
    if (!account) throw invalid({ resource: 'Issue', field: 'assignees', code: 'invalid', value: login });
    return account;
  });
  for (const account of issue.assignees.filter((each) => !accounts.includes(each)))
    unassign(call, issue, account);
  assign(call, issue, accounts);
}

/** The logins of people however they were given. */
export function loginsOf(given: readonly (string | { login?: string })[]): string[] {
  return given.map((one) => (typeof one === 'string' ? one : (one.login ?? '')));
}

function assignableTo(call: RepositoryCall, issue: Issue, login: string): Account | undefined {
  const account = accountOf(call.world, login);
  if (!account) return undefined;
  const caller = call.token?.account;
  // Everybody may name themselves, but no workflow run.
  const commented = issue.comments.map(({ author }) => author);
  const known = caller && !isActions(caller) ? [...commented, caller] : commented;
  return isAssignable(call.world, account, call.repository, known) ? account : undefined;
}

function assign(call: RepositoryCall, issue: Issue, accounts: readonly Account[]): void {
  const { world, repository } = call;
  // What GitHub does with those beyond the limit is not told anywhere; here they are left out without a word.
  const most = repository.isPrivate && world.plan === 'free' ? 1 : 10;
  for (const account of accounts) {
    if (issue.assignees.includes(account) || issue.assignees.length >= most) continue;
    issue.assignees.push(account);
    const [assignee, assigner] = [simpleUser(world, account), simpleUser(world, callerOf(call))];
    addEvent(world, issue, callerOf(call), 'assigned', { assignee, assigner });
  }
}

function unassign(call: RepositoryCall, issue: Issue, account: Account): void {
  const at = issue.assignees.indexOf(account);
  if (at < 0) return;
  issue.assignees.splice(at, 1);
  const [assignee, assigner] = [simpleUser(call.world, account), simpleUser(call.world, callerOf(call))];
  addEvent(call.world, issue, callerOf(call), 'unassigned', { assignee, assigner });
}
