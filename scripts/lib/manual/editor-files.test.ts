import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import { projectRoot } from '../process/run-node.ts';
import { editorFiles } from './editor-files.ts';
import { kindByGlob } from '../../testing/schema-globs.ts';

test.each([...editorFiles()])('%s is what the descriptors make of it', (path, text) => {
  expect(readFileSync(join(projectRoot, path), 'utf8')).toBe(text);
});

describe('the globs by which an editor knows the schema of a file', () => {
  test.each(
    KIND_NAMES.flatMap((kind) => {
      const { examples } = KINDS[kind];
      const paths = 'file' in examples ? [examples.path] : examples.map(({ path }) => path);
      return paths.map((path) => [path, kind] as const);
    }),
  )('mean %s by %s alone', (path, kind) => {
    expect(kindByGlob(`data/${path}`)).toEqual([kind]);
  });

  test('tell a claim, a supplement and a year-end mark from what else lies in their folders', () => {
    expect(kindByGlob('data/tasks/2026/t2026-001/claim-2026-03-20.yaml')).toEqual(['claim']);
    expect(kindByGlob('data/tasks/2026/t2026-001/ack-caiwu.yaml')).toEqual(['ack']);
    expect(kindByGlob('data/reports/2026-W07/gongcheng-2.yaml')).toEqual(['report']);
    expect(kindByGlob('data/assessments/2026/year-end-2.yaml')).toEqual(['yearMark']);
  });

  test('name schemas that are there', () => {
    const settings = editorFiles().get('.vscode/settings.json') ?? '';
    const named = [...settings.matchAll(/"\.\/(src\/[^"]+)":/gu)].map(([, path = '']) => path);
    expect(named).toHaveLength(KIND_NAMES.length);
    expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });
});
