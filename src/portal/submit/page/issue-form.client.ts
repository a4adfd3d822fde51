// Fetched once somebody opens it.
export { issueForm } from '#form/forms/section/issue.ts';
