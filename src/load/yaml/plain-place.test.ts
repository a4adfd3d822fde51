import fc from 'fast-check';
import { dump } from 'js-yaml';
import { expect, test } from 'vitest';
import { mapSource, soundValue } from './parse-yaml.ts';
import { plainPlace } from './plain-value.ts';

test('keys of a record, members of its lists and what stands in them are found', () => {
  const text = [
    'unit: 甲',
    "'on': '2026-03-11'",
    'matters:',
    '  - task: t1',
    '    text: 好',
    '',
    '  - 乙',
    'notice:',
    "  'no': 督办〔2026〕7号",
    '  steps:',
    '  - 招标',
    '',
  ].join('\n');
  const paths = [
    ...[['unit'], ['on'], ['matters'], ['matters', 0], ['matters', 0, 'text'], ['matters', 1]],
    ...[['notice'], ['notice', 'no'], ['notice', 'steps'], ['notice', 'steps', 0]],
  ];
  const found = paths.map((path) => text.slice(plainPlace(text, path)).split('\n')[0]);
  expect(found).toEqual([
    ...['甲', "'2026-03-11'", 'matters:', 'task: t1', '好', '乙'],
    ...['notice:', '督办〔2026〕7号', 'steps:', '招标'],
  ]);
});

test.each([
  ['a text that is not plain', 'x: "a\nunit: 1"\nunit: 2\n', ['unit']],
  ['a value on a line of its own', 'unit:\n  甲\n', ['unit']],
  ['a member that is not there', 'list:\n  - a\n', ['list', 1]],
  ['a field that is not there', 'a: 甲\n', ['b']],
  ['what would stand in a text', 'a: 甲\n', ['a', 'b']],
  ['a member of a list in a list', 'list:\n  - - a\n', ['list', 0]],
  ['a member of a list on one line', 'list: [a, b]\n', ['list', 0]],
  ['the record itself', 'a: 甲\n', []],
  ['a long text', `a: 甲\nb: ${'乙'.repeat(9000)}\n`, ['a']],
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
    'a: 好',
    "b: '2'",
    'c: [x, 1]',
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
    '      c: 好',
    '    - 好',
    '',
    '  # c',
    '# c',
    ' - - x',
    '- - b: 1',
  ],
  ...['b: "x', 'a: 1"', "b: 'it'", 'a: [x,', '  y]', '? a', ': b', '---', ' x', 'a: -', '  a: x', 'b: a: 1'],
];
const PATHS = ['a', 'b', 'c'].flatMap((key) => [
  ...[[key], [key, 0], [key, 1], [key, 2]],
  ...['a', 'b', 'c'].flatMap((below) => [
    [key, below],
    [key, 0, below],
    [key, 1, below],
    [key, 0, below, 0],
  ]),
]);

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
  expect(told).toBeGreaterThan(400);
});

const word = fc.constantFrom('甲', '2026-03-11', 't2026-001', '督办〔2026〕7号', 'it is', '10:00', '3');
// As records are: no list stands in a list.
const { map: mapping } = fc.letrec<{ part: unknown; map: Record<string, unknown> }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.array(fc.oneof(word, tie('map')), { minLength: 1, maxLength: 3 }),
    tie('map'),
  ),
  map: fc.dictionary(fc.constantFrom('a', 'on', 'no', 'n1', 'kind'), tie('part'), { minKeys: 1, maxKeys: 3 }),
}));

/** The way to everything that a value holds. */
function waysIn(value: unknown, way: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [way, ...parts.flatMap(([key, part]) => waysIn(part, [...way, key]))];
}

test('of what a program writes it finds nearly everything, where the source map does', () => {
  let asked = 0;
  let told = 0;
  const check = fc.property(mapping, (value) => {
    const text = dump(value);
    const map = mapSource(text);
    for (const way of waysIn(value).slice(1)) {
      asked += 1;
      const place = plainPlace(text, way);
      if (place === undefined) continue;
      told += 1;
      expect(place, `${text} ${way.join('.')}`).toBe(map.offsetOf(way));
    }
  });
  fc.assert(check, { numRuns: 3000 });
  expect(told / asked).toBeGreaterThan(0.9);
  expect(told).toBeGreaterThan(5000);
});
