import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeOptions, projectRoot, type Said } from '../process/run-node.ts';
import type { RecordChoice } from '../terminal/record-options.ts';

/** A site to be built. */
export interface SiteOrder extends RecordChoice {
  /** The folder that it is built into. */
  readonly out: string;
  /** Whether the check is asked first, as the command does. */
  readonly checked: boolean;
  /** The folders of it that are built; otherwise all of it. Only of a site that is not checked. */
  readonly folders?: readonly string[];
}

/** A process that builds one site after the other: what builds them is loaded once, which is half the work of a small site. */
export interface SiteBuilder {
  /** Builds a site when those ordered before are built. Resolves with exit code 0, or 1 and what was said. */
  readonly build: (order: SiteOrder) => Promise<Said>;
  /** Ends the process. */
  readonly end: () => void;
}

const PROGRAM = fileURLToPath(new URL('build-in-turn.ts', import.meta.url));

/**
 * A builder of sites, with the code that lies in `root`, from where folders are named. Its process starts with the first
 * order, ends with this one, and after a site that could not be built another takes its place.
 */
export function siteBuilder(env: NodeJS.ProcessEnv = {}, root: string = projectRoot): SiteBuilder {
  let child: ChildProcess | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const build = async (order: SiteOrder): Promise<Said> => {
    child ??= fork(PROGRAM, [root], {
      cwd: root,
      execArgv: [...nodeOptions()],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const said = await ask(child, order);
    if (said.code !== 0) child = undefined;
    return said;
  };
  return {
    build: (order) => {
      const built = before.then(() => build(order));
      before = built.catch(() => undefined);
      return built;
    },
    end: () => {
      if (child?.connected === true) child.disconnect();
      child = undefined;
    },
  };
}

/** Hands an order to the process, which answers when the site is built and ends when it cannot be. */
function ask(child: ChildProcess, order: SiteOrder): Promise<Said> {
  return new Promise((resolve, reject) => {
    let output = '';
    const hear = (part: Buffer): void => void (output += part.toString('utf8'));
    const done = (code: number): void => {
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', hear);
      child.removeAllListeners();
      resolve({ code, output });
    };
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
    child
      .once('message', () => {
        done(0);
      })
      .once('close', () => {
        done(1);
      })
      .once('error', reject);
    child.send(order);
  });
}
