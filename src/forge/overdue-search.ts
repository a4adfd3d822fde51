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
