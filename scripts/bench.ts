import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { writeBenchLedger, type BenchSize } from './lib/bench-ledger.ts';
import { benchWords } from '../src/wording/zh-CN/commands-bench.ts';
import { measured, type Measure } from './lib/measured.ts';
import { projectRoot } from './lib/run-node.ts';

const SMALL: BenchSize = { units: 20, weeks: 52, tasks: 300 };
const AS_OF = '2026-12-31 18:00';
const LARGE: BenchSize = { units: 200, weeks: 52, tasks: 3000 };

/** Reads and parses every file of a folder and does nothing else: what the check is measured against. */
function readAndParse(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) load(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  }
}

const [mode, folder] = process.argv.slice(2);
if (mode === 'parse' && folder !== undefined) readAndParse(folder);
else await benchAll();

/** Every row is the median of three runs; the start of each command is measured on a ledger of office and units only and taken off the ratio. */
async function benchAll(): Promise<void> {
  const bare = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  writeBenchLedger(bare, { units: 2, weeks: 0, tasks: 0 });
  const starts = await bothCosts(bare);
  for (const size of [SMALL, LARGE]) {
    const data = mkdtempSync(join(tmpdir(), 'duban-bench-'));
    const out = `${data}-dist`;
    try {
      const files = writeBenchLedger(data, size);
      console.log(benchWords.ledger(size.units, size.weeks, size.tasks, files));
      const { parse, check } = await bothCosts(data);
      tell(benchWords.parse, parse);
      tell(benchWords.check, check);
      console.log(
        benchWords.ratio((check.seconds - starts.check.seconds) / (parse.seconds - starts.parse.seconds)),
      );
      tell(benchWords.overdue, await measured(script('check.ts'), [...choice(data), '--overdue']));
      tell(benchWords.build, await measured(script('build.ts'), [...choice(data), '--out', out]));
    } finally {
      for (const folder of [data, out]) rmSync(folder, { recursive: true, force: true });
    }
  }
  rmSync(bare, { recursive: true, force: true });
}

async function bothCosts(data: string): Promise<{ readonly parse: Measure; readonly check: Measure }> {
  const parse = await median(() => measured(script('bench.ts'), ['parse', data]));
  const check = await median(() => measured(script('check.ts'), choice(data)));
  return { parse, check };
}

async function median(run: () => Promise<Measure>): Promise<Measure> {
  const runs = [await run(), await run(), await run()].sort((a, b) => a.seconds - b.seconds);
  return runs[1] ?? (await run());
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
