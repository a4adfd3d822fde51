import { expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Entry } from '../entry.ts';
import type { EntryOf } from '../ledger.ts';
import type { Component } from '../schema/rules-scheme.ts';
import { buildContext } from './context.ts';
import { markLines } from './marks.ts';
import { monthsOf } from './months.ts';
import { ledgerOf, type Records } from './testing/ledger-of.ts';
import { RULES, unit, world } from './testing/world.ts';

type File = NonNullable<Records['assessment']>[number];

const SITE: Component = { id: 'd', name: '现场考评', source: 'assessed', full: '10' };
const rules = { ...RULES, components: [...RULES.components, SITE] };
const OFFICE = world('2026-01-01 00:00').ledger.office;

/** A file of marks of May by the number in its name. */
const file = (n: number, mark: string | undefined, submitted = '2026-06-03 16:00'): [number, File] => [
  n,
  {
    month: '2026-05',
    component: 'd',
    by: 'mishu',
    on: '2026-06-03',
    marks: [{ unit: 'jia', ...(mark === undefined ? { why: '不适用' } : { mark }) }],
    submitted,
  },
];

/** The mark of `jia` in May as of a moment, as the files stand on disk. */
function markOf(asOf: string, ...files: readonly [number, File][]): string | undefined {
  const ledger = ledgerOf({
    unit: [unit('jia', 'counties', 1)],
    rules: [rules],
    assessment: files.map(([, value]) => value),
  });
  const named = ledger.assessment.map((entry, index): EntryOf<'assessment'> => {
    const n = files[index]?.[0] ?? 1;
    const path = `assessments/2026-05/d${n === 1 ? '' : `-${String(n)}`}.yaml`;
    return { ...entry, path, names: n === 1 ? {} : { n: String(n) } };
  });
  const inOrder = named.toSorted((a: Entry<object>, b: Entry<object>) => (a.path < b.path ? -1 : 1));
  const context = buildContext({ ...ledger, office: OFFICE, assessment: inOrder }, asOf);
  const [line] = context === undefined ? [] : markLines(context, rules, 'jia', '2026-05');
  return line && (line.mark === undefined ? '—' : print(line.mark, 1));
}

test('a correction entered in the same minute stands, though its path comes before', () => {
  expect(markOf('2026-06-20 10:00', file(1, '7'), file(2, '8'))).toBe('8.0');
});

test('of corrections entered together the tenth comes after the second', () => {
  expect(markOf('2026-06-20 10:00', file(1, '7'), file(10, '9'), file(2, '8'))).toBe('9.0');
});

test('a mark names the place in the record where it stands', () => {
  const marks = [
    { unit: 'yi', mark: '5' },
    { unit: 'jia', mark: '7' },
  ];
  const context = world('2026-06-20 10:00', {
    unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)],
    rules: [rules],
    assessment: [{ ...file(1, '7')[1], marks }],
  });
  const source = (id: string) => markLines(context, rules, id, '2026-05').map((line) => line.source.field);
  expect([source('yi'), source('jia'), source('bing')]).toEqual([
    [['marks', 0, 'mark']],
    [['marks', 1, 'mark']],
    [],
  ]);
});

test('a correction may take a mark away', () => {
  expect(markOf('2026-06-20 10:00', file(1, '7'), file(2, undefined))).toBe('—');
});

test('a mark counts to the moment of the freeze, the 7th working day, and not a minute longer', () => {
  const late = (submitted: string) => markOf('2026-06-20 10:00', file(1, '7'), file(2, '8', submitted));
  expect([late('2026-06-09 00:00'), late('2026-06-09 00:01')]).toEqual(['8.0', '7.0']);
});

test('a mark is not there before it was entered', () => {
  const seen = (asOf: string) => markOf(asOf, file(1, '7'));
  expect([seen('2026-06-03 15:59'), seen('2026-06-03 16:00')]).toEqual([undefined, '7.0']);
});

test('the months of an office that has marks and no matters begin with its first mark', () => {
  const of = (month: string) => ({ ...file(1, '7')[1], month });
  const months = monthsOf(
    world('2026-07-15 10:00', {
      unit: [unit('jia', 'counties', 1)],
      assessment: [of('2026-05'), of('2026-06')],
    }),
  );
  expect(months).toEqual(['2026-05', '2026-06', '2026-07']);
});
