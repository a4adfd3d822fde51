import { nodeId } from '../shapes/account-shapes.ts';
import { created, NO_CONTENT, notFound, ok, page, Refusal, type Answer } from '../answers.ts';
import type { JsonObject } from '../json.ts';
import { upgradeNeeded } from './repository-routes.ts';
import { apiUrl, htmlUrl } from '../shapes/repository-shapes.ts';
import { callerOf, on, type RepositoryCall, type Route } from '../route.ts';
import { isBypassed, rulesOn } from '../rules.ts';
import { ACTIONS_APP, fullName, nextId, type Repository, type Ruleset, type World } from '../world.ts';

// Rulesets: what nobody may do to branches, and who may all the same.

/** Its operations by id. */
export const RULESET_ROUTES: Readonly<Record<string, Route>> = {
  'repos/create-repo-ruleset': on<'repos', 'createRepoRuleset'>((call, given) => {
    const { world, repository } = call;
    mustBePaidFor(world, repository);
    const { name, target = 'branch', enforcement } = given;
    mustBeUnused(repository, name, undefined);
    const ruleset: Ruleset = {
      id: nextId(world),
      name,
      target,
      enforcement,
      bypassActors: asList(given.bypass_actors ?? []),
      conditions: given.conditions && asObject(given.conditions),
      rules: asList(given.rules ?? []),
      createdAt: world.now,
      updatedAt: world.now,
    };
    mustBeOfOwner(ruleset.bypassActors);
    repository.rulesets.push(ruleset);
    return created(rulesetShape(call, ruleset, true));
  }),

  'repos/get-repo-rulesets': on<'repos', 'getRepoRulesets'>((call) =>
    page(call.repository.rulesets, call.url, (ruleset) => rulesetShape(call, ruleset, false)),
  ),

  'repos/get-repo-ruleset': on<'repos', 'getRepoRuleset'>((call, { ruleset_id: id }) =>
    ok(rulesetShape(call, rulesetOf(call.repository, id), true)),
  ),

  'repos/update-repo-ruleset': on<'repos', 'updateRepoRuleset'>((call, given) => {
    const { world, repository } = call;
    mustBePaidFor(world, repository);
    const ruleset = rulesetOf(repository, given.ruleset_id);
    const { name = ruleset.name, target = ruleset.target, enforcement, conditions, rules } = given;
    if (target !== ruleset.target)
      throw new Error("the tests' GitHub turns no ruleset of branches into one of tags");
    mustBeUnused(repository, name, ruleset);
    if (given.bypass_actors) mustBeOfOwner(asList(given.bypass_actors));
    ruleset.name = name;
    ruleset.enforcement = enforcement ?? ruleset.enforcement;
    ruleset.bypassActors = given.bypass_actors ? asList(given.bypass_actors) : ruleset.bypassActors;
    ruleset.conditions = conditions ? asObject(conditions) : ruleset.conditions;
    ruleset.rules = rules ? asList(rules) : ruleset.rules;
    ruleset.updatedAt = world.now;
    return ok(rulesetShape(call, ruleset, true));
  }),

  'repos/delete-repo-ruleset': on<'repos', 'deleteRepoRuleset'>(({ repository }, { ruleset_id: id }) => {
    repository.rulesets.splice(repository.rulesets.indexOf(rulesetOf(repository, id)), 1);
    return NO_CONTENT;
  }),

  'repos/get-branch-protection': on<'repos', 'getBranchProtection'>((call, { branch }) =>
    branchProtection(call, branch),
  ),

  'repos/get-branch-rules': on<'repos', 'getBranchRules'>(({ repository, url }, { branch }) =>
    page(rulesOn(repository, `refs/heads/${branch}`), url, ({ ruleset, rule }) => ({
      ...rule,
      ruleset_source_type: 'Repository',
      ruleset_source: fullName(repository),
      ruleset_id: ruleset.id,
    })),
  ),
};

/** The protection of a branch in the older way. */
function branchProtection({ world, repository }: RepositoryCall, branch: string): Answer {
  mustBePaidFor(world, repository);
  if (!repository.hasBranchProtection || branch !== repository.defaultBranch)
    throw notFound('Branch not protected');
  return ok({ url: `${apiUrl(world, repository)}/branches/${branch}/protection`, enabled: true });
}

function rulesetOf(repository: Repository, id: number): Ruleset {
  const ruleset = repository.rulesets.find((each) => each.id === id);
  if (!ruleset) throw notFound();
  return ruleset;
}

/** Public repositories have them for nothing. */
function mustBePaidFor(world: World, repository: Repository): void {
  if (repository.isPrivate && world.plan === 'free') throw upgradeNeeded();
}

function mustBeUnused(repository: Repository, name: string, own: Ruleset | undefined): void {
  if (repository.rulesets.some((other) => other !== own && other.name === name)) {
    throw new Refusal(422, 'Validation Failed', { errors: ['Name must be unique'] });
  }
}

/** A repository's own ruleset cannot let GitHub Actions pass: the app is of neither the repository nor its owner. */
function mustBeOfOwner(actors: readonly JsonObject[]): void {
  if (!actors.some(({ actor_type: type, actor_id: id }) => type === 'Integration' && id === ACTIONS_APP))
    return;
  throw new Refusal(422, 'Validation Failed', {
    errors: ['Actor GitHub Actions integration must be part of the ruleset source or owner organization'],
  });
}

function rulesetShape(call: RepositoryCall, ruleset: Ruleset, isWhole: boolean): JsonObject {
  const { world, repository, token } = call;
  const isPassed = token !== undefined && isBypassed(world, repository, ruleset, callerOf(call));
  const isAdmin = token?.account === repository.owner;
  return {
    id: ruleset.id,
    name: ruleset.name,
    target: ruleset.target,
    source_type: 'Repository',
    source: fullName(repository),
    enforcement: ruleset.enforcement,
    node_id: nodeId('RepositoryRuleset', ruleset.id),
    created_at: ruleset.createdAt,
    updated_at: ruleset.updatedAt,
    _links: {
      self: { href: `${apiUrl(world, repository)}/rulesets/${String(ruleset.id)}` },
      html: { href: `${htmlUrl(repository)}/rules/${String(ruleset.id)}` },
    },
    ...(isWhole
      ? {
          conditions: ruleset.conditions ?? { ref_name: { include: [], exclude: [] } },
          rules: ruleset.rules,
          current_user_can_bypass: isPassed ? 'always' : 'never',
          // Only who may change a ruleset sees who may pass it.
          ...(isAdmin ? { bypass_actors: ruleset.bypassActors } : {}),
        }
      : {}),
  };
}

/** What came as JSON is JSON, whatever type Octokit has for it. */
function asObject(value: object): JsonObject {
  return value as JsonObject;
}

function asList(value: readonly object[]): readonly JsonObject[] {
  return value as readonly JsonObject[];
}
