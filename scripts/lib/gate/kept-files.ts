import type { Buffer } from 'node:buffer';
import { compareText } from '#record/schema/problem.ts';
import type { FileTree } from '#load/disk/file-tree.ts';
import type { Listed } from '#load/disk/list-folder.ts';

/** Files by their path inside the data root. */
export type KeptFiles = ReadonlyMap<string, Buffer>;

/** Files that are nowhere on a disk, as the loader reads them: what is in Git, or about to be. */
export function keptTree(files: KeptFiles): FileTree {
  const folders = new Map<string, Map<string, Listed['sort']>>([['', new Map()]]);
  for (const path of files.keys()) {
    const parts = path.split('/');
    for (const [depth, name] of parts.entries()) {
      const folder = parts.slice(0, depth).join('/');
      const entries = folders.get(folder) ?? new Map<string, Listed['sort']>();
      entries.set(name, depth === parts.length - 1 ? 'file' : 'folder');
      folders.set(folder, entries);
    }
  }
  return {
    list: (folder) => {
      const entries = folders.get(folder);
      if (entries === undefined) return { failed: 'ENOENT' };
      return [...entries].map(([name, sort]) => ({ name, sort })).sort((a, b) => compareText(a.name, b.name));
    },
    read: (path, limit) => {
      const bytes = files.get(path);
      return bytes === undefined ? { failed: 'ENOENT' } : bytes.subarray(0, limit + 1);
    },
    linkFault: () => ({ code: 'file-symlink', params: { target: '' } }),
  };
}
