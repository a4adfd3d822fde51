import { expect, test } from 'vitest';
import { supplementName } from './supplement-name.ts';

const units = new Set(['renshi', 'caiwu', 'qu9', 'a-b']);

test.each([
  ['renshi2', 'renshi-2.yaml'],
  ['renshi02', 'renshi-2.yaml'],
  ['renshi1', 'renshi-2.yaml'],
  ['a-b13', 'a-b-13.yaml'],
  ['renshi', ''],
  ['qu9', ''],
  ['other2', ''],
])('a report in %s.yaml was meant for %j', (name, meant) => {
  expect(supplementName(name, units)).toBe(meant);
});
