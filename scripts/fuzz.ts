import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chanceOf } from './lib/fuzz/chance.ts';
import { withSlips } from './lib/fuzz/slips-of-hand.ts';
import { smallestText } from './lib/fuzz/smallest.ts';
import { copiedLedgers, samplesByKind } from './lib/fuzz/sources.ts';
import { faultsOfFile } from './lib/fuzz/spoilt-file.ts';
import { faultsOfLedger, MOMENTS, spoiltLedger, type FileEdits } from './lib/fuzz/spoilt-ledger.ts';
import { commandOptions, wrongUsage } from './lib/terminal/options.ts';
import { projectRoot } from './lib/process/run-node.ts';
import { fuzzWords } from '#wording/commands/quality.ts';

const { values } = commandOptions(
  'fuzz',
  {
    seed: { type: 'string' },
    seconds: { type: 'string' },
    files: { type: 'boolean' },
    ledgers: { type: 'boolean' },
  },
  process.argv.slice(2),
);
const seed = numberOf('seed', values.seed, 1);
const seconds = numberOf('seconds', values.seconds, 60);
const both = values.files === values.ledgers;
const KEPT = 'node_modules/.cache/fuzz';

interface Run {
  readonly tried: number;
  /** Where the smallest input of the first failure is kept, and what fails. */
  readonly failed?: { readonly path: string; readonly fault: string; readonly round: number };
}

const until = performance.now() + seconds * 1000;
const files =
  both || values.files === true ? fuzzFiles(both ? performance.now() + seconds * 500 : until) : { tried: 0 };
const ledgers: Run =
  (both || values.ledgers === true) && files.failed === undefined ? fuzzLedgers(until) : { tried: 0 };
const { failed } = files.failed === undefined ? ledgers : files;
if (failed !== undefined) {
  console.log(failed.fault);
  console.log(fuzzWords.failed(files.tried, ledgers.tried, seed, failed.round, failed.path));
  process.exitCode = 1;
} else console.log(fuzzWords.clean(files.tried, ledgers.tried, seed));

/** Spoils one record after another until the time is up or something fails. */
function fuzzFiles(end: number): Run {
  const samples = [...samplesByKind().values()];
  for (let round = 0; ; round++) {
    if (performance.now() > end) return { tried: round };
    const chance = chanceOf(seed * 1_000_003 + round);
    const sample = chance.of(chance.of(samples));
    const text = withSlips(sample.text, chance);
    const [fault] = faultsOfFile(sample, text);
    if (fault === undefined) continue;
    const sort = sortOf(fault);
    const least = smallestText(text, (fewer) =>
      faultsOfFile(sample, fewer).some((other) => sortOf(other) === sort),
    );
    const path = keep(`file-${String(seed)}-${String(round)}`, new Map([[sample.path, least]]));
    return { tried: round + 1, failed: { path, fault: faultsOfFile(sample, least)[0] ?? fault, round } };
  }
}

/** Spoils one small ledger after another. */
function fuzzLedgers(end: number): Run {
  const work = mkdtempSync(join(tmpdir(), 'duban-fuzz-'));
  try {
    const roots = copiedLedgers(work);
    for (let round = 0; ; round++) {
      if (performance.now() > end) return { tried: round };
      const chance = chanceOf(seed * 1_000_033 + round);
      const root = chance.of(roots);
      const changes = spoiltLedger(root.files, chance);
      const asOf = chance.of(MOMENTS);
      const faults = (some: FileEdits) => faultsOfLedger(root.dir, root.files, some, asOf);
      const [fault] = faults(changes);
      if (fault === undefined) continue;
      const sort = sortOf(fault);
      const least = fewest(changes, (some) => faults(some).some((other) => sortOf(other) === sort));
      const path = keep(`ledger-${String(seed)}-${String(round)}`, least);
      return { tried: round + 1, failed: { path, fault: `${asOf}\n${faults(least)[0] ?? fault}`, round } };
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Only the changes that it takes, each as small as it can be. */
function fewest(changes: FileEdits, fails: (changes: FileEdits) => boolean): FileEdits {
  let least = changes;
  for (const path of changes.keys()) {
    const fewer = new Map([...least].filter(([other]) => other !== path));
    if (fewer.size > 0 && fails(fewer)) least = fewer;
  }
  for (const [path, text] of least)
    if (text !== undefined)
      least = new Map([
        ...least,
        [path, smallestText(text, (fewer) => fails(new Map([...least, [path, fewer]])))],
      ]);
  return least;
}

/** One sort of failure: by its words without what differs from input to input. */
function sortOf(fault: string): string {
  const [first = '', second = ''] = fault.split('\n');
  const code = /(?:error|reminder) {2}(\S+)/u.exec(first)?.[1];
  return first.startsWith('exception') ? `${first} ${second.trim()}` : `${first.slice(0, 9)} ${code ?? ''}`;
}

/** Writes the input where it is not lost at the next run. */
function keep(name: string, changes: FileEdits): string {
  const folder = join(projectRoot, KEPT, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of changes) {
    const file = join(folder, text === undefined ? `${path}.gone` : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text ?? '');
  }
  return `${KEPT}/${name}`;
}

function numberOf(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/u.test(text) || (name === 'seconds' && Number(text) === 0))
    wrongUsage(fuzzWords.noNumber(`--${name}`, text));
  return Number(text);
}
