import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { isPlainText } from './plain-text.ts';
import { isUnwritable } from './write-yaml.ts';

/** What the reader of YAML makes of a text among brackets: the same text, or not. */
function readsBack(text: string): boolean {
  // The wide signs are read as they are; people write them for the narrow ones.
  if (/[,[\]{}，、]|^\s|\s$/u.test(text)) return false;
  try {
    const back = load(`[${text}]`, { schema: CORE_SCHEMA, maxDepth: 4, maxAliases: 0 });
    return Array.isArray(back) && back.length === 1 && back[0] === text;
  } catch {
    return false;
  }
}

const SIGNS = [
  ...Array.from('督a0179.+-_~:#?!&*|>\'"%@`,，、[]{}()（）=<$\\/oxeEfnN '),
  '\u3000',
  '\u00A0',
  '\u2003',
  '𠮷',
  '\u{1FFFE}',
];

test.each([
  ...[
    '',
    '-',
    '?',
    ':',
    '--',
    '---',
    '-a',
    '- a',
    '?a',
    '? a',
    ':a',
    'a:',
    'a: b',
    'a:b',
    '：',
    'a #',
    'a#b',
    ' #',
  ],
  ...[
    '~',
    '~a',
    'null',
    'nUll',
    'True',
    'tRUE',
    'yes',
    'on',
    '<<',
    '=',
    '...',
    '.',
    '.5',
    '5.',
    '-.5e3',
    '+1',
  ],
  ...[
    '1e5',
    '1e',
    '1e999',
    '-1e999',
    `1${'0'.repeat(400)}`,
    '0o17',
    '0o8',
    '0xFg',
    '0xFF',
    '0b11',
    '-0x1',
    '1_000',
    '12:30',
  ],
  ...[
    '.inf',
    '-.INF',
    '.iNf',
    '.nan',
    '+.nan',
    '2026-01-20',
    '007',
    `0x${'f'.repeat(400)}`,
    "it's",
    'a"b',
    "'a'",
  ],
])('of %j it says what the reader of YAML does', (text) => {
  expect(isPlainText(text)).toBe(readsBack(text));
});

test('of whatever can be written without escapes it says what the reader of YAML does', () => {
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 5 }),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789.eE+-xo')), maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      if (!isUnwritable(text)) expect(isPlainText(text), JSON.stringify(text)).toBe(readsBack(text));
    }),
    { numRuns: 5000 },
  );
});
