import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordChoice } from '../lib/terminal/record-options.ts';
import { projectRoot } from '../lib/process/run-node.ts';

/** Runs Node in a process of its own; rejects with what it said when it failed. */
function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => (said += part));
    child.once('error', reject).once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(said));
    });
  });
}

/** Builds a site as the command does. */
export const build = (args: readonly string[]) => run([join(projectRoot, 'scripts', 'build.ts'), ...args]);

/** Builds what the check would refuse, or what a test checks by itself. */
export function buildUnchecked(choice: RecordChoice, out: string): Promise<void> {
  const site = JSON.stringify(new URL('../lib/site/build-site.ts', import.meta.url).href);
  const code = `const { buildSite } = await import(${site}); await buildSite(${JSON.stringify(choice)}, ${JSON.stringify(out)});`;
  return run(['--input-type=module', '--eval', code]);
}

/** Every file of a folder, by path. */
export function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries
      .map(
        (entry) =>
          [
            join(entry.parentPath, entry.name).slice(folder.length),
            readFileSync(join(entry.parentPath, entry.name)),
          ] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
