import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../process/run-node.ts';

/** Every call of `memo` outside tests: what names its table, and the file. */
const CALLS = globSync('src/**/*.ts', { cwd: projectRoot })
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(join(projectRoot, file), 'utf8').matchAll(/\bmemo(?:<[^(]*>)?\(\s*([^,()]+),/gu)].map(
      ([, table = '']) => ({ table, file }),
    ),
  );

test('every table of what is remembered is named by a word of its own', () => {
  expect(CALLS.length).toBeGreaterThan(50);
  expect(CALLS.filter(({ table }) => !/^'[a-z-]+'$/u.test(table))).toEqual([]);
});

// Two functions that name one table would each be handed what the other made, under a type that it is not.
test('no two functions remember in one table', () => {
  const shared = [...Map.groupBy(CALLS, ({ table }) => table)].filter(([, calls]) => calls.length > 1);
  expect(shared).toEqual([]);
});
