import type { Receipt, VersionItem } from './receipt-version.ts';

/** What a commit left of one day's file. */
export interface FileStep {
  readonly path: string;
  readonly now: readonly VersionItem[] | 'gone' | 'unread';
}

/** What one commit of the line did to the day files. */
export interface CommitChanges {
  readonly commit: string;
  readonly files: readonly FileStep[];
}

/** How an entry left its place: its file was taken away, made unreadable, or the entry alone was. */
export type Leaving = 'removed' | 'file-removed' | 'file-unread';

/** One entry from the commit that brought it to the one that took it away. */
export interface Course {
  /** The day's file inside the data root. */
  readonly path: string;
  readonly key: string;
  readonly receipt: Receipt | undefined;
  /** Where it stood in its first version. */
  readonly line: number;
  readonly arrived: string;
  left: { readonly commit: string; readonly how: Leaving } | undefined;
  /** What the same commit brought in its stead: changed in its place, or the same in another file. */
  became: Course | undefined;
}

/** Every entry that ever stood on the line. */
export interface Courses {
  /** By file, those that stand there at its end. */
  readonly standing: ReadonlyMap<string, readonly Course[]>;
  readonly departed: readonly Course[];
}

/** Follows the entries along the line. Of several equal ones in a file the last is taken to have come last and to go first. */
export function entryCourses(steps: Iterable<CommitChanges>): Courses {
  const standing = new Map<string, Course[]>();
  const departed: Course[] = [];
  for (const { commit, files } of steps) {
    const came: Course[] = [];
    const went: Course[] = [];
    for (const { path, now } of files) {
      const items = typeof now === 'string' ? [] : now;
      const wanted = new Map<string, VersionItem[]>();
      for (const item of items) {
        const equal = wanted.get(item.key);
        if (equal === undefined) wanted.set(item.key, [item]);
        else equal.push(item);
      }
      const kept: Course[] = [];
      for (const course of standing.get(path) ?? []) {
        const places = wanted.get(course.key);
        if (places !== undefined && places.length > 0) {
          places.shift();
          kept.push(course);
        } else {
          const how = now === 'gone' ? 'file-removed' : now === 'unread' ? 'file-unread' : 'removed';
          course.left = { commit, how };
          went.push(course);
        }
      }
      const fresh = [...wanted.values()].flat();
      for (const { key, receipt, line } of fresh) {
        const course = { path, key, receipt, line, arrived: commit, left: undefined, became: undefined };
        kept.push(course);
        came.push(course);
      }
      standing.set(path, kept);
    }
    pair(went, came);
    departed.push(...went);
  }
  return { standing, departed };
}

/** Whatever is the same in another place was moved; what has its number, or at least its line, is what it was changed into. */
function pair(went: readonly Course[], came: readonly Course[]): void {
  if (went.length === 0 || came.length === 0) return;
  const free = new Set(came);
  const match = (is: (gone: Course, fresh: Course) => boolean) => {
    for (const gone of went) {
      if (gone.became !== undefined) continue;
      for (const fresh of free) {
        if (!is(gone, fresh)) continue;
        gone.became = fresh;
        free.delete(fresh);
        break;
      }
    }
  };
  match((gone, fresh) => gone.key === fresh.key);
  match((gone, fresh) => gone.path === fresh.path && isSameNumber(gone.receipt, fresh.receipt));
  match((gone, fresh) => gone.path === fresh.path && gone.line === fresh.line);
}

function isSameNumber(a: Receipt | undefined, b: Receipt | undefined): boolean {
  return a?.number !== undefined && a.number === b?.number && a.door === b.door;
}
