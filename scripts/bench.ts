import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { bareAstro, bareHugo, type Pages } from './lib/bench/bare-generators.ts';
import { gateCost } from './lib/bench/gate.ts';
import { lastReport, writeBenchLedger, type BenchSize } from './lib/bench/ledger.ts';
import { benchWords } from '#wording/commands/bench.ts';
import { Rules } from '#record/rules/rules.ts';
import { loadingTimes } from './lib/bench/files.ts';
import { overdueCost } from './lib/bench/overdue.ts';
import { benchUnits, scorePeriods } from './lib/bench/scores.ts';
import { commandOptions } from './lib/terminal/options.ts';
import { measured, type Measure } from './lib/bench/measured.ts';
import { projectRoot } from './lib/process/run-node.ts';

const READ_AND_PARSE = fileURLToPath(new URL('./lib/bench/read-and-parse.ts', import.meta.url));
const AS_OF = '2026-12-31 18:00';
const UNITS = 3000;
const PERIODS = 12;
/** Up to the largest file that is read. */
const MEGABYTES = [1, 2, 4, 8];
/** An office, a large one, and a nation's; the last only where it is asked for. */
const SIZES: readonly (BenchSize & { readonly name: string; readonly runs: number })[] = [
  { name: 'S', units: 20, weeks: 52, tasks: 300, runs: 5 },
  { name: 'M', units: 200, weeks: 52, tasks: 3000, runs: 5 },
  { name: 'L', units: 1500, weeks: 52, tasks: 20_000, runs: 1 },
];
/** Every unit behind with its weeks. */
const OWING: BenchSize = { units: 1500, weeks: 1, tasks: 4500 };
const OWING_AS_OF = '2026-02-10 08:20';

const { large = false } = commandOptions(
  'bench',
  { large: { type: 'boolean' } },
  process.argv.slice(2),
).values;
benchScores();
for (const { shape, seconds } of loadingTimes(MEGABYTES))
  console.log(benchWords.loading(shape, MEGABYTES, seconds));
await inFolder(OWING, (data) => {
  console.log(benchWords.issues(OWING.units, overdueCost(data, OWING_AS_OF)));
  return Promise.resolve();
});
await benchAll(SIZES.filter(({ name }) => large || name !== 'L'));

/** Scoring and ranking alone: a tenth, the whole, twice the whole, so that a bend in the line shows. */
function benchScores(): void {
  const file = join(projectRoot, 'src', 'testing', 'office', 'rules', 'v1.yaml');
  const rules = Rules.parse(load(readFileSync(file, 'utf8')));
  const leagues = rules.leagues.map(({ id }) => id);
  for (const units of [UNITS / 10, UNITS, 2 * UNITS]) {
    const roster = benchUnits(units, leagues);
    const began = performance.now();
    const totals = scorePeriods(rules, roster, PERIODS);
    console.log(benchWords.scores(units, PERIODS, totals, (performance.now() - began) / 1000));
  }
}

/**
 * Reading and checking are the median of several runs, of one of the largest. Their ratio is told twice: of whole
 * processes, and with the start of each taken off, which is what it takes on a ledger of office and units only.
 */
async function benchAll(sizes: typeof SIZES): Promise<void> {
  const starts = await inFolder({ units: 2, weeks: 0, tasks: 0 }, (data) => bothCosts(data, 5));
  for (const size of sizes)
    await inFolder(size, async (data, files) => {
      console.log(benchWords.ledger(size.name, size.units, size.weeks, size.tasks, files));
      const { parse, check } = await bothCosts(data, size.runs);
      tell(benchWords.parse, parse);
      tell(benchWords.check, check);
      const work = (check.seconds - starts.check.seconds) / (parse.seconds - starts.parse.seconds);
      console.log(benchWords.ratio(check.seconds / parse.seconds, work));
      tell(benchWords.overdue, await measured(script('check.ts'), [...choice(data), '--overdue']));
      const out = join(data, '..', 'dist');
      tell(benchWords.build, await measured(script('build.ts'), [...choice(data), '--out', out]));
      const { largest, ...pages } = pagesOf(out);
      console.log(benchWords.largest(largest.path, largest.bytes));
      console.log(benchWords.pages(pages.count, pages.bytes));
      tell(benchWords.astro, await bareAstro(data, pages));
      const hugo = await bareHugo(pages);
      if (hugo !== undefined) tell(benchWords.hugo, hugo);
      tell(benchWords.gate, await gateCost(data, lastReport(1, size)));
    });
}

/** Works on a generated ledger, which is gone afterwards whatever happens. */
async function inFolder<T>(size: BenchSize, work: (data: string, files: number) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  try {
    const data = join(folder, 'data');
    return await work(data, writeBenchLedger(data, size));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** By turns, so that a busy moment of the machine falls on both. */
async function bothCosts(
  data: string,
  runs: number,
): Promise<{ readonly parse: Measure; readonly check: Measure }> {
  const parse: Measure[] = [];
  const check: Measure[] = [];
  for (let run = 0; run < runs; run++) {
    parse.push(await measured(READ_AND_PARSE, [data]));
    check.push(await measured(script('check.ts'), choice(data)));
  }
  return { parse: median(parse), check: median(check) };
}

/** The pages of a site, and the largest of them by its path from the root. */
function pagesOf(
  site: string,
): Pages & { readonly largest: { readonly path: string; readonly bytes: number } } {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, bytes: statSync(join(site, path)).size }));
  const largest = pages.reduce((most, page) => (page.bytes > most.bytes ? page : most));
  const sum = pages.reduce((bytes, page) => bytes + page.bytes, 0);
  return { count: pages.length, bytes: Math.round(sum / pages.length), largest };
}

function median(runs: readonly Measure[]): Measure {
  const [first, ...rest] = [...runs].sort((a, b) => a.seconds - b.seconds);
  if (first === undefined) throw new RangeError('nothing was measured');
  return rest[Math.floor(rest.length / 2) - 1] ?? first;
}

function tell(name: string, { seconds, megabytes, code }: Measure): void {
  console.log(benchWords.row(name, seconds, megabytes, code));
}

function script(name: string): string {
  return join(projectRoot, 'scripts', name);
}

function choice(data: string): string[] {
  return ['--data', data, '--as-of', AS_OF];
}
