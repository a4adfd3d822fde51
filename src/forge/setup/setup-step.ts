import type { ActionsUse } from './repository-state.ts';

/** What the counter hangs on, in the order in which it is brought about: the switch comes last. */
export type Part =
  | 'branch'
  | 'workflow'
  | 'actions'
  | 'token'
  | 'policy'
  | 'other-policy'
  | 'ruleset'
  | 'other-rule'
  | 'issues'
  | 'label'
  | 'pages'
  | 'counter';

/** One change on the forge; each can be made again without harm. */
export type SetupChange =
  | { readonly do: 'enable-workflow'; readonly workflow: string }
  | {
      readonly do: 'set-actions';
      readonly allowed: ActionsUse['allowed'];
      readonly selected: ActionsUse['selected'];
    }
  | { readonly do: 'set-token' }
  /** `id` is that of the policy that is to be changed; without it one is made. */
  | { readonly do: 'write-policy'; readonly id?: number; readonly policy: WantedPolicy }
  | { readonly do: 'write-ruleset'; readonly id?: number; readonly ruleset: WantedRuleset }
  | { readonly do: 'enable-issues' }
  | { readonly do: 'create-label'; readonly label: string }
  | { readonly do: 'create-pages' | 'update-pages' }
  | { readonly do: 'create-variable' | 'update-variable' };

/** Why a part can only be brought about by hand. */
export type ByHand =
  /** It is not the default branch. */
  | 'not-default'
  /** It does not stand on the default branch. */
  | 'missing'
  /** The plan, or the server, does not offer it. */
  | 'not-offered'
  /** Something else forbids it: a policy or rule that somebody made. */
  | 'forbidden'
  /** Other parts must stand before. */
  | 'waits';

/** A part, and what is to be done about it. `about` names which, where there are several. */
export type SetupStep = { readonly part: Part; readonly about?: string } & (
  | { readonly is: 'standing' }
  | { readonly is: 'change'; readonly change: SetupChange }
  | { readonly is: 'by-hand'; readonly why: ByHand }
);

/** The policy that lets a workflow be started by its events. */
export interface WantedPolicy {
  readonly name: string;
  readonly path: string;
  readonly events: readonly string[];
}

/** The set of rules on a branch: a status by an app, no moving back, no deletion. */
export interface WantedRuleset {
  readonly name: string;
  /** As the forge writes it, e.g. `~DEFAULT_BRANCH`. */
  readonly branch: string;
  readonly status: string;
  readonly app: number;
}
