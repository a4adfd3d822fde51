import { readObject, writeObject, type ObjectStore } from './objects.ts';

/** What a folder of git holds under a name. */
export interface TreeEntry {
  /** `100644`, `100755`, `120000`, `160000`, or `40000` of a folder. */
  readonly mode: string;
  readonly sha: string;
}

type Tree = ReadonlyMap<string, TreeEntry>;

const FOLDER = '40000';

/** The entries of one folder by name; undefined where `sha` names no tree. */
export function readTree(store: ObjectStore, sha: string): Tree | undefined {
  const data = readObject(store, sha, 'tree');
  if (!data) return undefined;
  const entries = new Map<string, TreeEntry>();
  for (let at = 0; at < data.length;) {
    const space = data.indexOf(' ', at);
    const end = data.indexOf(0, space);
    entries.set(data.toString('utf8', space + 1, end), {
      mode: data.toString('utf8', at, space),
      sha: data.toString('hex', end + 1, end + 21),
    });
    at = end + 21;
  }
  return entries;
}

/** Writes one folder, in git's order. */
function writeTree(store: ObjectStore, entries: Tree): string {
  const inOrder = [...entries].map(([name, { mode, sha }]) => ({
    key: Buffer.from(mode === FOLDER ? `${name}/` : name),
    bytes: Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')]),
  }));
  inOrder.sort((a, b) => Buffer.compare(a.key, b.key));
  return writeObject(store, 'tree', Buffer.concat(inOrder.map(({ bytes }) => bytes)));
}

/** A tree with changes by path, a null for what goes. Throws where what shall go is not there. */
export function changedTree(
  store: ObjectStore,
  base: string | undefined,
  changes: ReadonlyMap<string, TreeEntry | null>,
): string {
  const entries = new Map(base === undefined ? [] : readTree(store, base));
  const inFolders = new Map<string, Map<string, TreeEntry | null>>();
  for (const [path, change] of changes) {
    const [name = '', ...rest] = path.split('/');
    if (rest.length > 0) {
      const inFolder = inFolders.get(name) ?? new Map<string, TreeEntry | null>();
      inFolders.set(name, inFolder.set(rest.join('/'), change));
    } else if (change) entries.set(name, change);
    else if (!entries.delete(name)) throw new NothingThere(path);
  }
  for (const [name, inner] of inFolders) {
    const at = entries.get(name);
    const sha = changedTree(store, at?.mode === FOLDER ? at.sha : undefined, inner);
    // Git knows no empty folders.
    if (readTree(store, sha)?.size === 0) entries.delete(name);
    else entries.set(name, { mode: FOLDER, sha });
  }
  return writeTree(store, entries);
}

/** What a change would take away is not there. */
export class NothingThere extends Error {}

/** The entry at a path, e.g. `data/units.yaml`; undefined where nothing stands there. */
export function entryAt(store: ObjectStore, tree: string, path: string): TreeEntry | undefined {
  const names = path.split('/').filter((name) => name !== '');
  return names.reduce<TreeEntry | undefined>(
    (at, name) => (at?.mode === FOLDER ? readTree(store, at.sha)?.get(name) : undefined),
    { mode: FOLDER, sha: tree },
  );
}

/** Every entry below a tree with its path, a folder before what it holds. */
export function allEntries(store: ObjectStore, tree: string, above = ''): (TreeEntry & { path: string })[] {
  return [...(readTree(store, tree) ?? [])].flatMap(([name, entry]) => {
    const path = `${above}${name}`;
    const inner = entry.mode === FOLDER ? allEntries(store, entry.sha, `${path}/`) : [];
    return [{ ...entry, path }, ...inner];
  });
}

/** Whether an entry is a folder. */
export function isFolder({ mode }: TreeEntry): boolean {
  return mode === FOLDER;
}
