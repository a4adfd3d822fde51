import { expect, test } from 'vitest';
import { HIDDEN, hasHidden } from './hidden.ts';

test.each([
  ['a control character', '\u0007'],
  ['a mark that turns the reading direction', '\u202E'],
  ['what has no width', '\u200B'],
  ['a tag', '\u{E0041}'],
  ['the first and the last tag', '\u{E0000}\u{E007F}'],
  ['a selector of a variant', '\uFE00\uFE0D\u{E0100}\u{E01EF}\u180B'],
  ['a filler', '\u2800\u3164\uFFA0\u115F\u1160\u034F'],
  ['half a character', '\uD842'],
  ['the trace of a wrong decoding', '\uFFFD'],
])('%s is hidden', (_, characters) => {
  for (const character of characters) expect(hasHidden(`督${character}办`)).toBe(true);
});

test.each([
  ['line breaks and tabs', '一\r\n\t二'],
  ['the selectors of emoji', '☀\uFE0F☎\uFE0E'],
  ['a rare character', '𠮷'],
  ['what stands beside the tags', '\u{DFFFF}\u{E0080}'],
])('%s are not', (_, text) => {
  expect(hasHidden(text)).toBe(false);
});

test('of every character the quick answer is the exact one', () => {
  for (let character = 0; character <= 0x10ffff; character += character < 0x30000 ? 1 : 0x7f) {
    const text = String.fromCodePoint(character);
    if (hasHidden(text) !== HIDDEN.test(text)) throw new Error(character.toString(16));
  }
});
