import { expect, test } from 'vitest';
import { mutatedFiles } from './mutated-files.ts';

const there = [
  'src/engine/ranking/ranks.ts',
  'src/engine/ranking/ranks.test.ts',
  'src/engine/testing/office.ts',
  'src/engine/freeze/testing/frozen.ts',
  'src/record/schema/entry.ts',
];
const chosen = (...words: string[]) => mutatedFiles(words, (path) => there.includes(path));

test('takes the whole folder without its tests when no file is named', () => {
  expect(chosen()).toEqual({
    patterns: ['src/engine/**/*.ts', '!src/engine/**/*.test.ts', '!src/engine/**/testing/**'],
  });
});

test.each([
  ['src/engine/ranking/ranks.ts', 'src/engine/ranking/ranks.ts'],
  ['./src/engine/ranking/ranks.ts', 'src/engine/ranking/ranks.ts'],
  ['src\\engine\\ranking\\ranks.ts', 'src/engine/ranking/ranks.ts'],
  ['src/engine/ranking/ranks.ts:5-9', 'src/engine/ranking/ranks.ts:5-9'],
])('takes %s', (word, pattern) => {
  expect(chosen(word)).toEqual({ patterns: [pattern] });
});

test.each([
  'src/engine/none.ts',
  'src/engine/ranking/ranks.test.ts',
  'src/engine/testing/office.ts',
  'src/engine/freeze/testing/frozen.ts',
  'src/record/schema/entry.ts',
  'src/engine/ranking/ranks.ts:5',
])('does not take %s', (word) => {
  expect(chosen('src/engine/ranking/ranks.ts', word)).toEqual({ wrong: word });
});
