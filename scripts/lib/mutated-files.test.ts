import { expect, it } from 'vitest';
import { mutatedFiles } from './mutated-files.ts';

const there = [
  'src/core/compute/ranks.ts',
  'src/core/compute/ranks.test.ts',
  'src/core/compute/testing/world.ts',
  'src/core/entry.ts',
];
const chosen = (...words: string[]) => mutatedFiles(words, (path) => there.includes(path));

it('takes the whole folder without its tests when no file is named', () => {
  expect(chosen()).toEqual({
    patterns: ['src/core/compute/**/*.ts', '!src/core/compute/**/*.test.ts', '!src/core/compute/testing/**'],
  });
});

it.each([
  ['src/core/compute/ranks.ts', 'src/core/compute/ranks.ts'],
  ['./src/core/compute/ranks.ts', 'src/core/compute/ranks.ts'],
  ['src\\core\\compute\\ranks.ts', 'src/core/compute/ranks.ts'],
  ['src/core/compute/ranks.ts:5-9', 'src/core/compute/ranks.ts:5-9'],
])('takes %s', (word, pattern) => {
  expect(chosen(word)).toEqual({ patterns: [pattern] });
});

it.each([
  'src/core/compute/none.ts',
  'src/core/compute/ranks.test.ts',
  'src/core/compute/testing/world.ts',
  'src/core/entry.ts',
  'src/core/compute/ranks.ts:5',
])('does not take %s', (word) => {
  expect(chosen('src/core/compute/ranks.ts', word)).toEqual({ wrong: word });
});
