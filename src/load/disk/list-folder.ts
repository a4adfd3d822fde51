import { lstatSync, readdirSync } from 'node:fs';
import { compareText } from '#record/schema/problem.ts';
import { fileVerdict } from './file-name.ts';
import { errorCode } from './read-bytes.ts';

/** One entry of a folder, by what it is. */
export interface Listed {
  readonly name: string;
  readonly sort: 'file' | 'folder' | 'link' | 'special';
}

/** The entries of a folder in code-unit order, or the file system's error code. */
export function listFolder(disk: string): Listed[] | { readonly failed: string } {
  try {
    const entries = readdirSync(disk, { withFileTypes: true });
    return entries
      .map((entry) => ({ name: entry.name, sort: sortOf(entry, disk) }))
      .sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    return { failed: errorCode(error) };
  }
}

/**
 * The entries of a folder below a root, as `list` lists it; none where it has gone since the folder above was listed,
 * as the locks and parts of commands at work do. What still has its name and cannot be found (its bytes are no UTF-8) is
 * an error all the same.
 */
export function listStanding(
  list: (folder: string) => Listed[] | { readonly failed: string },
  folder: string,
): Listed[] | { readonly failed: string } {
  const listed = list(folder);
  if (!('failed' in listed) || listed.failed !== 'ENOENT' || folder === '') return listed;
  const end = folder.lastIndexOf('/');
  const above = listStanding(list, folder.slice(0, Math.max(end, 0)));
  const stands = 'failed' in above || above.some(({ name }) => name === folder.slice(end + 1));
  return stands ? listed : [];
}

interface Kinded {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function sortOf(entry: Kinded & { readonly name: string }, folder: string): Listed['sort'] {
  // Some file systems do not tell what an entry is until it is asked.
  const known = entry.isFile() || entry.isDirectory() || entry.isSymbolicLink();
  const stat: Kinded | undefined = known
    ? entry
    : lstatSync(`${folder}/${entry.name}`, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink() === true) return 'link';
  if (stat?.isDirectory() === true) return 'folder';
  return stat?.isFile() === true ? 'file' : 'special';
}

/** Whether there is anything to miss in a folder that is not entered, as `list` lists it: empty folders do not exist for Git. */
export function holdsFiles(
  list: (folder: string) => readonly Listed[] | { readonly failed: string },
  folder: string,
  depth = 0,
): boolean {
  const listed = list(folder);
  if ('failed' in listed || depth > 8) return true;
  return listed.some(({ name, sort }) => {
    if (sort === 'folder') return holdsFiles(list, `${folder}/${name}`, depth + 1);
    return fileVerdict(name) !== 'litter' && name !== '.gitkeep';
  });
}
