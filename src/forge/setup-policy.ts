import type { SetupStep, WantedPolicy } from './setup-step.ts';
import type { Policy, RepositoryState } from './repository-state.ts';

/** The policy of the repository's own that setting up makes. */
const NAME = '受理';

/**
 * The policy that lets a workflow be started by its events, and whatever other policy forbids one of them. A public
 * repository of the forge needs it: without any, `pull_request_target` starts nothing there. In a private one, and on
 * a server of one's own, nothing is blocked unless somebody says so.
 */
export function policySteps(
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
