import { describe, expect, test } from 'vitest';
import { leagueMonths } from './league.ts';
import { leagueOf } from './league-of.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

const DONE = { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] };
const own = (
  id: string,
  lead: string,
  level: '一般' | '重点' | '重大',
  end: MatterSpec['end'] = DONE,
): MatterSpec => ({
  id,
  lead,
  level,
  printed: '2026-04-07',
  due: '2026-05-15',
  end,
});
const tables = (month: string, ...records: Records[]) => {
  const leagues = leagueMonths(world('2026-08-31 24:00', ...records), month);
  return Object.fromEntries(
    leagues.map((league) => [
      league.id,
      [
        ...league.rows.map((row) => `${String(row.rank)} ${row.unit.value.id}`),
        ...league.unranked.map((row) => `${row.reason} ${row.unit.value.id}`),
      ],
    ]),
  );
};

describe('the league of a unit', () => {
  const moved = (from: string) => ({
    ...unit('jia', 'counties', 1),
    leagues: [
      { from: '2025-01-01', league: 'counties' },
      { from, league: 'departments' },
    ],
  });
  const ranked = [own('a', 'jia', '重大'), own('b', 'jia', '一般')];

  test('is the one of the month’s last day', () => {
    const on = (from: string) => tables('2026-05', { unit: [moved(from)] }, matters(ranked));
    expect(on('2026-05-31')).toEqual({ counties: [], departments: ['1 jia'] });
    expect(on('2026-06-01')).toEqual({ counties: ['1 jia'], departments: [] });
  });

  test('makes a change 新参评 in the new one', () => {
    const both = [
      ...ranked,
      ...ranked.map((spec) => ({
        ...spec,
        id: `${spec.id}-4`,
        due: '2026-04-20',
        end: { claims: ['2026-04-20 10:00'], checks: ['2026-04-22 通过'] },
      })),
    ];
    const [league] = leagueMonths(
      world('2026-08-31 24:00', { unit: [moved('2026-05-31')] }, matters(both)),
      '2026-05',
    ).filter(({ id }) => id === 'departments');
    expect(league?.rows.map((row) => row.change.kind)).toEqual(['new']);
  });

  test('ends with the unit, which still stands on its last day', () => {
    const context = world('2026-08-31 24:00', {
      unit: [{ ...unit('jia', 'counties', 1), until: '2026-05-31' }],
    });
    const value = context.units.get('jia')?.value;
    expect(value && [leagueOf(value, '2026-05'), leagueOf(value, '2026-06')]).toEqual([
      'counties',
      undefined,
    ]);
  });

  test('不参评 is none', () => {
    const context = world('2026-08-31 24:00', { unit: [{ ...unit('mishu', '不参评', 1) }] });
    const value = context.units.get('mishu')?.value;
    expect(value && leagueOf(value, '2026-05')).toBeUndefined();
  });
});
