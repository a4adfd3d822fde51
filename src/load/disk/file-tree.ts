import type { Buffer } from 'node:buffer';
import { linkFault, type LinkFault } from './link-fault.ts';
import { listFolder, listStanding, type Listed } from './list-folder.ts';
import { readBytes } from './read-bytes.ts';

/** An error of where the files are kept, as its code, e.g. `EACCES`. */
interface Failed {
  readonly failed: string;
}

/** Files below one root, wherever they are kept. Paths are inside the root, with forward slashes; the root itself is empty. */
export interface FileTree {
  /** The entries of a folder in code-unit order. */
  readonly list: (folder: string) => readonly Listed[] | Failed;
  /** The bytes of a file, at most one more than the limit; valid until the next call. */
  readonly read: (path: string, limit: number) => Buffer | Failed;
  /** What is wrong with a link. */
  readonly linkFault: (path: string) => LinkFault;
}

/** A data root: where its files are kept, a folder of the disk or a tree, and how they are called to a person, relative to where the command was run. */
export type Root = { readonly printed: string } & ({ readonly dir: string } | { readonly tree: FileTree });

/** The files of a root. */
export function treeOf(root: Root): FileTree {
  return 'tree' in root ? root.tree : diskTree(root.dir);
}

function diskTree(dir: string): FileTree {
  const at = (path: string) => (path === '' ? dir : `${dir}/${path}`);
  return {
    list: (folder) => listStanding((one) => listFolder(at(one)), folder),
    read: (path, limit) => readBytes(at(path), limit),
    linkFault: (path) => linkFault(at(path), dir),
  };
}
