import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { writeBenchLedger, type BenchSize } from './lib/bench-ledger.ts';
import { benchWords } from '../src/wording/zh-CN/commands-bench.ts';
import { measured, type Measure } from './lib/measured.ts';
import { projectRoot } from './lib/run-node.ts';

const SMALL: BenchSize = { units: 20, weeks: 52, tasks: 300 };
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

async function benchAll(): Promise<void> {
  for (const size of [SMALL, LARGE]) {
    const data = mkdtempSync(join(tmpdir(), 'duban-bench-'));
    try {
      const files = writeBenchLedger(data, size);
      console.log(benchWords.ledger(size.units, size.weeks, size.tasks, files));
      const script = (name: string) => join(projectRoot, 'scripts', name);
      const empty = await measured(script('bench.ts'), ['parse', join(projectRoot, 'data', 'rules')]);
      const parse = await measured(script('bench.ts'), ['parse', data]);
      const check = await measured(script('check.ts'), [
        '--data',
        data,
        '--as-of',
        '2026-11-20 15:00',
        '--json',
      ]);
      const build = await measured(script('build.ts'), [
        '--data',
        data,
        '--as-of',
        '2026-11-20 15:00',
        '--out',
        join(data, '..', 'duban-bench-dist'),
      ]);
      const rows: [string, Measure][] = [
        [benchWords.start, empty],
        [benchWords.parse, parse],
        [benchWords.check, check],
        [benchWords.build, build],
      ];
      for (const [name, value] of rows)
        console.log(benchWords.row(name, value.seconds, value.megabytes, value.code));
      console.log(benchWords.ratio((check.seconds - empty.seconds) / (parse.seconds - empty.seconds)));
    } finally {
      rmSync(data, { recursive: true, force: true });
      rmSync(join(tmpdir(), 'duban-bench-dist'), { recursive: true, force: true });
    }
  }
}
