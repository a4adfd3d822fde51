import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { Rules } from '../schema/rules.ts';
import { RULES } from './testing/world.ts';

const FIRST = join(import.meta.dirname, '../../../data/rules/v1.yaml');

test('the demo’s first rules are those for which the worked examples were reckoned', () => {
  expect(Rules.parse(load(readFileSync(FIRST, 'utf8')))).toEqual(RULES);
});
