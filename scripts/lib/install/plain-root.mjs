// Plain JavaScript: runs before anything is installed, on the oldest Node that starts a command.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What stands for something else where a path is written as an address: Vite reads it so, wherever a file lies. */
const MISREAD = /[%#?]/;

/**
 * The project's folder by a name that can stand in an address: its own, or a link to it that lasts as long as this
 * process. Node then has to be told to call files by the link.
 * @param {string} root
 * @returns {{ readonly root: string, readonly options: readonly string[] }}
 */
export function plainRoot(root) {
  if (!MISREAD.test(root)) return { root, options: [] };
  const folder = mkdtempSync(join(tmpdir(), 'duban-root-'));
  const link = join(folder, 'duban');
  // A junction needs no rights on Windows; elsewhere the word is not looked at.
  symlinkSync(root, link, 'junction');
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return { root: link, options: ['--preserve-symlinks', '--preserve-symlinks-main'] };
}
