// What the counter and whoever sets a repository up for it call the same things on the forge.

/** The context of the counter's status on a commit: what main asks of a commit, from the forge's own app of workflow runs. */
export const STATUS = '受理';

/** The label with which the section lets in what waits for it: its own files, and marks by whomever. */
export const RELEASE_LABEL = '登记';

/** The branch that holds the record. */
export const MAIN = 'main';

/** The workflow that answers. */
export const COUNTER_WORKFLOW = 'counter.yml';

/** The workflow that publishes. */
export const PUBLISH_WORKFLOW = 'publish.yml';

/** The workflow that flags what is overdue, and what the repository variable of its name says where it is on. */
export const OVERDUE_WORKFLOW = 'overdue.yml';
export const OVERDUE_ON = 'on';

/** The workflow that tries what only the token of a run can try. */
export const PROVE_WORKFLOW = 'prove.yml';

/** What starts the counter, or will. */
export const COUNTER_EVENTS: readonly string[] = [
  'issues',
  'pull_request_target',
  'schedule',
  'workflow_dispatch',
];

/** The repository variable by which the counter is on. */
export const COUNTER_VARIABLE = 'COUNTER';
export const COUNTER_ON = 'on';

/** Branches on which assumptions are tried, `duban-prove/<mark>/…`: nothing else is ever written there. */
export const PROVE_BRANCHES = 'duban-prove/';

/** Where a workflow lies in the repository. */
export function workflowPath(file: string): string {
  return `.github/workflows/${file}`;
}

/**
 * Where a repository lists the issue of an overdue duty, open or closed: a search for the duty's id, which stands in the
 * issue's text as a word that is shown, among what workflow runs wrote. So no page needs to know the issue's number,
 * which only the forge has, and what a stranger copied into an issue of their own is not found. `repository` is its
 * address on the web. Syntax: https://docs.github.com/en/search-github/searching-on-github/searching-issues-and-pull-requests
 */
export function overdueIssueHref(repository: string, id: string): string {
  const query = `is:issue author:app/github-actions in:body "${id}"`;
  return `${repository}/issues?q=${encodeURIComponent(query)}`;
}
