import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kindIndex } from './kind-index.ts';

test('the index of the kinds is what the descriptors make of it', () => {
  const record = fileURLToPath(new URL('../../src/record/', import.meta.url));
  expect(readFileSync(`${record}kinds.ts`, 'utf8')).toBe(kindIndex(record));
});
