import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DESCRIBED_BY, githubSlice, GRAPHQL_DESCRIBED_BY, graphqlSlice, OPERATIONS } from './github-slice.ts';

const text = readFileSync(new URL('../../testing/github/described/github-api.json', import.meta.url), 'utf8');
const kept = JSON.parse(text) as {
  readonly info: Readonly<Record<string, string>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
};

test("the slice of GitHub's description names its source, and holds the operations in use and no other", () => {
  expect(kept.info['x-package']).toBe(DESCRIBED_BY);
  expect(kept.info['x-integrity']).toMatch(/^sha512-/u);
  const ids = Object.values(kept.paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  expect(ids.toSorted()).toEqual(OPERATIONS.toSorted());
});

test('cut out of itself it is the same: nothing that it refers to is missing, and nothing was changed by hand', () => {
  expect(githubSlice(kept, kept.info['x-integrity'] ?? '') === text, 'npm run github-slice writes it').toBe(
    true,
  );
});

test('an operation that GitHub no longer describes is told by its name', () => {
  expect(() => githubSlice({ openapi: '3.0.3', paths: {}, components: {} }, '')).toThrow('git/create-blob');
});

test('of GraphQL it holds the types that are asked for, and cut out of itself it is the same', () => {
  const kept = readFileSync(
    new URL('../../testing/github/described/github-api.graphql', import.meta.url),
    'utf8',
  );
  const integrity = /^# \S+ (\S+)$/mu.exec(kept)?.[1] ?? '';
  expect(integrity).toMatch(/^sha512-/u);
  expect(kept).toContain(GRAPHQL_DESCRIBED_BY);
  expect(graphqlSlice(kept, integrity)).toBe(kept);
  expect(() => graphqlSlice(kept.replace('lastEditedAt', 'editedAt'), integrity)).toThrow(
    'Issue.lastEditedAt',
  );
});
