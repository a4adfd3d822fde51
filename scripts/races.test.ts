import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeExampleRoot } from '#testing/example-root.ts';
import { frozenOnce, runRace } from './lib/runs/races.ts';
import { projectRoot, runNodeQuietly } from './lib/process/run-node.ts';
import { holderHere, holderText } from './lib/writing/holder.mjs';

const work = mkdtempSync(join(tmpdir(), 'duban-race-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const asked = (data: string) => [
  ...['2026-02', '--by', 'zhuren', '--on', '2026-03-10', '--as-of', '2026-03-10 16:30'],
  ...['--force', '本组只有一个单位有任务', '--data', data],
];

test(
  'two freezes of one period at once make one edition, and the other is told that it is frozen',
  { timeout: 180_000 },
  async () => {
    const data = join(work, 'data');
    makeExampleRoot(data, ['sound']);
    // A command was killed while it wrote: its lock is nobody's.
    mkdirSync(join(data, '.writing'));
    const killed = { ...holderHere(new Date()), started: 'before the machine was started anew' };
    writeFileSync(join(data, '.writing/holder.tmp'), holderText(killed));
    const before = readdirSync(data);
    const period = join(data, 'editions/2026-02');
    const nowhere = join(work, 'empty');
    mkdirSync(nowhere);
    expect(await runRace(frozenOnce(asked(data), 'v1.yaml', period), nowhere, data)).toEqual([]);
    expect(readdirSync(data).sort()).toEqual(
      [...before.filter((name) => name !== '.writing'), 'editions'].sort(),
    );
  },
);

test.runIf(process.platform === 'linux')(
  'a freeze that cannot be written to its end says so in one line, leaves nothing half, and works the next time',
  { timeout: 120_000 },
  async () => {
    const data = join(work, 'full');
    makeExampleRoot(data, ['sound']);
    const before = readdirSync(data, { recursive: true }).sort();
    const freeze = [process.execPath, join(projectRoot, 'scripts/freeze.ts'), ...asked(data)];
    // As on a full disk: no file may become larger than this, in blocks of 512 or 1024 bytes.
    const full = spawnSync('sh', ['-c', 'ulimit -f 2; exec "$@"', 'sh', ...freeze], { encoding: 'utf8' });
    expect([full.status, full.stdout]).toEqual([1, '']);
    expect(full.stderr).toMatch(/^发现磁盘已满[^\n]*v1\.yaml[^\n]*\n$/u);
    expect(readdirSync(data, { recursive: true }).sort()).toEqual(before);
    const again = await runNodeQuietly(join(projectRoot, 'scripts/freeze.ts'), asked(data));
    expect(again.code).toBe(0);
  },
);
