import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusedFiles } from '#testing/schema-faults.ts';

test('every record of the demo passes the schema that an editor has of its kind', () => {
  const { asked, refused } = refusedFiles(join(import.meta.dirname, '../../data'));
  expect(asked).toBeGreaterThan(500);
  expect(refused).toEqual([]);
});
