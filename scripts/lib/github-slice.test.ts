import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { githubSlice } from './github-slice.ts';

const whole: unknown = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@octokit/openapi/generated/api.github.com.json')), 'utf8'),
);

test("the slice of GitHub's description that tests hold our requests against is the one that is cut out of it", () => {
  const kept = readFileSync(new URL('../testing/github/github-api.json', import.meta.url), 'utf8');
  expect(kept === githubSlice(whole), 'node scripts/generate.ts writes it').toBe(true);
});

test('an operation that GitHub no longer describes is told by its name', () => {
  expect(() => githubSlice({ openapi: '3.0.3', paths: {}, components: {} })).toThrow('git/create-blob');
});
