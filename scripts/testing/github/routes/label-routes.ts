import { hasPermission, mayAs } from '../access.ts';
import { created, invalid, notFound, ok, page, Refusal, type Answer } from '../answers.ts';
import { issueOf } from '../find-issue.ts';
import { addEvent } from '../shapes/issue-events.ts';
import { labelShape } from '../shapes/issue-shapes.ts';
import { callerOf, on, type RepositoryCall, type Route } from '../route.ts';
import { nextId, type Issue, type Label, type Repository } from '../world.ts';

// Labels of the repository, and on what they are put.

/** Its operations by id. */
export const LABEL_ROUTES: Readonly<Record<string, Route>> = {
  'issues/create-label': on<'issues', 'createLabel'>((call, { name, color, description }) => {
    const { world, repository } = call;
    if (findLabel(repository, name))
      throw invalid({ resource: 'Label', code: 'already_exists', field: 'name' });
    if (color !== undefined && !/^[0-9a-f]{6}$/iu.test(color)) {
      throw invalid({ resource: 'Label', code: 'invalid', field: 'color' });
    }
    return created(labelShape(world, repository, addLabel(call, name, color, description)));
  }),

  'issues/get-label': on<'issues', 'getLabel'>(({ world, repository }, { name }) => {
    const label = findLabel(repository, name);
    if (!label) throw notFound();
    return ok(labelShape(world, repository, label));
  }),

  'issues/list-labels-for-repo': on<'issues', 'listLabelsForRepo'>(({ world, repository, url }) =>
    page([...repository.labels.values()], url, (label) => labelShape(world, repository, label)),
  ),

  'issues/list-labels-on-issue': on<'issues', 'listLabelsOnIssue'>((call, { issue_number: number }) => {
    const { world, repository, url } = call;
    return page(issueOf(repository, number).labels, url, (label) => labelShape(world, repository, label));
  }),

  'issues/add-labels': on<'issues', 'addLabels'>((call, { issue_number: number, labels }) => {
    const issue = issueOf(call.repository, number);
    putLabels(call, issue, namesOf(labels));
    return labelsOf(call, issue);
  }),

  'issues/set-labels': on<'issues', 'setLabels'>((call, { issue_number: number, labels }) => {
    const issue = issueOf(call.repository, number);
    setLabels(call, issue, namesOf(labels));
    return labelsOf(call, issue);
  }),

  'issues/remove-label': on<'issues', 'removeLabel'>((call, { issue_number: number, name }) => {
    const issue = issueOf(call.repository, number);
    const label = issue.labels.find((each) => sameName(each.name, name));
    if (!label) throw notFound('Label does not exist');
    takeLabel(call, issue, label);
    return labelsOf(call, issue);
  }),
};

/** Puts labels on an issue; such as the repository has not are made. */
export function putLabels(call: RepositoryCall, issue: Issue, names: readonly string[]): void {
  const missing = names.filter((name) => !findLabel(call.repository, name));
  const mayMake =
    hasPermission(call.token, 'issues') && mayAs(call.world, call.token, call.repository, 'write');
  if (missing.length > 0 && !mayMake) {
    throw new Refusal(403, 'You do not have permission to create labels on this repository.', {
      errors: [{ resource: 'Repository', field: 'label', code: 'unauthorized' }],
    });
  }
  for (const name of names) {
    const label = findLabel(call.repository, name) ?? addLabel(call, name);
    if (issue.labels.includes(label)) continue;
    issue.labels.push(label);
    addEvent(call.world, issue, callerOf(call), 'labeled', {
      label: { name: label.name, color: label.color },
    });
  }
}

/** Puts these labels on an issue, and no others. */
export function setLabels(call: RepositoryCall, issue: Issue, names: readonly string[]): void {
  const gone = issue.labels.filter((label) => !names.some((name) => sameName(label.name, name)));
  for (const label of gone) takeLabel(call, issue, label);
  putLabels(call, issue, names);
}

/** The names of labels however they were given. */
export function namesOf(labels: readonly (string | { name?: string })[] | undefined): string[] {
  return (labels ?? []).map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
}

function takeLabel(call: RepositoryCall, issue: Issue, label: Label): void {
  issue.labels.splice(issue.labels.indexOf(label), 1);
  addEvent(call.world, issue, callerOf(call), 'unlabeled', {
    label: { name: label.name, color: label.color },
  });
}

function labelsOf({ world, repository }: RepositoryCall, { labels }: Issue): Answer {
  return ok(labels.map((label) => labelShape(world, repository, label)));
}

function findLabel(repository: Repository, name: string): Label | undefined {
  return repository.labels.get(name.toLowerCase());
}

function addLabel(
  { world, repository }: RepositoryCall,
  name: string,
  color = 'ededed',
  description?: string,
): Label {
  const label: Label = { id: nextId(world), name, color, description: description ?? null };
  repository.labels.set(name.toLowerCase(), label);
  return label;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
