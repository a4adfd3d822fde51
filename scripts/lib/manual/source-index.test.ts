import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkIndex, kindIndex } from './source-index.ts';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));

test.each([
  ['kinds of record', 'record/kinds.ts', () => kindIndex(`${src}record`)],
  ['checks', 'validate/all-checks.ts', () => checkIndex(`${src}validate`)],
])('the index of the %s is what their files make of it', (_, file, text) => {
  expect(readFileSync(src + file, 'utf8')).toBe(text());
});
