import type { Buffer } from 'node:buffer';
import { gitBytes } from './git.ts';

/** How many objects one process of git is asked for: few processes, and never the whole history in memory at once. */
const AT_ONCE = 2000;

/**
 * The contents of objects in the order of their names, as Git names them (`<id>`, `<commit>:<path>`, without a line
 * break); `undefined` where there is none. An object that was put in place of another on this machine alone does not
 * count. Throws where git refuses.
 */
export function* gitObjects(
  root: string,
  names: readonly string[],
): Generator<Buffer | undefined, undefined> {
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const asked = names.slice(from, from + AT_ONCE);
    const out = ask(root, ['cat-file', '--batch'], asked);
    let at = 0;
    for (let left = asked.length; left > 0; left -= 1) {
      const end = out.indexOf(10, at);
      const size = /^\S+ \S+ ([0-9]+)$/u.exec(out.toString('utf8', at, end))?.[1];
      at = end + 1;
      if (size === undefined) yield undefined;
      else {
        yield out.subarray(at, at + Number(size));
        at += Number(size) + 1;
      }
    }
  }
  return undefined;
}

/** The ids of objects in the order of their names, without their contents; as `gitObjects`. */
export function gitObjectIds(root: string, names: readonly string[]): readonly (string | undefined)[] {
  if (names.length === 0) return [];
  const out = ask(root, ['cat-file', '--batch-check=%(objectname)'], names).toString('utf8');
  const lines = out.split('\n');
  return names.map((_name, n) => /^[0-9a-f]+$/u.exec(lines[n] ?? '')?.[0]);
}

function ask(root: string, words: readonly string[], names: readonly string[]): Buffer {
  return gitBytes(root, ['--no-replace-objects', ...words], { input: `${names.join('\n')}\n` });
}
