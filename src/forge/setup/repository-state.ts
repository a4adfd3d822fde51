// What stands on the forge, as far as the counter hangs on it: read once, and compared with what it needs.

/** What a plan of the forge does not offer for a repository, or an older server does not know. */
export type NotOffered = 'not-offered';

/** A repository as the forge describes it. */
export interface RepositoryFacts {
  /** `owner/name`. */
  readonly fullName: string;
  /** Its address on the web. */
  readonly address: string;
  readonly visibility: 'public' | 'private' | 'internal';
  /** Whether it belongs to a person and not to an organisation. */
  readonly isPersonal: boolean;
  readonly defaultBranch: string;
  /** Whether whoever asks may administer it. */
  readonly isAdmin: boolean;
  /** Whether it lies on a server of one's own, not on the forge's. */
  readonly isOwnServer: boolean;
}

/** A policy that says who or what may start which workflows. */
export interface Policy {
  readonly id: number;
  readonly name: string;
  /** Whether it is the repository's own; an organisation's or enterprise's can be changed only there. */
  readonly isOwn: boolean;
  readonly isActive: boolean;
  /** Paths of workflows, which may hold `*`; undefined where it is about all. */
  readonly paths: { readonly include: readonly string[]; readonly exclude: readonly string[] } | undefined;
  /** The events that it allows; undefined where it restricts none. */
  readonly events: readonly string[] | undefined;
  readonly restrictsActors: boolean;
}

/** A status that a rule asks of a commit. */
interface RequiredStatus {
  readonly context: string;
  /** The number of the app that must have set it; undefined where any may. */
  readonly app: number | undefined;
}

/** A rule on a branch. */
export interface Rule {
  /** As the forge names it, e.g. `pull_request`. */
  readonly type: string;
  /** What a rule about statuses asks for. */
  readonly statuses?: readonly RequiredStatus[];
}

/** A set of rules of the repository itself. */
export interface Ruleset {
  readonly id: number;
  readonly name: string;
  readonly isActive: boolean;
  /** The branches that it is about, as they are written there. */
  readonly branches: readonly string[];
  readonly rules: readonly Rule[];
  /** How many may pass it. */
  readonly bypasses: number;
}

/** A rule in force on main, and in which set it stands. */
export interface RuleInForce extends Rule {
  readonly ruleset: number;
  /** The repository, organisation or enterprise that the set belongs to. */
  readonly source: string;
}

/** Which actions workflows may use. */
export interface ActionsUse {
  readonly enabled: boolean;
  readonly allowed: 'all' | 'local_only' | 'selected';
  /** What is selected, where some are. */
  readonly selected:
    | { readonly githubOwned: boolean; readonly verified: boolean; readonly patterns: readonly string[] }
    | undefined;
}

/** All of it. */
export interface RepositoryState {
  readonly repository: RepositoryFacts;
  /** The number of the app that workflow runs act as: it differs between servers. */
  readonly app: number;
  /** By file name. */
  readonly workflows: ReadonlyMap<string, 'on' | 'off' | 'missing'>;
  readonly actions: ActionsUse;
  /** What the token of a run may do where a workflow does not say. */
  readonly token: { readonly default: 'read' | 'write'; readonly mayApprove: boolean };
  readonly policies: readonly Policy[] | NotOffered;
  readonly rulesets: readonly Ruleset[] | NotOffered;
  readonly rulesOnMain: readonly RuleInForce[];
  /** Whether main has a protection of the older sort beside rulesets. */
  readonly hasBranchProtection: boolean;
  /** Whether the repository takes issues. */
  readonly hasIssues: boolean;
  readonly labels: readonly string[];
  readonly pages: 'workflow' | 'legacy' | 'none' | NotOffered;
  /** What the variable that switches the counter on says. */
  readonly counter: string | undefined;
}
