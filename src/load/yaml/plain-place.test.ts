import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapSource, soundValue } from './parse-yaml.ts';
import { plainPlace } from './plain-place.ts';

test('keys of a record and members of its lists are found by their lines', () => {
  const text = 'unit: 甲\nmatters:\n  - task: t1\n    text: 好\n\n  - 乙\nnotice:\n  no: 3\n';
  const found = [['unit'], ['matters'], ['matters', 0], ['matters', 1], ['notice']].map((path) =>
    text.slice(plainPlace(text, path)).slice(0, 4),
  );
  expect(found).toEqual(['甲\nma', 'matt', 'task', '乙\nno', 'noti']);
});

test.each([
  ['a quote may go over lines that look like keys', 'x: "a\nunit: 1"\nunit: 2\n', ['unit']],
  ['a value on a line of its own', 'unit:\n  甲\n', ['unit']],
  ['a member that is not there', 'list:\n  - a\n', ['list', 1]],
  ['a member of a list in a list', 'list:\n  - - a\n', ['list', 0]],
  ['a member that begins below its dash', 'list:\n  -\n    a: 1\n', ['list', 0]],
  ['what stands deeper', 'list:\n  - a: 1\n', ['list', 0, 'a']],
])('%s is left to the source map', (_, text, path) => {
  expect(plainPlace(text, path)).toBeUndefined();
});

const LINES = [
  ...[
    'a:',
    'a: x',
    'b:',
    'b: 2',
    'c: |',
    'c: >-',
    'b: # c',
    'a: 好 # c',
    '  - x',
    '  - a: 1',
    '- a',
    '- b: 2',
  ],
  ...[
    '  -',
    '-',
    '    b: 2',
    '    x',
    '  b: |',
    '  b:',
    '      a: x',
    '',
    '  # c',
    '# c',
    ' - - x',
    '- - b: 1',
  ],
  ...['b: "x', 'a: 1"', "b: 'it'", 'a: [x,', '  y]', '? a', ': b', '---', ' x', 'a: -', '  a: x', 'b: a: 1'],
];
const PATHS = ['a', 'b', 'c'].flatMap((key) => [[key], [key, 0], [key, 1], [key, 2]]);

test('wherever it answers, the source map says the same', () => {
  let told = 0;
  const check = fc.property(fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 9 }), (lines) => {
    const text = `${lines.join('\n')}\n`;
    if (soundValue(text) === undefined) return;
    const map = mapSource(text);
    for (const path of PATHS) {
      const place = plainPlace(text, path);
      if (place === undefined) continue;
      told += 1;
      expect(place, `${text} ${path.join('.')}`).toBe(map.offsetOf(path));
    }
  });
  fc.assert(check, { numRuns: 20_000 });
  expect(told).toBeGreaterThan(200);
});
