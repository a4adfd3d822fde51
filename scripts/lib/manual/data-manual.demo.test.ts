import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleTexts } from '#form/example-text.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import { allWritten, RULES_START } from '../../testing/rules-start.ts';
import { asText } from '../check/check-output.ts';
import { checkRecord } from '../check/check-record.ts';
import { dataManual } from './data-manual.ts';

const DATA = join(import.meta.dirname, '../../../data');

test('data/README.md ends with the table that the descriptors make now', () => {
  expect(readFileSync(join(DATA, 'README.md'), 'utf8').endsWith(`\n${dataManual()}`)).toBe(true);
});

test('data/README.md is read in a few minutes', () => {
  expect(readFileSync(join(DATA, 'README.md'), 'utf8').split('\n').length).toBeLessThan(200);
});

const folder = mkdtempSync(join(tmpdir(), 'duban-manual-'));
beforeAll(() => {
  const texts = KIND_NAMES.flatMap(exampleTexts);
  for (const { path, yaml } of [...texts, { path: 'rules/v1.yaml', yaml: allWritten(RULES_START) }]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), yaml);
  }
  cpSync(join(DATA, 'calendar/2026.yaml'), join(folder, 'calendar/2026.yaml'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the examples that the help gives to copy are together one ledger in which nothing is wrong', () => {
  const result = checkRecord({ data: folder, asOf: '2026-04-15 09:00', overdue: false, frozen: false });
  expect(result.files).toBeGreaterThan(KIND_NAMES.length - 5);
  expect(asText(result)).toBe(`共检查${String(result.files)}个文件：0个错误，0条提示。\n`);
});
