import { expect, test } from 'vitest';
import { DESCRIPTION } from './described/description.ts';
import { NEEDS } from './needs.ts';
import { ROUTES, WORLD_ROUTES } from './routes.ts';

function described(): string[] {
  const paths = DESCRIPTION['paths'] as Record<string, Record<string, { operationId: string }>>;
  return Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
}

test('whatever is described is done, and nothing else', () => {
  expect([...Object.keys(ROUTES), ...Object.keys(WORLD_ROUTES)].sort()).toEqual(described().sort());
});

test('of whatever is done in a repository it is said who may', () => {
  expect([...NEEDS.keys()].sort()).toEqual(Object.keys(ROUTES).sort());
});
