import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exportCommand } from './lib/commands/export.ts';
import { importCommand } from './lib/commands/import.ts';
import { projectRoot } from './lib/process/run-node.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-demo-ledger-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test('the demo as a workbook says nothing that the demo does not say already', async () => {
  const data = join(projectRoot, 'data');
  const path = join(work, '台账.xlsx');
  expect(await exportCommand(['--data', data, '--ledger', path, '--profile', 'internal'])).toMatchObject({
    code: 0,
  });
  const { code, out } = await importCommand(['--data', data, path, '--dry-run', '--json']);
  const told = JSON.parse(out) as {
    counts: object;
    problems: unknown[];
    differences: unknown[];
    records: unknown[];
  };
  expect(code).toBe(0);
  expect([told.problems, told.differences, told.records]).toEqual([[], [], []]);
  expect(told.counts).toMatchObject({ fresh: 0, lines: 0, claims: 0, absent: 0 });
});
