import type { Duty } from '#engine/duties/duty.ts';
import type { CheckIndex } from '../check/check-index.ts';

/** What lies in these folders changes no duty but of its own matter or unit. */
const OWN_MATTER = /^(?:tasks|units|editions)\//u;

/**
 * Whether a file that stands there unread may have met a duty, moved it or laid it on somebody else: any record of
 * its matter, of its unit, or one that is for several matters, as reports, checks, rules and calendar are.
 */
export function mayBeMetUnread({
  unreadPaths,
  isUnread,
}: CheckIndex): (duty: Pick<Duty, 'who' | 'dossier'>) => boolean {
  const shared = unreadPaths.some((path) => !OWN_MATTER.test(path));
  return ({ who, dossier }) => {
    if (shared || isUnread('unit', who.id)) return true;
    const folder = dossier?.task.path.replace(/[^/]*$/u, '');
    return folder !== undefined && unreadPaths.some((path) => path.startsWith(folder));
  };
}
