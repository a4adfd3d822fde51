import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import { itemLeagues } from './item-month.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

const UNITS = {
  unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2), unit('ke', 'departments', 3)],
};
const APRIL = { printed: '2026-04-01', due: '2026-04-15' };
const MAY = { printed: '2026-05-06', due: '2026-05-15' };

/** Done in its month so many working days late: 0 to 2. */
const done = (month: 'APRIL' | 'MAY', late: 0 | 1 | 2): Pick<MatterSpec, 'printed' | 'due' | 'end'> => {
  const [dates, days, check] =
    month === 'APRIL' ? [APRIL, ['15', '16', '17'], '2026-04-20'] : [MAY, ['15', '18', '19'], '2026-05-21'];
  const day = `${dates.due.slice(0, 8)}${days[late] ?? ''}`;
  return { ...dates, end: { claims: [`${day} 10:00`], checks: [`${check} 通过`] } };
};
const task = (id: string, lead: string, more: Partial<MatterSpec>): MatterSpec => ({
  id,
  lead,
  item: 'siren',
  ...MAY,
  ...more,
});
const leagues = (specs: readonly MatterSpec[], month = '2026-05', asOf = '2026-08-31 24:00') =>
  itemLeagues(world(asOf, UNITS, matters(specs)), 'siren', month);
const counties = (specs: readonly MatterSpec[], month?: string, asOf?: string) => {
  const league = leagues(specs, month, asOf).find(({ id }) => id === 'counties');
  if (league === undefined) throw new Error('the league is in the rules');
  return league;
};
const printed = (specs: readonly MatterSpec[], month?: string, asOf?: string) =>
  counties(specs, month, asOf).rows.map(
    ({ rank, work, total }) => `${String(rank)} ${work.unit.value.id} ${print(total, 2)}`,
  );

describe('the score of an item', () => {
  test('is 100 × Σw·c / Σw of the lines of that item alone, rounded half-up', () => {
    // 1.5 × 1 and 1.2 × 0.95 of 2.7: 97.777…
    const specs = [
      task('a', 'jia', { level: '重大', ...done('MAY', 0) }),
      task('b', 'jia', { level: '重点', ...done('MAY', 1) }),
      task('c', 'jia', { item: 'law', ...done('MAY', 2) }),
      task('d', 'jia', {}),
    ];
    expect(printed(specs.slice(0, 3))).toEqual(['1 jia 97.78']);
    // The fourth, never done, counts in full from the month that finds it red.
    expect(printed(specs)).toEqual(['1 jia 71.35']);
  });

  test('is taken before the 协办 limit: helping alone has a score, though A has none', () => {
    const helped = task('a', 'ke', {
      due: '2026-12-25',
      nodes: [
        {
          id: 'n1',
          due: '2026-05-15',
          unit: 'jia',
          claims: ['2026-05-18 10:00'],
          checks: ['2026-05-20 通过'],
        },
      ],
    });
    expect(printed([helped])).toEqual(['1 jia 95.00']);
    const late = task('b', 'jia', { ...done('MAY', 2) });
    const more = ['c', 'd', 'e'].map((id) => ({ ...helped, id, level: '重大' as const }));
    // 0.9 + 3 × 0.75 × 0.95 of 1 + 3 × 0.75; shrunk to 主办 it would be 92.50.
    expect(printed([late, ...more])).toEqual(['1 jia 93.46']);
  });

  test('of 0 is 0.00, of nothing is none', () => {
    const waiting = { due: '2026-05-27', end: { claims: ['2026-05-27 10:00'] } };
    const { rows, unscored } = counties(
      [task('a', 'jia', { printed: '2026-04-01', due: '2026-04-15' }), task('b', 'yi', { ...waiting })],
      '2026-05',
      '2026-06-01 09:00',
    );
    expect(rows.map(({ work, total }) => [work.unit.value.id, print(total, 2)])).toEqual([['jia', '0.00']]);
    expect(unscored.map(({ unit: { value }, lines, score }) => [value.id, lines.length, score])).toEqual([
      ['yi', 1, undefined],
    ]);
  });
});

describe('the table of an item', () => {
  test('ranks a league by itself, with no condition on 工作量', () => {
    const specs = [
      task('a', 'jia', done('MAY', 1)),
      task('b', 'yi', done('MAY', 0)),
      task('c', 'ke', done('MAY', 2)),
    ];
    expect(
      leagues(specs).map(({ id, rows }) => [
        id,
        rows.map(({ rank, work }) => `${String(rank)} ${work.unit.value.id}`),
      ]),
    ).toEqual([
      ['counties', ['1 yi', '2 jia']],
      ['departments', ['1 ke']],
    ]);
  });

  test('shares a rank where the printed scores are equal', () => {
    expect(printed([task('b', 'yi', done('MAY', 1)), task('a', 'jia', done('MAY', 1))])).toEqual([
      '1 jia 95.00',
      '1 yi 95.00',
    ]);
  });

  test('compares with the month before in the same league, and with nothing where the unit had no score in it', () => {
    const specs = [
      task('a', 'jia', done('APRIL', 1)),
      task('b', 'jia', done('MAY', 0)),
      task('c', 'yi', done('MAY', 1)),
      task('d', 'ke', done('APRIL', 2)),
      task('e', 'ke', done('MAY', 0)),
    ];
    const compared = (month: string) =>
      leagues(specs, month).flatMap(({ rows }) =>
        rows.map(({ work, change, before }) => [
          work.unit.value.id,
          change.kind,
          before && print(before.total, 2),
        ]),
      );
    expect(compared('2026-05')).toEqual([
      ['jia', 'same', '95.00'],
      ['yi', 'none', undefined],
      ['ke', 'same', '90.00'],
    ]);
    // The first month that anything is asked of anyone: nothing stood before it.
    expect(compared('2026-04')).toEqual([
      ['jia', 'new', undefined],
      ['ke', 'new', undefined],
    ]);
  });

  test('names those without a score in the fixed order, whether the month ranks them or not', () => {
    const law = { item: 'law', level: '重大' as const, ...done('MAY', 0) };
    const { unscored } = counties([task('a', 'yi', law), task('b', 'yi', law)]);
    expect(unscored.map(({ unit: { value } }) => value.id)).toEqual(['jia', 'yi']);
  });

  test('is not there before the first rules', () => {
    expect(leagues([task('a', 'jia', done('MAY', 0))], '2025-12')).toEqual([]);
  });
});
