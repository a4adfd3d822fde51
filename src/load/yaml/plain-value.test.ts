import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { subjectOf } from '../value/subject.ts';
import { unmeantFaults } from '../value/unmeant.ts';
import { mapSource, parseYaml } from './parse-yaml.ts';
import { plainValue } from './plain-value.ts';

describe('plainValue', () => {
  test('reads keys, lists and texts as records are written', () => {
    const text = [
      '# 事项',
      'id: t2026-001',
      "'on': '2026-03-11'",
      'submitted: 2026-01-12 10:00',
      'month: 2026-05',
      'count: 12',
      'live: true',
      'tags: [难点, 2026-01-01, 3]',
      'source:',
      '  kind: 办公会',
      '  decision: 1',
      '',
      'nodes:',
      '  - id: n0',
      '    title: 摸清“底数”：一、二',
      '  - id: end',
      '    note: "见附件"',
      'steps:',
      '- 招标',
      '- 开工',
    ].join('\n');
    expect(plainValue(text)).toEqual({
      id: 't2026-001',
      on: '2026-03-11',
      submitted: '2026-01-12 10:00',
      month: '2026-05',
      count: 12,
      live: true,
      tags: ['难点', '2026-01-01', 3],
      source: { kind: '办公会', decision: 1 },
      nodes: [
        { id: 'n0', title: '摸清“底数”：一、二' },
        { id: 'end', note: '见附件' },
      ],
      steps: ['招标', '开工'],
    });
  });

  test.each([
    ['nothing', ''],
    ['a text alone', '甲'],
    ['a key without a value', 'a:\nb: 1\n'],
    ['a key written twice', 'a: 1\na: 2\n'],
    ['a comment behind a text', 'a: 甲 # 乙\n'],
    ['a text carried on', 'a: 甲\n  乙\n'],
    ['a block text', 'a: |\n  甲\n'],
    ['a number in the writing of programs', 'a: 010\n'],
    ['a number that cannot be held exactly', 'a: 1234567890123456\n'],
    ['a number with an exponent', 'a: 1e3\n'],
    ['a null', 'a: null\n'],
    ['an escape', 'a: "\\u202e"\n'],
    ['a doubled quotation mark', "a: '甲''乙'\n"],
    ['a colon in a text', 'a: 甲: 乙\n'],
    ['an anchor', 'a: &x 甲\n'],
    ['a merge key', '<<: {a: 1}\n'],
    ['a wide comma in a list on one line', 'a: [甲，乙]\n'],
    ['a hidden sign', 'a: 甲\u200b\n'],
    ['a hidden sign in a comment', '# \u200b\na: 甲\n'],
    ['a tab', 'a:\t甲\n'],
    ['a carriage return', 'a: 甲\r\n'],
    ['a conflict that Git left', '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a key less far in than its brothers', 'a:\n    b: 1\n  c: 2\n'],
  ])('leaves %s to the reader', (_, text) => {
    expect(plainValue(text)).toBe(undefined);
  });
});

const odd = fc.constantFrom(
  ...[
    '甲',
    '甲乙 丙',
    '“甲”',
    'a',
    'n0',
    '2026-01-02',
    '2026-01-02 10:00',
    '2026-W05',
    '2026-05',
    '10:30',
    '0',
    '7',
    '07',
  ],
  ...[
    '1234567',
    '12345678901234567890',
    '1.5',
    '1e3',
    '0x1f',
    '0o7',
    '-5',
    '+5',
    '.5',
    '1_0',
    '12ab',
    '1a-',
    '1-2',
    '5.',
  ],
  ...[
    'true',
    'True',
    'false',
    'null',
    'NULL',
    '~',
    'yes',
    'on',
    '.inf',
    '.nan',
    'nan',
    'e5',
    '1 2',
    '<<',
    '=',
    '-',
    '- a',
  ],
  ...["'甲'", "'a''b'", '"甲"', '"a\\nb"', "'a' b", "'", '"', "''", "'a: b'", "'# a'", '"#"', "'07'"],
  ...[
    '[a, 乙]',
    '[]',
    '[ a ,b ]',
    '[a',
    '[a, [b]]',
    '[a,]',
    '[1, 07]',
    '[a: b]',
    '[甲，乙]',
    '[a]b',
    "['a']",
    '{a: 1}',
    '[?a]',
  ],
  ...[
    '甲 # 乙',
    '甲#乙',
    '# 甲',
    '甲: 乙',
    '甲:乙',
    '甲:',
    '甲 ',
    '&x a',
    '*x',
    '!t a',
    '|',
    '>',
    '@a',
    '%a',
    '`a',
    '?',
    '? a',
  ],
  ...[
    '',
    ' ',
    '甲\u200b',
    '甲\u0085',
    '甲\u00a0',
    '𠮷',
    '😀',
    '甲\t',
    '：',
    '，',
    '-甲',
    '---',
    '...',
    '（一）',
    '(1)',
    '/a',
    '\uFEFF',
  ],
);
const oddKey = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  'n1',
  "'on'",
  '"a"',
  'null',
  'true',
  'a b',
  '甲',
  '__proto__',
  'constructor',
  '<<',
  '1',
);
// What is read plainly is the rule, what is not the exception: else a text of several lines would hardly ever be.
const scalar = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      '甲',
      '甲 乙',
      '“甲”：乙',
      'n0',
      '2026-01-02',
      '2026-01-02 10:00',
      '7',
      'true',
      "'甲'",
      '[a, 乙]',
    ),
  },
  { weight: 1, arbitrary: odd },
);
const key = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'n1', "'on'") },
  { weight: 1, arbitrary: oddKey },
);
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(key, fc.constantFrom(': ', ':', ':  ', '：'), scalar).map((parts) => parts.join('')),
  },
  { weight: 3, arbitrary: key.map((name) => `${name}:`) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('- ', '-', '-  ', '- - '), key, fc.constant(': '), scalar)
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('- ', '-'), scalar).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('- '), key).map(([dash, name]) => `${dash}${name}:`) },
  { weight: 1, arbitrary: scalar },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '# 甲',
      '#',
      '# a # b',
      '---',
      '...',
      '--- a',
      '%YAML 1.2',
      '=======',
      '<<<<<<< HEAD',
      '',
    ),
  },
);
const indented = fc
  .tuple(fc.constantFrom('', '', '', '  ', '  ', '    ', ' ', '\t'), line)
  .map((parts) => parts.join(''));
const written = fc
  .tuple(
    fc.array(indented, { minLength: 1, maxLength: 7 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n'),
    fc.boolean(),
  )
  .map(([lines, end, closed]) => lines.join(end) + (closed ? end : ''));

const leaf = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', '督', ' ', ':', '#', "'", '"', '1', '-', '，', '“', '\n'),
    maxLength: 6,
  }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('甲乙', '2026-01-02', null, 'n1', 1.5),
);
const { tree } = fc.letrec<{ tree: unknown; node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { maxLength: 3 }),
    tie('tree'),
  ),
  tree: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'on', 'kind'), tie('node'), { minKeys: 1, maxKeys: 4 }),
}));
/** A record as the writer of YAML writes it, and with a slip of the hand in it. */
const slipped = fc
  .tuple(
    tree,
    fc.nat(),
    fc.nat({ max: 2 }),
    fc.constantFrom('', '', ' ', '\n', ':', '#', '-', "'", '甲', '\t', '\n  ', '0'),
  )
  .map(([value, at, gone, come]) => {
    const text = dump(value);
    const place = at % (text.length + 1);
    return come === '' ? text : text.slice(0, place) + come + text.slice(place + gone);
  });

/** The same from texts that need no quotes, as most of what people write. */
const tidy = fc
  .dictionary(key, fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 3 })), {
    minKeys: 1,
    maxKeys: 4,
  })
  .map((record) =>
    Object.entries(record)
      .map(([name, value]) =>
        typeof value === 'string'
          ? `${name}: ${value}\n`
          : `${name}:\n${value.map((text) => `  - ${text}\n`).join('')}`,
      )
      .join(''),
  );

// Every field a text that people write, the only ones of which something unmeant is told, at any depth of the texts above.
const texts = (depth: number): z.ZodType => {
  if (depth === 0) return z.string();
  const member = texts(depth - 1);
  return z.object(Object.fromEntries(['a', 'b', 'c', 'd', 'n1', 'on', 'kind'].map((name) => [name, member])));
};
const SCHEMAS = [
  texts(1),
  texts(2),
  z.object({ a: z.array(z.string()), b: z.array(texts(1)), c: z.array(z.number()) }),
];

test('what is read plainly is what the reader of YAML reads, and nothing is wrong with it', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(written, slipped, tidy), (text) => {
      const value = plainValue(text);
      if (value === undefined) return;
      plain += 1;
      const read = parseYaml(text);
      expect(read.faults).toEqual([]);
      expect(isDeepStrictEqual(value, read.value)).toBe(true);
      expect(JSON.stringify(value)).toBe(JSON.stringify(read.value));
      for (const schema of SCHEMAS)
        expect(unmeantFaults(subjectOf(schema, value, mapSource(text), text))).toEqual([]);
    }),
    { numRuns: 4000 },
  );
  // Were nearly all left to the reader, nothing would have been shown.
  expect(plain).toBeGreaterThan(400);
});
