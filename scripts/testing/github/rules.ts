import { isAtLeast, roleOf } from './access.ts';
import { isAncestor } from './git/commits.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import {
  ACTIONS_APP,
  isActions,
  type Account,
  type Repository,
  type Role,
  type Ruleset,
  type World,
} from './world.ts';

// What the rulesets of a repository forbid. Those that are only evaluated forbid nothing.

/** A change of a ref. */
export interface RefChange {
  /** In full, e.g. `refs/heads/main`. */
  readonly ref: string;
  readonly before: string | undefined;
  /** Undefined where the ref goes. */
  readonly after: string | undefined;
  readonly by: Account;
  /** Whether a pull request is merged by it. */
  readonly isMerge?: boolean;
}

/** What the rulesets have against a change, one of GitHub's sentences a rule; empty where nothing. */
export function ruleViolations(world: World, repository: Repository, change: RefChange): string[] {
  return rulesOn(repository, change.ref)
    .filter(({ ruleset }) => !isBypassed(world, repository, ruleset, change.by))
    .flatMap(({ rule }) => violationOf(world, repository, rule, change));
}

/** The rules in force on a ref. */
export function rulesOn(
  repository: Repository,
  ref: string,
): { readonly ruleset: Ruleset; readonly rule: JsonObject }[] {
  return repository.rulesets
    .filter(({ enforcement, target }) => enforcement === 'active' && target === targetOf(ref))
    .filter((ruleset) => isMeant(repository, ruleset, ref))
    .flatMap((ruleset) => ruleset.rules.map((rule) => ({ ruleset, rule })));
}

function targetOf(ref: string): Ruleset['target'] {
  return ref.startsWith('refs/tags/') ? 'tag' : 'branch';
}

function isMeant(repository: Repository, { conditions }: Ruleset, ref: string): boolean {
  const names = conditions?.['ref_name'];
  if (!isJsonObject(names)) return false;
  const fits = (pattern: Json): boolean => {
    if (pattern === '~ALL') return true;
    if (pattern === '~DEFAULT_BRANCH') return ref === `refs/heads/${repository.defaultBranch}`;
    if (typeof pattern !== 'string' || /[*?[\]]/u.test(pattern)) {
      throw new Error(`the tests' GitHub reads no pattern of refs: ${JSON.stringify(pattern)}`);
    }
    return ref === pattern;
  };
  const list = (name: string): readonly Json[] => (names[name] ?? []) as readonly Json[];
  return list('include').some(fits) && !list('exclude').some(fits);
}

/** Whether a ruleset lets somebody pass. */
export function isBypassed(
  world: World,
  repository: Repository,
  { bypassActors }: Ruleset,
  by: Account,
): boolean {
  // No ruleset of a repository can let the token of a workflow run pass.
  if (isActions(by)) return false;
  const role = roleOf(world, by, repository);
  return bypassActors.some(({ actor_type: type, actor_id: id, bypass_mode: mode }) => {
    if (mode === 'pull_request') return false;
    if (type === 'User') return id === by.id;
    if (type === 'OrganizationAdmin') return by === repository.owner;
    const least = type === 'RepositoryRole' ? ROLE_IDS.get(Number(id)) : undefined;
    return least !== undefined && isAtLeast(role, least);
  });
}

/** The numbers of the roles that every repository has. */
const ROLE_IDS: ReadonlyMap<number, Role> = new Map([
  [2, 'maintain'],
  [4, 'write'],
  [5, 'admin'],
]);

function violationOf(world: World, repository: Repository, rule: JsonObject, change: RefChange): string[] {
  const { before, after } = change;
  switch (rule['type']) {
    case 'deletion':
      return after === undefined ? ['Cannot delete this branch'] : [];
    case 'creation':
      return before === undefined ? ['Cannot create ref due to creations being restricted.'] : [];
    case 'update':
      return before !== undefined && after !== undefined ? ['Cannot update this protected ref.'] : [];
    case 'non_fast_forward':
      return before !== undefined && after !== undefined && !isAncestor(repository.objects, before, after)
        ? ['Cannot force-push to this branch']
        : [];
    case 'required_signatures':
      return after !== undefined && !world.signed.has(after)
        ? ['Commits must have verified signatures.']
        : [];
    case 'pull_request':
      return after === undefined || change.isMerge ? [] : ['Changes must be made through a pull request.'];
    case 'required_status_checks':
      return after === undefined ? [] : missingChecks(repository, rule, change, after);
    default:
      throw new Error(`the tests' GitHub knows no rule ${JSON.stringify(rule['type'])}`);
  }
}

function missingChecks(
  repository: Repository,
  rule: JsonObject,
  { before }: RefChange,
  after: string,
): string[] {
  const parameters = isJsonObject(rule['parameters']) ? rule['parameters'] : {};
  if (before === undefined && parameters['do_not_enforce_on_create'] === true) return [];
  const checks = (parameters['required_status_checks'] ?? []) as readonly JsonObject[];
  return checks.flatMap(({ context, integration_id: source }) => {
    const latest = repository.statuses.findLast(
      (status) =>
        status.sha === after &&
        status.context === context &&
        (source === undefined || source === (isActions(status.creator) ? ACTIONS_APP : undefined)),
    );
    if (latest?.state === 'success') return [];
    const word = latest === undefined ? 'expected' : latest.state === 'pending' ? 'pending' : 'failing';
    return [`Required status check "${context as string}" is ${word}.`];
  });
}
