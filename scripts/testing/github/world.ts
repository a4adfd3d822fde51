import type { JsonObject } from './json.ts';
import type { ObjectStore } from './git/objects.ts';

// What the tests' GitHub remembers. Plain objects that the routes change; one world belongs to one fake.

/** Somebody with an account. The id stays, the login may be changed. */
export interface Account {
  readonly id: number;
  login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
}

/** What somebody may do in a repository, least first. */
export const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export type Plan = 'free' | 'pro' | 'team' | 'enterprise';

/** A push to a branch, or its beginning or end. */
export interface Activity {
  readonly id: number;
  /** Forty zeros where there was none. */
  readonly before: string;
  readonly after: string;
  /** In full, e.g. `refs/heads/main`. */
  readonly ref: string;
  readonly timestamp: string;
  readonly actor: Account;
  readonly type: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion' | 'pr_merge';
}

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface Comment {
  readonly id: number;
  readonly author: Account;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
}

/** Something that happened to an issue or a pull request. */
export interface IssueEvent {
  readonly id: number;
  readonly event: string;
  readonly actor: Account;
  readonly createdAt: string;
  /** What this sort of event says besides, in GitHub's form. */
  readonly details: JsonObject;
}

/** What makes an issue a pull request. */
export interface Pull {
  draft: boolean;
  baseBranch: string;
  readonly headRepository: Repository;
  readonly headBranch: string;
  headSha: string;
  baseSha: string;
  mergedAt: string | undefined;
  mergedBy: Account | undefined;
  mergeSha: string | undefined;
}

/** An issue or a pull request: they share their numbers. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly author: Account;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'reopened' | 'not_planned' | 'duplicate' | null;
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  closedBy: Account | undefined;
  locked: boolean;
  lockReason: string | null;
  readonly labels: Label[];
  readonly assignees: Account[];
  readonly comments: Comment[];
  readonly events: IssueEvent[];
  /** What its text was, from which moment on and by whom, oldest first; empty until it is edited. */
  readonly edits: { readonly at: string; readonly by: Account; readonly body: string | null }[];
  readonly pull: Pull | undefined;
}

export interface Status {
  readonly id: number;
  readonly sha: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: Account;
  readonly createdAt: string;
}

export interface Ruleset {
  readonly id: number;
  name: string;
  readonly target: 'branch' | 'tag' | 'push';
  enforcement: 'disabled' | 'active' | 'evaluate';
  bypassActors: readonly JsonObject[];
  conditions: JsonObject | undefined;
  rules: readonly JsonObject[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface Policy {
  readonly id: number;
  name: string;
  enforcement: 'disabled' | 'active' | 'evaluate';
  conditions: JsonObject;
  rules: readonly JsonObject[];
  readonly createdAt: string;
  updatedAt: string;
}

/** A workflow or repository dispatch that was asked for: the tests' GitHub runs nothing. */
export interface Dispatch {
  readonly kind: 'workflow_dispatch' | 'repository_dispatch';
  /** The workflow's file name or id; of a repository dispatch its event type. */
  readonly name: string;
  readonly ref: string | undefined;
  readonly inputs: JsonObject;
  readonly by: Account;
  readonly at: string;
}

/** A run of a workflow. The tests' GitHub executes nothing: a test says how it ended, and what its log has. */
export interface Run {
  readonly id: number;
  /** The file's name, e.g. `publish.yml`. */
  readonly workflow: string;
  readonly event: string;
  readonly branch: string;
  readonly sha: string;
  readonly title: string;
  readonly by: Account;
  readonly at: string;
  status: 'queued' | 'completed';
  conclusion: 'success' | 'failure' | 'cancelled' | null;
  log: string;
}

/** Which actions the workflows of a repository may use. */
export interface ActionsSettings {
  enabled: boolean;
  allowed: 'all' | 'local_only' | 'selected';
  selected: { githubOwned: boolean; verified: boolean; patterns: readonly string[] };
}

export interface Variable {
  value: string;
  readonly createdAt: string;
  updatedAt: string;
}

export interface Pages {
  buildType: 'legacy' | 'workflow';
  source: { readonly branch: string; readonly path: string } | undefined;
  httpsEnforced: boolean;
  cname: string | null;
}

export interface Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  isPrivate: boolean;
  description: string | null;
  hasIssues: boolean;
  readonly defaultBranch: string;
  /** What it was forked from. */
  readonly parent: Repository | undefined;
  readonly forks: Repository[];
  /** The bare repository on disk. */
  readonly folder: string;
  readonly objects: ObjectStore;
  readonly createdAt: string;
  pushedAt: string;
  /** Account id → role; the owner has all. */
  readonly collaborators: Map<number, Role>;
  readonly activities: Activity[];
  readonly issues: Issue[];
  /** By name in small letters. */
  readonly labels: Map<string, Label>;
  readonly statuses: Status[];
  readonly rulesets: Ruleset[];
  readonly policies: Policy[];
  readonly dispatches: Dispatch[];
  readonly runs: Run[];
  /** File names of workflows that somebody, or GitHub itself, has switched off. */
  readonly switchedOff: Set<string>;
  readonly actions: ActionsSettings;
  /** By name in capitals. */
  readonly variables: Map<string, Variable>;
  /** Whether the default branch has a protection of the older sort, beside rulesets. */
  hasBranchProtection: boolean;
  pages: Pages | undefined;
  workflowPermissions: { default: 'read' | 'write'; canApprove: boolean };
}

/** What the token of a workflow run may be given: the names of `permissions:` in a workflow. */
export type Permission = 'actions' | 'contents' | 'issues' | 'pages' | 'pull-requests' | 'statuses';

export type Permissions = Readonly<Partial<Record<Permission, 'read' | 'write'>>>;

/** Who asks: a person, or a workflow run of one repository. */
export type Token =
  | { readonly kind: 'person'; readonly account: Account }
  | {
      readonly kind: 'actions';
      readonly account: Account;
      readonly repository: Repository;
      readonly permissions: Permissions;
    };

export interface World {
  /** The moment that GitHub's clock shows, ISO 8601 in UTC to the second. Only a test moves it. */
  now: string;
  /** The address of the fake: what GitHub's own would begin with. */
  url: string;
  /** The version of a GitHub Enterprise Server, which has its interface below `/api/v3`; undefined is GitHub's own. */
  readonly enterprise: string | undefined;
  readonly plan: Plan;
  readonly accounts: Account[];
  /** Account id of an organisation → its members. */
  readonly members: Map<number, Set<number>>;
  readonly repositories: Repository[];
  readonly tokens: Map<string, Token>;
  /** Commits that GitHub has signed with its own key. */
  readonly signed: Set<string>;
  /** The last id that was given. */
  lastId: number;
}

/** The account of GitHub Actions. */
export const ACTIONS_BOT: Account = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' };

/** Whether this is the account of GitHub Actions: only the tokens of workflow runs act under it. */
export function isActions({ id }: Account): boolean {
  return id === ACTIONS_BOT.id;
}

/** The app that GitHub Actions is: what a required status names as its source. */
export const ACTIONS_APP = 15368;

/** The account that GitHub's own commits belong to. */
export const WEB_FLOW: Account = { id: 19864447, login: 'web-flow', type: 'User' };

/** A number that names nothing else in this world. */
export function nextId(world: World): number {
  world.lastId += 1;
  return world.lastId;
}

/** The account of this login, whatever its case. */
export function accountOf(world: World, login: string): Account | undefined {
  return world.accounts.find((account) => account.login.toLowerCase() === login.toLowerCase());
}

export function repositoryOf(world: World, owner: string, name: string): Repository | undefined {
  const wanted = `${owner}/${name}`.toLowerCase();
  return world.repositories.find((repository) => fullName(repository).toLowerCase() === wanted);
}

/** `owner/name`. */
export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`;
}
