import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../process/run-node.ts';
import { siteBuilder } from './site-builder.ts';

interface Office {
  readonly name: string;
  /** Where its record lies, from the project's folder. Its `office.yaml` fixes the moment it is built for. */
  readonly data: string;
}

const OFFICES: readonly Office[] = [
  { name: 'demo', data: 'data' },
  { name: 'plain', data: 'src/testing/offices/plain' },
  { name: 'marks', data: 'src/testing/offices/marks' },
];

/** The sites whose change must be seen and accepted: three offices, each as either profile shows it. */
export const SITES = OFFICES.flatMap(({ name, data }) =>
  (['public', 'internal'] as const).map((profile) => ({ name: `${name}-${profile}`, data, profile })),
);

const CACHE = join(projectRoot, 'node_modules', '.cache', 'sites');

/** Where the sites of a state of the code lie, each in a folder of its name: of a commit, or as it stands `now` and in the `test`. */
export function sitesFolder(state: string): string {
  return join(CACHE, state);
}

/** The zone and locale that a site is built in. They change no byte: `npm test` builds in `FAR` what was accepted in `NEAR`. */
export const NEAR = { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' } as const;
export const FAR = { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } as const;

/** As many builds at a time as the smallest machine has cores. */
const AT_A_TIME = 2;

/**
 * Builds the six sites with the code and records that lie in `root` into `folder`, which lies in it, two at a time. Old
 * ones go first, so that none is taken for new. Returns the names of those that were not built, each with what its build said.
 */
export async function buildSites(
  root: string,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<ReadonlyMap<string, string>> {
  await rm(folder, { recursive: true, force: true });
  const failed = new Map<string, string>();
  const waiting = [...SITES];
  const buildNext = async (): Promise<void> => {
    const builder = siteBuilder(env, root);
    try {
      for (let site = waiting.shift(); site !== undefined; site = waiting.shift()) {
        const { name, data, profile } = site;
        const order = { data, asOf: undefined, profile, out: join(folder, name), checked: true };
        const { code, output } = await builder.build(order);
        if (code !== 0) failed.set(name, output);
      }
    } finally {
      builder.end();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, buildNext));
  return failed;
}
