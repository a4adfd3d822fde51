import { readlinkSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { asWritten } from '../fault/as-written.ts';
import { errorCode } from './read-bytes.ts';

/** What is wrong with a symbolic link: none is followed, and a person is told where it would have led. */
export interface LinkFault {
  readonly code: 'file-symlink' | 'file-symlink-outside' | 'file-symlink-loop';
  readonly params: Readonly<Record<string, string>>;
}

/** `disk` is the link, `home` the data root, both as paths on the disk. A link to nothing counts as one inside. */
export function linkFault(disk: string, home: string): LinkFault {
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
