import {
  COUNTER_EVENTS,
  COUNTER_ON,
  COUNTER_WORKFLOW,
  MAIN,
  PROVE_WORKFLOW,
  PUBLISH_WORKFLOW,
  RELEASE_LABEL,
  workflowPath,
} from '../forge-names.ts';
import { otherRules, rulesetStep } from './setup-rules.ts';
import type { SetupChange, Part, SetupStep, WantedPolicy } from './setup-step.ts';
import type { ActionsUse, RepositoryState, Policy } from './repository-state.ts';

/** Without these the counter would do harm, or nothing: until all of them stand it is not switched on. */
const NEEDED: ReadonlySet<Part> = new Set([
  'branch',
  'workflow',
  'actions',
  'token',
  'ruleset',
  'other-rule',
  'label',
]);

/** What stands and what is to be done, in order; the last step is the switch. */
export function setupPlan(standing: RepositoryState): readonly SetupStep[] {
  const steps: readonly SetupStep[] = [
    standing.repository.defaultBranch === MAIN
      ? { part: 'branch', is: 'standing' }
      : { part: 'branch', about: standing.repository.defaultBranch, is: 'by-hand', why: 'not-default' },
    ...[COUNTER_WORKFLOW, PUBLISH_WORKFLOW, PROVE_WORKFLOW].map((file) => workflowStep(standing, file)),
    actionsStep(standing.actions),
    standing.token.default === 'read' && !standing.token.mayApprove
      ? { part: 'token', is: 'standing' }
      : { part: 'token', is: 'change', change: { do: 'set-token' } },
    ...policySteps(standing, workflowPath(COUNTER_WORKFLOW), COUNTER_EVENTS),
    rulesetStep(standing),
    ...otherRules(standing),
    standing.hasIssues
      ? { part: 'issues', is: 'standing' }
      : { part: 'issues', is: 'change', change: { do: 'enable-issues' } },
    standing.labels.includes(RELEASE_LABEL)
      ? { part: 'label', about: RELEASE_LABEL, is: 'standing' }
      : {
          part: 'label',
          about: RELEASE_LABEL,
          is: 'change',
          change: { do: 'create-label', label: RELEASE_LABEL },
        },
    pagesStep(standing.pages),
  ];
  return [...steps, counterStep(standing, steps)];
}

/** Whether all stands that must stand before the counter is switched on. */
export function isReady(steps: readonly SetupStep[]): boolean {
  return steps.every((step) => !isNeeded(step) || step.is === 'standing');
}

/** Assumptions can be tried later, or never. */
function isNeeded({ part, about }: SetupStep): boolean {
  return NEEDED.has(part) && about !== PROVE_WORKFLOW;
}

function workflowStep({ workflows }: RepositoryState, file: string): SetupStep {
  const state = workflows.get(file) ?? 'missing';
  const common = { part: 'workflow', about: file } as const;
  if (state === 'on') return { ...common, is: 'standing' };
  return state === 'off'
    ? { ...common, is: 'change', change: { do: 'enable-workflow', workflow: file } }
    : { ...common, is: 'by-hand', why: 'missing' };
}

/** The workflows use actions of the forge's maker alone: those are allowed beside whatever else is. */
function actionsStep({ enabled, allowed, selected }: ActionsUse): SetupStep {
  const isAllowed = allowed === 'all' || (allowed === 'selected' && selected?.githubOwned === true);
  if (enabled && isAllowed) return { part: 'actions', is: 'standing' };
  const change: SetupChange =
    allowed === 'all'
      ? { do: 'set-actions', allowed, selected: undefined }
      : {
          do: 'set-actions',
          allowed: 'selected',
          selected: { verified: false, patterns: [], ...selected, githubOwned: true },
        };
  return { part: 'actions', is: 'change', change };
}

function pagesStep(pages: RepositoryState['pages']): SetupStep {
  switch (pages) {
    case 'workflow':
      return { part: 'pages', is: 'standing' };
    case 'legacy':
      return { part: 'pages', is: 'change', change: { do: 'update-pages' } };
    case 'none':
      return { part: 'pages', is: 'change', change: { do: 'create-pages' } };
    case 'not-offered':
      return { part: 'pages', is: 'by-hand', why: 'not-offered' };
  }
}

function counterStep({ counter }: RepositoryState, before: readonly SetupStep[]): SetupStep {
  if (counter === COUNTER_ON) return { part: 'counter', is: 'standing' };
  if (before.some((step) => isNeeded(step) && step.is === 'by-hand'))
    return { part: 'counter', is: 'by-hand', why: 'waits' };
  return {
    part: 'counter',
    is: 'change',
    change: { do: counter === undefined ? 'create-variable' : 'update-variable' },
  };
}

/** The policy of the repository's own that setting up makes. */
const NAME = '受理';

/**
 * The policy that lets a workflow be started by its events, and whatever other policy forbids one of them. A public
 * repository of the forge needs it: without any, `pull_request_target` starts nothing there. In a private one, and on
 * a server of one's own, nothing is blocked unless somebody says so.
 */
function policySteps(
  { repository, policies }: Pick<RepositoryState, 'repository' | 'policies'>,
  path: string,
  events: readonly string[],
): readonly SetupStep[] {
  const isNeeded = repository.visibility === 'public' && !repository.isOwnServer;
  if (policies === 'not-offered')
    return [
      isNeeded ? { part: 'policy', is: 'by-hand', why: 'not-offered' } : { part: 'policy', is: 'standing' },
    ];
  const own = policies.find(({ name, isOwn }) => isOwn && name === NAME);
  const wanted: WantedPolicy = { name: NAME, path, events };
  const isStanding = own === undefined ? !isNeeded : isAs(own, wanted);
  return [
    isStanding
      ? { part: 'policy', is: 'standing' }
      : {
          part: 'policy',
          is: 'change',
          change: { do: 'write-policy', policy: wanted, ...(own === undefined ? {} : { id: own.id }) },
        },
    ...policies
      .filter((policy) => policy !== own && forbids(policy, path, events))
      .map(({ name }): SetupStep => ({ part: 'other-policy', about: name, is: 'by-hand', why: 'forbidden' })),
  ];
}

function isAs({ isActive, paths, events, restrictsActors }: Policy, wanted: WantedPolicy): boolean {
  return (
    isActive &&
    !restrictsActors &&
    paths?.include.join() === wanted.path &&
    paths.exclude.length === 0 &&
    events?.toSorted().join() === wanted.events.toSorted().join()
  );
}

/** Policies lie on top of each other: each that is about the workflow must allow what starts it. */
function forbids(
  { isActive, paths, events, restrictsActors }: Policy,
  path: string,
  wanted: readonly string[],
): boolean {
  if (!isActive || !isAbout(paths, path)) return false;
  return restrictsActors || (events !== undefined && wanted.some((event) => !events.includes(event)));
}

function isAbout(paths: Policy['paths'], path: string): boolean {
  if (paths === undefined) return true;
  const fits = (pattern: string): boolean => pattern === '~ALL' || globOf(pattern).test(path);
  return (paths.include.length === 0 || paths.include.some(fits)) && !paths.exclude.some(fits);
}

/** A pattern of paths, in which `**` may stand for folders and `*` for part of a name. */
function globOf(pattern: string): RegExp {
  const text = pattern.replaceAll(/\*\*|\*|[^\w/]/gu, (part) =>
    part === '**' ? '.*' : part === '*' ? '[^/]*' : `\\u{${(part.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return new RegExp(`^${text}$`, 'u');
}
