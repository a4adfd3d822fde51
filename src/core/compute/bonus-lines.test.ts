import { expect, test } from 'vitest';
import { exactText } from '../exact/fraction.ts';
import { bonusLines } from './bonus.ts';
import type { Records } from './testing/ledger-of.ts';
import { exposureOf, honourOf, praiseOf } from './testing/short-records.ts';
import { solo } from './testing/solo.ts';
import { RULES } from './testing/world.ts';

/** The lines of a unit's month, each with the place in its file. */
function linesOf(records: Records, unit = 'jia', month = '2026-05') {
  return bonusLines(solo({}, records).context, RULES, unit, month).map(({ source, ...line }) => ({
    ...line,
    points: exactText(line.points),
    before: exactText(line.before),
    at: `${source.entry.path}#${source.field.map(String).join('.')}`,
  }));
}
const MAY = { unit: 'jia', day: '2026-05-11', experience: 'x' } as const;
const honour = (id: string, level: '市级' | '省级' | '国家级', more: object = {}) => ({
  ...honourOf({ ...MAY, level }, 0),
  id,
  title: id,
  ...more,
});
const praise = { unit: 'jia', day: '2026-05-12', task: undefined };

test('commendations stand before instructions, each with what it earns, what was earned before and where it is written', () => {
  const honours = [
    { honours: [honour('national', '国家级', { received: '2026-05-20 10:00' })] },
    { honours: [honour('other', '省级', { units: ['yi'] }), honour('city', '市级')] },
  ];
  expect(linesOf({ honours, incoming: [praiseOf(praise, 0)] })).toEqual([
    {
      kind: '市级',
      title: 'city',
      on: '2026-05-11',
      points: '2',
      before: '0',
      at: 'honours/0001.yaml#honours.1',
    },
    {
      kind: '国家级',
      title: 'national',
      on: '2026-05-11',
      points: '2',
      before: '2',
      at: 'honours/0000.yaml#honours.0',
    },
    {
      kind: 'instruction',
      title: '批示',
      on: '2026-05-12',
      points: '0.5',
      before: '0',
      at: 'incoming/0000.yaml#kind',
    },
  ]);
});

test('of two commendations of one experience received at the same moment the first is that of the lower id', () => {
  const points = (...ids: readonly ['a' | 'b', 'a' | 'b']) => {
    const [city, national] = ids;
    const honours = [{ honours: [honour(national, '国家级'), honour(city, '市级')] }];
    return linesOf({ honours }).map((line) => `${line.title} ${line.points}`);
  };
  expect(points('a', 'b')).toEqual(['a 2', 'b 2']);
  expect(points('b', 'a')).toEqual(['a 4', 'b 0']);
});

test('the moment of receipt decides before the id', () => {
  const honours = [
    { honours: [honour('a', '国家级', { received: '2026-05-11 10:01' }), honour('b', '市级')] },
  ];
  expect(linesOf({ honours }).map((line) => `${line.title} ${line.points}`)).toEqual(['b 2', 'a 2']);
});

test('what comes in a later month takes nothing from an earlier one', () => {
  const honours = [
    { honours: [honour('a', '国家级', { received: '2026-06-01 00:00' }), honour('b', '市级')] },
  ];
  expect(linesOf({ honours }).map((line) => line.points)).toEqual(['2']);
  expect(linesOf({ honours }, 'jia', '2026-06').map((line) => line.points)).toEqual(['2']);
});

test('only a positive instruction earns, and only the units it names', () => {
  const { units, ...unnamed } = praiseOf(praise, 1);
  const incoming = [
    exposureOf({ unit: 'jia', day: '2026-05-11', after: 1, true: true }, 0),
    unnamed,
    { ...praiseOf(praise, 2), units: ['yi'] },
  ];
  expect(units).toEqual(['jia']);
  expect(linesOf({ incoming })).toEqual([]);
  expect(linesOf({ incoming }, 'yi').map((line) => line.at)).toEqual(['incoming/0002.yaml#kind']);
});
