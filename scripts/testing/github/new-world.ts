import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ObjectStore } from './git/objects.ts';
import {
  accountOf,
  ACTIONS_BOT,
  nextId,
  WEB_FLOW,
  type Account,
  type Plan,
  type Repository,
  type Role,
  type World,
} from './world.ts';

/** What a world begins with. */
export interface Beginning {
  /** What GitHub's clock shows, ISO 8601 in UTC. */
  readonly at: string;
  readonly plan: Plan;
  /** The version of a server of the office's own; undefined is GitHub's. */
  readonly enterprise: string | undefined;
  readonly owner: { readonly login: string; readonly type: 'User' | 'Organization' };
  readonly isPrivate: boolean;
  /** Login → what they are: a role in the repository, `member` of the organisation, or `none`, a stranger. */
  readonly people: Readonly<Record<string, Role | 'member'>>;
}

/** A world with its people and an empty repository of the given name in a bare git repository below `folder`. */
export function newWorld(
  folder: string,
  name: string,
  beginning: Beginning,
): { world: World; repository: Repository } {
  const { at, plan, enterprise, owner: given, isPrivate, people } = beginning;
  const world: World = {
    now: at,
    url: '',
    plan,
    enterprise,
    accounts: [{ ...ACTIONS_BOT }, { ...WEB_FLOW }],
    members: new Map(),
    repositories: [],
    tokens: new Map(),
    signed: new Set(),
    lastId: 1000,
  };
  const owner = addAccount(world, given.login, given.type);
  const path = initialised(folder, `${name}.git`);
  const repository = newRepository(world, owner, name, path, { folder: path, known: new Map() }, isPrivate);
  for (const [login, role] of Object.entries(people)) addPerson(world, repository, login, role);
  return { world, repository };
}

/** Makes an account and lets it work in the repository. Throws where GitHub has no such role there. */
export function addPerson(
  world: World,
  repository: Repository,
  login: string,
  role: Role | 'member',
): Account {
  const account = addAccount(world, login, 'User');
  const { owner, collaborators } = repository;
  if (role === 'none') return account;
  if (role === 'member') {
    if (owner.type !== 'Organization')
      throw new Error(`${owner.login} is no organisation: it has no members`);
    const members = world.members.get(owner.id) ?? new Set();
    world.members.set(owner.id, members.add(account.id));
    return account;
  }
  if (owner.type === 'User' && role !== 'write') {
    throw new Error("in a person's own repository collaborators write, and there is no other role");
  }
  collaborators.set(account.id, role);
  return account;
}

/** A fork of a repository, with its branches as they are, in a bare git repository of its own. */
export function newFork(world: World, parent: Repository, owner: Account): Repository {
  const path = initialised(join(parent.folder, '..'), `${owner.login}-${parent.name}.git`);
  // GitHub keeps the objects of a repository and its forks in one place.
  writeFileSync(join(path, 'objects/info/alternates'), `${join(parent.folder, 'objects')}\n`);
  const fork = newRepository(world, owner, parent.name, path, parent.objects, parent.isPrivate, parent);
  parent.forks.push(fork);
  return fork;
}

function addAccount(world: World, login: string, type: Account['type']): Account {
  if (accountOf(world, login)) throw new Error(`there is a ${login} already`);
  const account: Account = { id: nextId(world), login, type };
  world.accounts.push(account);
  return account;
}

/** A bare git repository, as `git init` lays it out: to start git for each of many tests takes longer than they do. */
function initialised(folder: string, name: string): string {
  const path = join(folder, name);
  for (const inner of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags']) {
    mkdirSync(join(path, inner), { recursive: true });
  }
  writeFileSync(join(path, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(path, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  return path;
}

function newRepository(
  world: World,
  owner: Account,
  name: string,
  folder: string,
  objects: ObjectStore,
  isPrivate: boolean,
  parent?: Repository,
): Repository {
  const repository: Repository = {
    id: nextId(world),
    owner,
    name,
    isPrivate,
    description: null,
    hasIssues: parent === undefined,
    defaultBranch: 'main',
    parent,
    forks: [],
    folder,
    objects,
    createdAt: world.now,
    pushedAt: world.now,
    collaborators: new Map(),
    activities: [],
    issues: [],
    labels: new Map(),
    statuses: [],
    rulesets: [],
    policies: [],
    dispatches: [],
    runs: [],
    switchedOff: new Set(),
    actions: {
      enabled: true,
      allowed: 'all',
      selected: { githubOwned: true, verified: false, patterns: [] },
    },
    variables: new Map(),
    hasBranchProtection: false,
    pages: undefined,
    workflowPermissions: { default: 'read', canApprove: false },
  };
  world.repositories.push(repository);
  return repository;
}
