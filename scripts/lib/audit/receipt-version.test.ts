import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { holds } from '#testing/holds.ts';
import { dayText, type Entry } from '../../testing/signed-repository.ts';
import { keyOf, versionReader } from './receipt-version.ts';

const DATE = '2026-03-06';
const PATH = `receipts/${DATE}.yaml`;
const entry = fc.record(
  {
    door: fc.constantFrom('合并请求', '议题', '秘书科代录', '内网'),
    number: fc.integer({ min: 1, max: 9_999_999 }),
    moment: fc.constantFrom(`${DATE} 09:41`, `${DATE} 10:00`),
    records: fc.array(fc.record({ path: fc.constantFrom('a: b.yaml', `#'"x`, '- [c', `d\n  - e`) }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
  { requiredKeys: ['door', 'moment'] },
) as fc.Arbitrary<Entry>;

const keysIn = (text: string) => versionReader()(PATH, Buffer.from(text))?.map(({ key }) => key);

test('a version reads the same entry by entry as as a whole', () => {
  holds(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
      const text = dayText(DATE, entries);
      const whole = load(text) as { readonly receipts: readonly Entry[] };
      const items = versionReader()(PATH, Buffer.from(text)) ?? [];
      expect(items.map(({ key }) => key)).toEqual(whole.receipts.map(keyOf));
      const lines = text.split('\n');
      for (const { line } of items) expect(lines[line - 1]).toMatch(/^ {2}- door: /u);
      expect(items).toHaveLength(lines.filter((line) => line.startsWith('  - door:')).length);
    }),
  );
});

test('a version that grew reads as it would alone', () => {
  holds(
    fc.property(
      fc.array(fc.array(entry, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (steps) => {
        const read = versionReader();
        let entries: readonly Entry[] = [];
        for (const more of steps) {
          entries = [...entries, ...more];
          const bytes = Buffer.from(dayText(DATE, entries));
          const items = read(PATH, bytes);
          expect(items).toEqual(versionReader()(PATH, bytes));
          expect(items).toHaveLength(entries.length);
        }
      },
    ),
  );
});

test('nor does what was read before stand for what is read now', () => {
  const read = versionReader();
  const one: Entry = { door: '内网', moment: `${DATE} 09:41` };
  const two: Entry = { door: '议题', moment: `${DATE} 10:00` };
  const keys = (entries: readonly Entry[]) =>
    read(PATH, Buffer.from(dayText(DATE, entries)))?.map(({ key, line }) => [key, line]);
  expect(keys([one])).toEqual([[keyOf(one), 4]]);
  expect(keys([two, one, one])).toEqual([
    [keyOf(two), 4],
    [keyOf(one), 6],
    [keyOf(one), 8],
  ]);
});

const [X, Y] = [
  keyOf({ door: '内网', moment: `${DATE} 09:41` }),
  keyOf({ door: '议题', moment: `${DATE} 10:00` }),
];
const A = `door: 内网\n    moment: ${DATE} 09:41\n`;
const B = `door: 议题\n    moment: ${DATE} 10:00\n`;

test.each([
  ['a comment between the entries', `date: ${DATE}\nreceipts:\n  - ${A}  # 注\n  - ${B}`, [X, Y]],
  [
    'another indent',
    `date: ${DATE}\nreceipts:\n- ${A.replace('    ', '  ')}- ${B.replace('    ', '  ')}`,
    [X, Y],
  ],
  ['the list first', `receipts:\n  - ${A}  - ${B}date: ${DATE}\n`, [X, Y]],
  ['no line break at the end', `date: ${DATE}\nreceipts:\n  - ${A}  - ${B}`.trimEnd(), [X, Y]],
  [
    'an entry inside of a text',
    `date: ${DATE}\nreceipts:\n  - ${A}    note: |\n      x\n      - ${B.replaceAll('\n    ', '\n      ')}`,
    1,
  ],
  [
    'a text that would go on over what looks like an entry',
    `date: ${DATE}\nnote: "x\nreceipts:\n  - ${A}  "\nreceipts:\n  - ${B}`,
    undefined,
  ],
  ['no list', `date: ${DATE}\n`, undefined],
  ['an alias', `date: ${DATE}\nreceipts:\n  - &a { door: 内网, moment: ${DATE} 09:41 }\n  - *a\n`, undefined],
  ['two documents', `date: ${DATE}\nreceipts:\n  - ${A}---\nreceipts: []\n`, undefined],
  ['a conflict', `date: ${DATE}\nreceipts:\n<<<<<<< a\n  - ${A}=======\n  - ${B}>>>>>>> b\n`, undefined],
  ['what is no text', '\u0000', undefined],
] as const)('a version with %s is read as what it is', (_name, text, expected) => {
  const keys = keysIn(text);
  expect(typeof expected === 'number' ? keys?.length : keys).toEqual(expected);
});
