import type { Status } from '#portal/frame/status-view.ts';

/** What stands at the address of the published site. */
export type PublishedSite =
  /** The repository publishes none. */
  | { readonly kind: 'none' }
  /** Nothing that could be read, or not what a site of this software has. */
  | { readonly kind: 'unread'; readonly address: string }
  | { readonly kind: 'read'; readonly status: Status };

/** What is held against each other. Moments are the office's own, `YYYY-MM-DD HH:mm`. */
export interface Watched {
  readonly site: PublishedSite;
  readonly now: string;
  /** By when a site as of a moment is to be followed by another; undefined in a demo. */
  readonly expected: (asOf: string) => string | undefined;
  /** The frozen periods that main would publish. */
  readonly editions: Status['editions'];
  /** How long ago main's last commit was made, in hours, and on which of the office's days. */
  readonly lastCommit: { readonly hours: number; readonly day: string };
  /** Whether the forge stops schedules here when nothing is committed. */
  readonly isPublic: boolean;
}

/** One thing that is not as it should be. */
export type Finding =
  | { readonly kind: 'unread'; readonly address: string }
  | { readonly kind: 'stale'; readonly asOf: string; readonly expected: string }
  | { readonly kind: 'ahead'; readonly asOf: string; readonly now: string }
  | { readonly kind: 'missing' | 'changed' | 'extra'; readonly paths: readonly string[] }
  | { readonly kind: 'quiet'; readonly days: number; readonly day: string };

/** A publishing takes its time: what main got less than so many hours ago need not be on the site yet. */
const HOURS_TO_PUBLISH = 2;

/** The forge stops the schedules of a public repository after 60 days without a commit: ten of them are for people to act. */
const QUIET_DAYS = 50;

/** What is wrong with the site, and with what keeps it alive. */
export function findingsOf(watched: Watched): readonly Finding[] {
  return [...siteFindings(watched), ...quietFindings(watched)];
}

function siteFindings({ site, now, expected, editions, lastCommit }: Watched): readonly Finding[] {
  // A commit that says it is of tomorrow is no reason to wait for it.
  const isSettled = lastCommit.hours < 0 || lastCommit.hours >= HOURS_TO_PUBLISH;
  if (site.kind === 'none') return [];
  if (site.kind === 'unread') return isSettled ? [site] : [];
  const { asOf, editions: shown, demo } = site.status;
  const by = expected(asOf);
  const stale: Finding[] = by !== undefined && now > by ? [{ kind: 'stale', asOf, expected: by }] : [];
  const ahead: Finding[] = asOf > now && !demo ? [{ kind: 'ahead', asOf, now }] : [];
  return [...stale, ...ahead, ...(isSettled ? differences(shown, editions) : [])];
}

function differences(shown: Status['editions'], own: Status['editions']): readonly Finding[] {
  const [onSite, onMain] = [digestsOf(shown), digestsOf(own)];
  const missing = own.filter(({ path }) => !onSite.has(path));
  const extra = shown.filter(({ path }) => !onMain.has(path));
  // One side may not publish a digest that the other does: rules may say anew what is shown.
  const changed = own.filter(({ path, digest }) => {
    const reported = onSite.get(path);
    return reported !== undefined && digest !== undefined && reported !== digest;
  });
  return (
    [
      ['changed', changed],
      ['extra', extra],
      ['missing', missing],
    ] as const
  ).flatMap(([kind, found]) => (found.length === 0 ? [] : [{ kind, paths: found.map(({ path }) => path) }]));
}

function digestsOf(editions: Status['editions']): ReadonlyMap<string, string | undefined> {
  return new Map(editions.map(({ path, digest }) => [path, digest]));
}

function quietFindings({ isPublic, lastCommit: { hours, day } }: Watched): readonly Finding[] {
  const days = Math.floor(hours / 24);
  return isPublic && days >= QUIET_DAYS ? [{ kind: 'quiet', days, day }] : [];
}
