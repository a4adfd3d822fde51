import { expect, test } from 'vitest';
import { hasClosingWord } from './closing-words.ts';

test.each([
  'closes #12',
  'Fix: GH-12',
  '周报\n\nRESOLVED office/ledger#12',
  'fixes https://example.invalid/12',
])('the forge may close something by %j', (text) => {
  expect(hasClosingWord(text)).toBe(true);
});

test.each(['周报', '第21周 #12', 'enclosed', 'prefix 12', ''])('the forge closes nothing by %j', (text) => {
  expect(hasClosingWord(text)).toBe(false);
});
