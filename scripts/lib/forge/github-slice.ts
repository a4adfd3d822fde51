import { parse, print, visit } from 'graphql';

// What of GitHub's published description of its API the tests' GitHub needs. The whole has 13 MB, and the package that
// holds it hundreds: `npm run github-slice` fetches it when the slice is cut anew.

/** The package that holds GitHub's description, pinned. */
export const DESCRIBED_BY = '@octokit/openapi@23.0.2';

/** The operations that our code, or a test that plays a person, may ask GitHub for: GitHub's own ids. */
export const OPERATIONS: readonly string[] = [
  ['actions', 'create-workflow-dispatch', 'enable-workflow', 'get-workflow'],
  ['actions', 'create-repo-variable', 'get-repo-variable', 'update-repo-variable'],
  ['actions', 'download-job-logs-for-workflow-run', 'get-workflow-run'],
  ['actions', 'list-jobs-for-workflow-run', 'list-workflow-runs'],
  ['actions', 'get-allowed-actions-repository', 'set-allowed-actions-repository'],
  ['actions', 'get-github-actions-permissions-repository'],
  ['actions', 'set-github-actions-permissions-repository'],
  ['actions', 'get-github-actions-default-workflow-permissions-repository'],
  ['actions', 'set-github-actions-default-workflow-permissions-repository'],
  ['apps', 'get-by-slug'],
  ['git', 'create-blob', 'create-commit', 'create-ref', 'create-tree', 'delete-ref'],
  ['git', 'get-blob', 'get-commit', 'get-ref', 'get-tree', 'list-matching-refs', 'update-ref'],
  ['issues', 'add-assignees', 'check-user-can-be-assigned', 'check-user-can-be-assigned-to-issue'],
  ['issues', 'list-assignees', 'remove-assignees'],
  ['issues', 'create', 'get', 'list-for-repo', 'lock', 'unlock', 'update'],
  ['issues', 'create-comment', 'delete-comment', 'get-comment', 'list-comments', 'update-comment'],
  ['issues', 'list-comments-for-repo'],
  ['issues', 'add-labels', 'create-label', 'get-label', 'list-labels-for-repo', 'list-labels-on-issue'],
  ['issues', 'remove-label', 'set-labels'],
  ['issues', 'list-events', 'list-events-for-timeline'],
  ['pulls', 'create', 'get', 'list', 'list-commits', 'list-files', 'merge', 'update'],
  ['rate-limit', 'get'],
  ['repos', 'check-collaborator', 'get-collaborator-permission-level', 'list-collaborators'],
  ['repos', 'compare-commits-with-basehead', 'get', 'get-branch', 'get-commit', 'get-content'],
  ['repos', 'list-activities', 'list-branches', 'list-commits', 'update'],
  ['repos', 'create-commit-status', 'get-combined-status-for-ref', 'list-commit-statuses-for-ref'],
  ['repos', 'create-dispatch-event'],
  ['repos', 'create-pages-site', 'get-pages', 'update-information-about-pages-site'],
  ['repos', 'create-repo-ruleset', 'delete-repo-ruleset', 'get-branch-rules', 'get-repo-ruleset'],
  ['repos', 'get-repo-rulesets', 'update-repo-ruleset'],
  ['repos', 'get-branch-protection', 'list-forks'],
  ['users', 'get-authenticated', 'get-by-id', 'get-by-username'],
].flatMap(([group = '', ...names]) => names.map((name) => `${group}/${name}`));

/** What people read and programs do not, and GitHub's notes to its own tools. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'deprecated',
  'description',
  'example',
  'examples',
  'externalDocs',
  'summary',
  'tags',
  'title',
  'x-github',
  'x-multi-segment',
  'x-octokit',
]);

/** The package that holds the description of GitHub's other API, GraphQL, pinned. */
export const GRAPHQL_DESCRIBED_BY = '@octokit/graphql-schema@15.26.1';

/** What our questions ask of it: the fields of each type. */
const GRAPHQL_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Query: ['repository'],
  Repository: ['issue'],
  Issue: ['lastEditedAt', 'userContentEdits'],
  UserContentEditConnection: ['nodes'],
  UserContentEdit: ['editedAt', 'diff', 'editor'],
  Actor: ['login'],
  User: ['login', 'databaseId'],
  Bot: ['login', 'databaseId'],
};

type Tree = Record<string, unknown>;

/** As `githubSlice`, of GraphQL: the types that our questions ask for. Throws where GitHub knows a field no longer. */
export function graphqlSlice(description: string, integrity: string): string {
  const missing = new Set(
    Object.entries(GRAPHQL_FIELDS).flatMap(([type, fields]) => fields.map((field) => `${type}.${field}`)),
  );
  let type = '';
  const kept = visit(parse(description, { noLocation: true }), {
    Directive: () => null,
    StringValue: (_, key) => (key === 'description' ? null : undefined),
    NamedType: (node, _key, _parent, path) =>
      path.at(-2) === 'interfaces' && !(node.name.value in GRAPHQL_FIELDS) ? null : undefined,
    FieldDefinition: ({ name }) => (missing.delete(`${type}.${name.value}`) ? undefined : null),
    ObjectTypeDefinition: { enter: entered },
    InterfaceTypeDefinition: { enter: entered },
    ScalarTypeDefinition: ({ name }) => (name.value === 'DateTime' ? undefined : null),
    DirectiveDefinition: () => null,
    EnumTypeDefinition: () => null,
    InputObjectTypeDefinition: () => null,
    UnionTypeDefinition: () => null,
  });
  if (missing.size > 0) throw new Error(`GitHub's description knows no ${[...missing].join(', ')}`);
  const source = `# ${GRAPHQL_DESCRIBED_BY} ${integrity}\n# npm run github-slice writes it.\n\n`;
  return `${source}${print(kept)}\n`;

  function entered({ name }: { readonly name: { readonly value: string } }): null | undefined {
    type = name.value;
    return type in GRAPHQL_FIELDS ? undefined : null;
  }
}

/**
 * The text of the file that holds our operations and all they refer to, cut out of `description` (OpenAPI 3.0, as
 * `@octokit/openapi` has it); `integrity` is the digest of the package. Throws where GitHub knows an operation no longer.
 */
export function githubSlice(description: unknown, integrity: string): string {
  const whole = asTree(description);
  const slice: Tree = {
    openapi: whole['openapi'],
    info: { 'x-package': DESCRIBED_BY, 'x-integrity': integrity },
    paths: {},
    components: {},
  };
  const wanted = new Set(OPERATIONS);
  for (const [path, item] of Object.entries(asTree(whole['paths']))) {
    for (const [method, operation] of Object.entries(asTree(item))) {
      if (!isTree(operation) || !wanted.delete(String(operation['operationId']))) continue;
      put(slice, ['paths', path, method], plain(operation));
    }
  }
  if (wanted.size > 0) throw new Error(`GitHub's description knows no ${[...wanted].join(', ')}`);
  copyReferences(whole, slice);
  return `${JSON.stringify(slice, null, 1)}\n`;
}

function copyReferences(whole: Tree, slice: Tree): void {
  const queue = referencesOf(slice);
  for (const done = new Set<string>(); queue.length > 0;) {
    const pointer = queue.pop() ?? '';
    if (done.has(pointer)) continue;
    done.add(pointer);
    const steps = pointer.slice('#/'.length).split('/');
    const part = plain(steps.reduce<unknown>((at, step) => asTree(at)[step], whole));
    put(slice, steps, part);
    queue.push(...referencesOf(part));
  }
  const components = asTree(slice['components']);
  // In an order that does not hang on which operation led to what.
  for (const [kind, parts] of Object.entries(components)) {
    components[kind] = Object.fromEntries(Object.entries(asTree(parts)).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function referencesOf(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(referencesOf);
  if (!isTree(part)) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value] : referencesOf(value),
  );
}

/** Without what is left out; the names of a schema's own properties are no such words. */
function plain(part: unknown, areNames = false): unknown {
  if (Array.isArray(part)) return part.map((item) => plain(item));
  if (!isTree(part)) return part;
  const kept = Object.entries(part).filter(([key]) => areNames || !LEFT_OUT.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === 'enum' || key === 'default' ? value : plain(value, key === 'properties' && !areNames),
    ]),
  );
}

function put(tree: Tree, steps: readonly string[], value: unknown): void {
  const [step = '', ...rest] = steps;
  if (rest.length === 0) tree[step] = value;
  else put(asTree((tree[step] ??= {})), rest, value);
}

function asTree(value: unknown): Tree {
  if (!isTree(value)) throw new Error("GitHub's description is no tree here");
  return value;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
