import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { KINDS, SCHEMAS } from '../../src/core/schema/kinds.ts';
import { kindLabels } from '../../src/wording/zh-CN/manual.ts';
import { exampleYaml } from './data-manual.ts';

const kinds = [...new Set(KINDS.map((kind) => kind.name))];

test.each(kinds)('the list of all fields of %s is a record that passes its schema', (kind) => {
  const result = SCHEMAS[kind].safeParse(load(exampleYaml(kind)));
  expect(result.error?.issues ?? []).toEqual([]);
});

test.each(kinds)('%s has a name and a use in the manual', (kind) => {
  expect(kindLabels[kind]?.name).toBeTruthy();
});
