import { sep } from 'node:path';
import { readlinkSync, realpathSync } from 'node:fs';
import type { Buffer } from 'node:buffer';
import { listFolder, listStanding, type Listed } from './list-folder.ts';
import { readBytes, errorCode } from './read-bytes.ts';
import { asWritten } from '../fault/as-written.ts';

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

/** What is wrong with a symbolic link: none is followed, and a person is told where it would have led. */
interface LinkFault {
  readonly code: 'file-symlink' | 'file-symlink-outside' | 'file-symlink-loop';
  readonly params: Readonly<Record<string, string>>;
}

/** `disk` is the link, `home` the data root, both as paths on the disk. A link to nothing counts as one inside. */
function linkFault(disk: string, home: string): LinkFault {
  const params = { target: asWritten(linkText(disk)) };
  const target = realpath(disk);
  const root = realpath(home).path ?? home;
  if (target.failed === 'ELOOP') return { code: 'file-symlink-loop', params };
  if (target.path === undefined) return { code: 'file-symlink', params };
  if (target.path !== root && !target.path.startsWith(`${root}${sep}`)) {
    // A folder above the root holds the root, and so the link itself.
    return {
      code: root.startsWith(`${target.path}${sep}`) ? 'file-symlink-loop' : 'file-symlink-outside',
      params,
    };
  }
  const around = realpath(parent(disk)).path ?? disk;
  return {
    code: `${around}${sep}`.startsWith(`${target.path}${sep}`) ? 'file-symlink-loop' : 'file-symlink',
    params,
  };
}

function parent(disk: string): string {
  return disk.slice(0, disk.lastIndexOf('/'));
}

function realpath(disk: string): { path?: string; failed?: string } {
  try {
    return { path: realpathSync.native(disk) };
  } catch (error) {
    return { failed: errorCode(error) };
  }
}

function linkText(disk: string): string {
  try {
    return readlinkSync(disk);
  } catch {
    return '';
  }
}
