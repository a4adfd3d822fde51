import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Where the first step of an npm command has what commands compile to kept. For a process that is given another
 * environment than the test's: without it each compiles every module anew.
 */
export const COMPILED = join(import.meta.dirname, '../../node_modules/.cache/compiled');

/** How a command ended that was a process of its own, and what it said on either output. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the command of a name, as `scripts/<name>.ts`, in a process of its own until it ends; `env` beside what the test has. */
export function startCommand(
  name: string,
  argv: readonly string[],
  { cwd, env = {} }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): ProcessEnd {
  const script = join(import.meta.dirname, '..', `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, out: stdout, error: stderr };
}
