import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of package.json. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * The options of this process for one that it starts. A text that this one evaluates (`node -e`) is none: handed on, it
 * would be evaluated there again, and start what it starts here.
 */
export function nodeOptions(): readonly string[] {
  const options = [...process.execArgv];
  for (let at = 0; at < options.length; at += 1)
    if (/^(?:-e|-p|-pe|--eval|--print)$/u.test(options[at] ?? '')) options.splice(at--, 2);
  return options.filter((option) => !/^--(?:eval|print)=/u.test(option));
}

/** Runs a JavaScript or TypeScript file with this same Node and hands its output on. Resolves with its exit code; 1 when a signal ended it. */
export function runNode(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return exitOf(
    spawn(process.execPath, [...nodeOptions(), file, ...args], {
      stdio: 'inherit',
      env: environment(env),
    }),
  );
}

/** How a run ended, and all that it said. */
export interface Said {
  readonly code: number;
  readonly output: string;
}

/** As `runNode`, but keeps the output for later, so that two runs do not write over each other. */
export async function runNodeQuietly(
  file: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Said> {
  const child = spawn(process.execPath, [...nodeOptions(), file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
    env: environment(env),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (output += part));
  return { code: await exitOf(child), output };
}

function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env };
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    const end = (): void => void child.kill();
    process.once('exit', end);
    child.once('error', fail).once('close', (code) => {
      process.off('exit', end);
      done(code ?? 1);
    });
  });
}

/** The JavaScript file behind a command that an npm package brings. Throws when the package has none of that name. */
export function toolFile(packageName: string, command: string): string {
  const folder = join(projectRoot, 'node_modules', packageName);
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const bin: unknown =
    typeof manifest === 'object' && manifest && 'bin' in manifest ? manifest.bin : undefined;
  const path: unknown =
    typeof bin === 'object' && bin && command in bin
      ? Object.entries(bin).find(([name]) => name === command)?.[1]
      : bin;
  if (typeof path !== 'string') throw new Error(`${packageName} brings no command ${command}`);
  return join(folder, path);
}
