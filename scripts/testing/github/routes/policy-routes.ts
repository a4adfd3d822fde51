import { nodeId } from '../shapes/account-shapes.ts';
import { created, invalid, NO_CONTENT, notFound, ok, page, Refusal } from '../answers.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { apiUrl } from '../shapes/repository-shapes.ts';
import type { RepositoryCall, Route } from '../route.ts';
import { fullName, nextId, type Policy, type Repository, type World } from '../world.ts';

// Actions policies: which events may start which workflows. Their description is written by hand.

/** Its operations by id, which are ours: GitHub's description has none. */
export const POLICY_ROUTES: Readonly<Record<string, Route>> = {
  'actions/list-repo-policies': (call) => {
    mustBeOffered(call.world, call.repository);
    return page(
      call.repository.policies,
      call.url,
      (policy) => policyShape(call, policy),
      (policies) => ({ total_count: call.repository.policies.length, policies }),
    );
  },

  'actions/create-repo-policy': (call, given) => {
    const { world, repository } = call;
    mustBeOffered(world, repository);
    const policy: Policy = {
      id: nextId(world),
      name: '',
      enforcement: 'disabled',
      conditions: {},
      rules: [],
      createdAt: world.now,
      updatedAt: world.now,
    };
    write(world, policy, given);
    repository.policies.push(policy);
    return created(policyShape(call, policy));
  },

  'actions/get-repo-policy': (call, given) => ok(policyShape(call, policyOf(call.repository, given))),

  'actions/update-repo-policy': (call, given) => {
    const policy = policyOf(call.repository, given);
    write(call.world, policy, given);
    return ok(policyShape(call, policy));
  },

  'actions/delete-repo-policy': ({ repository }, given) => {
    repository.policies.splice(repository.policies.indexOf(policyOf(repository, given)), 1);
    return NO_CONTENT;
  },
};

/**
 * Whether an event starts a workflow, e.g. `.github/workflows/counter.yml`. Every active policy that is about the
 * workflow must allow it. Where none is, GitHub's own default holds: from 2026-12-02 `pull_request_target` starts
 * nothing in a public repository.
 */
export function mayStart(world: World, repository: Repository, event: string, workflow: string): boolean {
  const about = repository.policies.filter(
    ({ enforcement, conditions }) => enforcement === 'active' && isAbout(conditions, workflow),
  );
  const lists = about.flatMap(({ rules }) =>
    rules
      .filter(({ type }) => type === 'restrict_action_events')
      .map(({ parameters }) => listIn(parameters, 'allowed_events')),
  );
  if (lists.length > 0) return lists.every((allowed) => allowed.includes(event));
  return event !== 'pull_request_target' || repository.isPrivate || world.now < BLOCKED_FROM;
}

const BLOCKED_FROM = '2026-12-02';

function isAbout(conditions: JsonObject, workflow: string): boolean {
  const paths = conditions['workflow_path'];
  if (paths === undefined) return true;
  const [include, exclude] = [listIn(paths, 'include'), listIn(paths, 'exclude')];
  if ([...include, ...exclude].some((path) => path !== '~ALL' && /[*?[]/u.test(path as string))) {
    throw new Error("the tests' GitHub reads no pattern of workflow paths");
  }
  const isIn = include.length === 0 || include.includes('~ALL') || include.includes(workflow);
  return isIn && !exclude.includes(workflow);
}

function listIn(value: Json | undefined, name: string): readonly Json[] {
  const list = isJsonObject(value) ? value[name] : undefined;
  return Array.isArray(list) ? (list as readonly Json[]) : [];
}

/** Private repositories have them where their owner pays, a server of one's own does not have them. */
function mustBeOffered(world: World, repository: Repository): void {
  if (world.enterprise !== undefined) throw notFound();
  if (repository.isPrivate && (world.plan === 'free' || world.plan === 'pro')) throw notFound();
}

function write(world: World, policy: Policy, given: JsonObject): void {
  const { name, enforcement, conditions, rules } = given as Partial<
    Pick<Policy, 'name' | 'enforcement' | 'conditions' | 'rules'>
  >;
  if (enforcement === 'evaluate' && world.plan !== 'enterprise') {
    throw new Refusal(422, 'Validation Failed', { errors: ['Enforcement evaluate is not supported'] });
  }
  const paths = conditions?.['workflow_path'];
  if (paths !== undefined && listIn(paths, 'include').length + listIn(paths, 'exclude').length === 0) {
    throw invalid({ resource: 'ActionsPolicy', code: 'invalid', field: 'conditions' });
  }
  policy.name = name ?? policy.name;
  policy.enforcement = enforcement ?? policy.enforcement;
  // What a change does not name stays as it was.
  policy.conditions = { ...policy.conditions, ...conditions };
  policy.rules = rules ?? policy.rules;
  policy.updatedAt = world.now;
}

function policyOf(repository: Repository, given: JsonObject): Policy {
  const policy = repository.policies.find(({ id }) => id === given['policy_id']);
  if (!policy) throw notFound();
  return policy;
}

function policyShape({ world, repository }: RepositoryCall, policy: Policy): JsonObject {
  return {
    id: policy.id,
    name: policy.name,
    target: 'actions',
    source_type: 'Repository',
    source: fullName(repository),
    enforcement: policy.enforcement,
    conditions: policy.conditions,
    rules: policy.rules,
    node_id: nodeId('ActionsPolicy', policy.id),
    _links: { self: { href: `${apiUrl(world, repository)}/actions/policies/${String(policy.id)}` } },
    created_at: policy.createdAt,
    updated_at: policy.updatedAt,
  };
}
