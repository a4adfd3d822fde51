import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'astro';
import { wrongUsage } from './options.ts';
import { outFault, outTarget, SITE_MARK } from './out-folder.ts';
import { recordArguments, recordEnvironment, type RecordChoice } from './record-options.ts';
import { buildWords } from '../../src/wording/zh-CN/commands.ts';
import { makeLinksRelative } from './relative-links.ts';
import { projectRoot, runNode } from './run-node.ts';

/**
 * Checks the record and, when it holds, builds the site into `out`, telling the terminal.
 * Resolves with the exit code: 0, or that of the check, or 1 when the build failed. An `out` that may not be replaced
 * is wrong usage and ends the process with 2 before anything is read or written.
 */
export async function checkAndBuild(choice: RecordChoice, out: string): Promise<number> {
  const fault = outFault(out, choice.data);
  if (fault !== undefined) wrongUsage(fault);
  const code = await runNode(join(projectRoot, 'scripts', 'check.ts'), [
    ...recordArguments(choice),
    '--frozen',
  ]);
  if (code !== 0) return code;
  const began = performance.now();
  if (process.stdout.isTTY) console.log(buildWords.building);
  try {
    await buildSite(choice, out);
  } catch (error) {
    console.error(error);
    console.error(buildWords.failed(out));
    return 1;
  }
  console.log(buildWords.built(out, (performance.now() - began) / 1000));
  return 0;
}

/**
 * Builds the site into `out` without asking the check. It is built in a folder of its own among the engine's files,
 * since what Astro writes on the way imports the engine's packages, and takes its place only when it is whole: a build
 * that fails leaves the last site standing, and `out` may lie on any disk. Rejects with what Astro found, and with
 * `outFault` before anything is touched.
 */
export async function buildSite(choice: RecordChoice, out: string): Promise<void> {
  const fault = outFault(out, choice.data);
  if (fault !== undefined) throw new Error(fault);
  const target = outTarget(out);
  const cache = join(projectRoot, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'build-'));
  Object.assign(process.env, recordEnvironment(choice), { ASTRO_TELEMETRY_DISABLED: '1' });
  const called = process.cwd();
  try {
    // Astro puts what it writes on the way where it is run.
    process.chdir(projectRoot);
    const site = join(work, 'site');
    await build({ root: projectRoot, outDir: site, logLevel: 'warn' });
    await makeLinksRelative(site);
    await writeFile(join(site, SITE_MARK.name), SITE_MARK.text);
    await putInPlace(site, target);
  } finally {
    process.chdir(called);
    await rm(work, { recursive: true, force: true });
  }
}

/** Puts a folder at `target` in one step, whatever stood there: it is brought beside it first. */
async function putInPlace(site: string, target: string): Promise<void> {
  const beside = (state: string) => join(dirname(target), `.dist-${state}-${basename(target)}`);
  const [fresh, old] = [beside('new'), beside('old')];
  await mkdir(dirname(target), { recursive: true });
  await rm(fresh, { recursive: true, force: true });
  try {
    await cp(site, fresh, { recursive: true });
    await rm(old, { recursive: true, force: true });
    if (existsSync(target)) await rename(target, old);
    await rename(fresh, target);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}
