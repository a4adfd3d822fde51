import type { Key } from 'openpgp';
import { gitObjectIds, gitObjects } from '../git/git-objects.ts';
import { commitObject, type Person } from './commit-object.ts';
import { commitSigner, isByCounter, type Unsigned } from './commit-signer.ts';
import type { Receipt } from './receipt-version.ts';

/** What the commit that brought an entry is. */
export type Arrival =
  /** By the counter, with a signature that holds. */
  | { readonly sort: 'proved'; readonly seconds: number }
  /** By somebody else. */
  | { readonly sort: 'other'; readonly seconds: number; readonly author: Person }
  /** In the counter's name, but not signed by an accepted key. */
  | { readonly sort: 'unsigned'; readonly seconds: number; readonly unsigned: Unsigned }
  /** Not to be understood. */
  | { readonly sort: 'unread' };

/** Signatures are verified partly outside of this thread: so many are under way at once. */
const AT_ONCE = 32;

/** What each of the commits is. `progress` is told how many are done. */
export async function arrivalsOf(
  root: string,
  commits: readonly string[],
  keys: readonly Key[],
  progress: (done: number) => void,
): Promise<ReadonlyMap<string, Arrival>> {
  const found = new Map<string, Arrival>();
  const objects = gitObjects(root, commits);
  for (let from = 0; from < commits.length; from += AT_ONCE) {
    const now = commits.slice(from, from + AT_ONCE);
    const taken = await Promise.all(now.map(() => arrivalOf(objects.next().value, keys)));
    for (const [n, arrival] of taken.entries()) found.set(now[n] ?? '', arrival);
    progress(Math.min(from + AT_ONCE, commits.length));
  }
  return found;
}

async function arrivalOf(bytes: Buffer | undefined, keys: readonly Key[]): Promise<Arrival> {
  const commit = bytes && commitObject(bytes);
  if (commit === undefined) return { sort: 'unread' };
  const { seconds, author, committer } = commit;
  const other = (who: Person): Arrival => ({ sort: 'other', seconds, author: who });
  if (!isByCounter(commit, undefined)) return other(author);
  const signer = await commitSigner(commit, keys);
  if ('why' in signer) return { sort: 'unsigned', seconds, unsigned: signer };
  return isByCounter(commit, signer) ? { sort: 'proved', seconds } : other(committer);
}

/** An entry with the commit that brought it. */
export interface Brought {
  readonly arrived: string;
  readonly receipt: Receipt;
}

/** Of each entry the numbers of the records, from 0, that its commit does not hold at their path with their content. */
export function missingRecords(
  root: string,
  prefix: string,
  entries: readonly Brought[],
): readonly (readonly number[])[] {
  const asked = entries.flatMap(({ arrived, receipt: { records = [] } }) =>
    // A line break would be another question.
    records.map(({ path }) => (path.includes('\n') ? '' : `${arrived}:${prefix}${path}`)),
  );
  const ids = gitObjectIds(
    root,
    asked.filter((name) => name !== ''),
  );
  let at = 0;
  return entries.map(({ receipt: { records = [] } }) =>
    records.flatMap(({ path, blob }, n) => {
      if (path.includes('\n')) return [n];
      const id = ids[at];
      at += 1;
      return id === undefined || (blob !== undefined && blob !== id) ? [n] : [];
    }),
  );
}
