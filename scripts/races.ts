import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOptions, wrongUsage } from './lib/terminal/options.ts';
import { ONE_FOLDER, runRace, TWO_FOLDERS } from './lib/runs/races.ts';
import { projectRoot } from './lib/process/run-node.ts';
import { racesWords } from '#wording/commands/quality.ts';

const { values } = commandOptions(
  'races',
  { data: { type: 'string' }, times: { type: 'string' } },
  process.argv.slice(2),
);
const { data = join(projectRoot, 'src/testing/offices/plain'), times: written = '10' } = values;
const times = /^[1-9]\d{0,5}$/.test(written) ? Number(written) : wrongUsage(racesWords.notTimes(written));

const work = mkdtempSync(join(tmpdir(), 'duban-races-'));
process.once('exit', () => {
  rmSync(work, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

let spoilt = 0;
for (let turn = 1; turn <= times; turn++) {
  for (const [name, race] of [
    [racesWords.oneFolder, ONE_FOLDER],
    [racesWords.twoFolders, TWO_FOLDERS],
  ] as const) {
    const faults = await runRace(race, work, data);
    if (faults.length > 0) spoilt += 1;
    console.log(
      [racesWords.turn(turn, name, faults.length), ...faults.map((fault) => `  ${fault}`)].join('\n'),
    );
  }
}
console.log(racesWords.closing(times, spoilt));
process.exitCode = spoilt > 0 ? 1 : 0;
