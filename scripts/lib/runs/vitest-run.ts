import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, runNodeQuietly, toolFile } from '../process/run-node.ts';
import { one, sum, vitestTally, type Tally } from './tally.ts';

/** Runs one of the Vitest projects and counts its test cases; `said` is what it printed. */
export async function runVitest(
  project: 'src' | 'scripts' | 'site',
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly tally: Tally; readonly said: string }> {
  const folder = join(projectRoot, 'node_modules', '.cache');
  const report = join(folder, `vitest-${project}.json`);
  await mkdir(folder, { recursive: true });
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runNodeQuietly(
    toolFile('vitest', 'vitest'),
    ['run', '--project', project, ...reporters],
    { env },
  );
  const tally = vitestTally(await readFile(report, 'utf8').catch(() => undefined));
  return {
    tally: code !== 0 && tally.failed === 0 ? sum([tally, one(false)]) : tally,
    said: output,
  };
}
