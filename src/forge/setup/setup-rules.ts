import { STATUS } from '../forge-names.ts';
import type { SetupStep, WantedRuleset } from './setup-step.ts';
import type { Rule, Ruleset, RepositoryState } from './repository-state.ts';

/** The set of rules of the repository's own that setting up makes. */
const NAME = '受理';

/** What main is held to. A pull request is not asked for: that would stop the counter, which nobody can let pass. */
export function wantedRuleset(app: number): WantedRuleset {
  return { name: NAME, branch: '~DEFAULT_BRANCH', status: STATUS, app };
}

/** The rules of a set, in its order on the forge. */
const TYPES: readonly string[] = ['deletion', 'non_fast_forward', 'required_status_checks'];

/** The set of rules on main: made, or written anew where it says anything else, also whom it lets pass. */
export function rulesetStep({ rulesets, app }: Pick<RepositoryState, 'rulesets' | 'app'>): SetupStep {
  if (rulesets === 'not-offered') return { part: 'ruleset', is: 'by-hand', why: 'not-offered' };
  const ruleset = wantedRuleset(app);
  const own = rulesets.find(({ name }) => name === ruleset.name);
  if (own !== undefined && isAs(own, ruleset)) return { part: 'ruleset', is: 'standing' };
  return {
    part: 'ruleset',
    is: 'change',
    change: { do: 'write-ruleset', ruleset, ...(own === undefined ? {} : { id: own.id }) },
  };
}

/** Whatever else is asked of a commit on main, which one of the counter's never has; where nothing is, that stands. */
export function otherRules({
  rulesets,
  rulesOnMain,
  hasBranchProtection,
}: Pick<RepositoryState, 'rulesets' | 'rulesOnMain' | 'hasBranchProtection'>): readonly SetupStep[] {
  const own = rulesets === 'not-offered' ? undefined : rulesets.find(({ name }) => name === NAME)?.id;
  const found = [
    ...rulesOnMain
      .filter((rule) => rule.ruleset !== own && !isHarmless(rule))
      .map(({ source, type }) => `${source} ${type}`),
    ...(hasBranchProtection ? ['branch protection'] : []),
  ];
  if (found.length === 0) return [{ part: 'other-rule', is: 'standing' }];
  return found.map((about) => ({ part: 'other-rule', about, is: 'by-hand', why: 'forbidden' }));
}

function isAs({ isActive, branches, rules, bypasses }: Ruleset, wanted: WantedRuleset): boolean {
  const statuses = rules.flatMap((rule) => rule.statuses ?? []);
  const [only] = statuses;
  return (
    isActive &&
    bypasses === 0 &&
    branches.join() === wanted.branch &&
    rules
      .map(({ type }) => type)
      .toSorted()
      .join() === TYPES.join() &&
    statuses.length === 1 &&
    only?.context === wanted.status &&
    only.app === wanted.app
  );
}

/** What the counter's own commits satisfy by the way they are made. */
function isHarmless({ type, statuses = [] }: Rule): boolean {
  if (type === 'required_status_checks') return statuses.every(({ context }) => context === STATUS);
  return type === 'deletion' || type === 'non_fast_forward' || type === 'creation';
}
