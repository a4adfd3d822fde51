import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { usageWords } from '#wording/commands/shared.ts';
import { projectRoot } from '../process/run-node.ts';

/** The file that says of a folder that it is a built site and may be replaced by the next one. Always the same bytes. */
export const SITE_MARK = { name: '.duban-site', text: 'duban\n' } as const;

/** The project's own record. */
export const OWN_RECORD = join(projectRoot, 'data');

/**
 * Why a site may not be built into `out`, in one sentence; undefined when it may. A build replaces the folder, so it
 * must be absent, empty or an earlier build, and apart from the record, the project and the home.
 * `record` is the folder of the record chosen; the project's own `data` is kept safe whatever was chosen.
 */
export function outFault(out: string, record: string): string | undefined {
  const target = realOf(resolve(out));
  if (target === undefined) return usageWords.outOther(out);
  for (const root of [record, OWN_RECORD]) {
    const data = realOf(resolve(root));
    if (data !== undefined && (holds(target, data) || holds(data, target)))
      return usageWords.outData(out, root);
  }
  if (holds(target, realOf(resolve(projectRoot)) ?? projectRoot)) return usageWords.outProject(out);
  if (holds(target, realOf(homedir()) ?? homedir())) return usageWords.outHome(out);
  return isReplaceable(target) ? undefined : usageWords.outOther(out);
}

/** The folder itself where `out` is a link to one. Throws on a link that leads nowhere. */
export function outTarget(out: string): string {
  const target = realOf(resolve(out));
  if (target === undefined) throw new Error(usageWords.outOther(out));
  return target;
}

/** A path with every link followed as far as it exists; undefined where a link leads nowhere. */
function realOf(path: string): string | undefined {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) {
    try {
      return realpathSync.native(path);
    } catch {
      return undefined;
    }
  }
  const above = dirname(path);
  const real = above === path ? path : realOf(above);
  return real === undefined ? undefined : join(real, basename(path));
}

/** Whether `inside` is `folder` or lies in it. */
function holds(folder: string, inside: string): boolean {
  return inside === folder || inside.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function isReplaceable(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return true;
  if (!found.isDirectory()) return false;
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(SITE_MARK.name);
}
