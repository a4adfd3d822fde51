import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
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
 * Builds the site into `out` without asking the check. It is built beside `out` and takes its place only when it is
 * whole, so a build that fails leaves the last site standing. Rejects with what Astro found, and
 * with `outFault` before anything is touched.
 */
export async function buildSite(choice: RecordChoice, out: string): Promise<void> {
  const fault = outFault(out, choice.data);
  if (fault !== undefined) throw new Error(fault);
  const target = outTarget(out);
  const fresh = join(dirname(target), `.dist-new-${basename(target)}`);
  const old = join(dirname(target), `.dist-old-${basename(target)}`);
  await rm(fresh, { recursive: true, force: true });
  Object.assign(process.env, recordEnvironment(choice), { ASTRO_TELEMETRY_DISABLED: '1' });
  try {
    await build({ root: projectRoot, outDir: fresh, logLevel: 'warn' });
    await makeLinksRelative(fresh);
    await writeFile(join(fresh, SITE_MARK.name), SITE_MARK.text);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  await rm(old, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, old);
  await rename(fresh, target);
  await rm(old, { recursive: true, force: true });
}
