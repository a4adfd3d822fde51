import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutatedFiles } from './lib/runs/mutated-files.ts';
import { commandOptions, wrongUsage } from './lib/terminal/options.ts';
import { projectRoot, runNode, toolFile } from './lib/process/run-node.ts';
import { mutateWords } from '#wording/commands/quality.ts';

const { values, positionals } = commandOptions(
  'mutate',
  { fresh: { type: 'boolean' } },
  process.argv.slice(2),
  { positionals: true },
);
process.chdir(projectRoot);
const chosen = mutatedFiles(positionals, existsSync);
if ('wrong' in chosen) wrongUsage(mutateWords.notThere(chosen.wrong));

// The changed copy lies outside the project: below node_modules Vitest would not take its files for sources.
const copy = mkdtempSync(join(tmpdir(), 'duban-mutate-'));
process.once('exit', () => {
  rmSync(copy, { recursive: true, force: true });
});
// A signal ends the run in order, so that the copy goes with it; it may come twice, from the terminal and from the parent.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

const options = ['--mutate', chosen.patterns.join(','), '--tempDirName', copy];
if (values.fresh === true) options.push('--force');
process.exitCode = await runNode(
  toolFile('@stryker-mutator/core', 'stryker'),
  ['run', 'scripts/lib/runs/mutation.config.mjs', ...options],
  // Every mutant meets the properties anew: fewer random ledgers each, the same ones every time.
  { PROPERTY_RUNS: process.env['PROPERTY_RUNS'] ?? '20', MUTATED: chosen.patterns.join(',') },
);
if (process.exitCode === 0) console.log(mutateWords.report('node_modules/.cache/mutation/report.html'));
