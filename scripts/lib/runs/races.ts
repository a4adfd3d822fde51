import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runNodeQuietly, type Said } from '../process/run-node.ts';
import { missingFiles } from '../links/missing-files.ts';

/** Two commands that write at once, and what must be so when both have ended: one line a fault, none where all is well. */
export type Race = (work: string, data: string) => Promise<readonly string[]>;

/** Two builds into one folder: both end well, the site is whole, nothing is left beside it. */
export const ONE_FOLDER: Race = async (work, data) => {
  const out = join(work, 'one');
  const ended = await Promise.all([build(data, out), build(data, out)]);
  return [...failed(ended), ...(await faultsOf(out)), ...strays(work, ['one'])];
};

/** Two builds into two folders: as if each had been alone, to the byte. */
export const TWO_FOLDERS: Race = async (work, data) => {
  const outs = ['a', 'b'].map((name) => join(work, name));
  const ended = await Promise.all(outs.map((out) => build(data, out)));
  const [one = '', other = ''] = outs;
  const said = [...failed(ended), ...(await faultsOf(one)), ...(await faultsOf(other))];
  if (said.length > 0) return said;
  const names = [...new Set([...filesIn(one), ...filesIn(other)])];
  return [
    ...names.filter((name) => !isSame(join(one, name), join(other, name))).map((name) => `differs: ${name}`),
    ...strays(work, ['a', 'b']),
  ];
};

/** Freezes of one period at once: one of them writes it, the others are told plainly that it is frozen. */
export function frozenOnce(freeze: readonly string[], file: string, folder: string): Race {
  return async () => {
    const ended = await Promise.all(
      Array.from({ length: 2 }, () => runNodeQuietly(join(projectRoot, 'scripts', 'freeze.ts'), freeze)),
    );
    const written = ended.filter(({ code }) => code === 0);
    const reported = ended.filter(({ code, output }) => code === 1 && output.includes('这一期已经锁定'));
    const said = ended.map(({ output }) => output);
    return [
      ...(written.length === 1 && reported.length === 1
        ? []
        : [`${String(written.length)} written: ${said.join(' | ')}`]),
      ...(said.some((text) => /\n\s+at /u.test(text)) ? ['a stack trace'] : []),
      ...strays(folder, [file]),
    ];
  };
}

function build(data: string, out: string): Promise<Said> {
  return runNodeQuietly(join(projectRoot, 'scripts', 'build.ts'), ['--data', data, '--out', out]);
}

function failed(ended: readonly Said[]): readonly string[] {
  return ended
    .filter(({ code }) => code !== 0)
    .map(({ code, output }) => `ended with ${String(code)}: ${output}`);
}

async function faultsOf(out: string): Promise<readonly string[]> {
  const missing = await missingFiles(out);
  return missing.map(({ from, address }) => `${from} misses ${address}`);
}

/** What lies beside what should be there; links and locks of others too. */
function strays(folder: string, expected: readonly string[]): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !expected.includes(name))
    .map((name) => `left behind: ${name}`);
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function isSame(one: string, other: string): boolean {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}

/** Runs a race in an empty folder. */
export async function runRace(race: Race, work: string, data: string): Promise<readonly string[]> {
  for (const name of readdirSync(work)) rmSync(join(work, name), { recursive: true });
  return race(work, data);
}
