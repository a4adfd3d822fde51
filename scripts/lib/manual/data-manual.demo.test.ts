import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWritten, KIND_NAMES, PLACES } from '#record/ledger.ts';
import { compileKinds } from '#load/disk/kinds.ts';
import { allWritten } from '../../testing/rules-start.ts';
import { asText } from '../check/check-output.ts';
import { checkRecord } from '../check/check-record.ts';
import { dataManual } from './data-manual.ts';

const DATA = join(import.meta.dirname, '../../../data');
const manual = readFileSync(join(DATA, 'README.md'), 'utf8');

test('data/README.md ends with the examples that the schemas make now', () => {
  expect(manual.endsWith(dataManual())).toBe(true);
});

describe('the examples that data/README.md gives to copy', () => {
  const copied = new Map(
    [...manual.matchAll(/^例，存为 `([^`]+)`：\n\n```yaml\n(.*?)^```$/gmsu)].map(
      ([, path = '', yaml = '']) => [path, yaml],
    ),
  );
  const folder = mkdtempSync(join(tmpdir(), 'duban-manual-'));
  beforeAll(() => {
    for (const [path, yaml] of copied) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), yaml);
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('are there for every kind that is written by hand, each at a place of its kind', () => {
    const { match } = compileKinds(PLACES);
    const shown = [...copied.keys()].map((path) => match(path)?.kind.name);
    expect(new Set(shown)).toEqual(new Set(KIND_NAMES.filter((kind) => !isWritten(kind))));
  });

  test('are together one ledger in which nothing is wrong, once the rules have all that they offer', () => {
    writeFileSync(join(folder, 'rules/v1.yaml'), allWritten(copied.get('rules/v1.yaml') ?? ''));
    const result = checkRecord({ data: folder, asOf: '2026-04-15 09:00', overdue: false, frozen: false });
    expect(result.files).toBe(copied.size);
    expect(asText(result)).toBe(`共检查${String(copied.size)}个文件：0个错误，0条提示。\n`);
  });
});
