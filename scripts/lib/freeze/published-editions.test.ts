import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publishedEditions } from './published-editions.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-published-'));
const file = join(work, 'status.json');
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const STATUS = {
  title: '督查公开',
  demo: false,
  asOf: '2026-06-12 15:00',
  software: '0.1.0',
  editions: [
    { path: 'editions/2026-05/v1.yaml', digest: 'a'.repeat(64) },
    { path: 'editions/2026-06/v1.yaml' },
  ],
};

function read(content: unknown): ReturnType<typeof publishedEditions> {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return publishedEditions(file);
}

test('a status names the editions that a site shows, with the digests that it tells', () => {
  expect(read(STATUS)).toEqual(STATUS.editions);
  // A later version of the software may tell more.
  expect(read({ ...STATUS, next: '2026-06-13 06:00' })).toEqual(STATUS.editions);
});

test('that of a demo binds nobody', () => {
  expect(read({ ...STATUS, demo: true })).toEqual([]);
});

test('what is not a status is none', () => {
  const paths = ['../office.yaml', 'editions/x', 'editions/../a/v1.yaml'];
  for (const path of paths)
    expect(read({ ...STATUS, editions: [{ path, digest: 'a'.repeat(64) }] })).toBe(undefined);
  for (const content of ['', '<html>', '[]', 'null', { ...STATUS, editions: 'none' }])
    expect(read(content)).toBe(undefined);
  expect(publishedEditions(join(work, 'nowhere.json'))).toBe(undefined);
});
