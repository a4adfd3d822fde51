import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeExampleRoot } from '../src/testing/example-root.ts';
import { workdayCommand } from './lib/commands/workday.ts';
import { endOfCommand } from './lib/run-command.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-workday-'));
const data = join(work, 'data');
makeExampleRoot(data, ['sound']);
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test.each([
  ['2026-05-22 08:17', true],
  ['2026-05-23 08:17', false],
  // 劳动节, and the Saturday that is worked for it.
  ['2026-05-04 08:17', false],
  ['2026-05-09 08:17', true],
])('%s is a working day of the office: %s', async (asOf, isWorked) => {
  expect(await endOfCommand(workdayCommand, ['--data', data, '--as-of', asOf])).toEqual({
    code: 0,
    out: `workday=${String(isWorked)}\n`,
    error: '',
  });
});

test('without an office it ends with 1 and says nothing to the workflow', async () => {
  expect(await endOfCommand(workdayCommand, ['--data', work])).toEqual({
    code: 1,
    out: '',
    error: expect.stringContaining('office.yaml') as unknown,
  });
});
