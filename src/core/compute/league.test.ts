import { describe, expect, test } from 'vitest';
import { leagueMonths } from './league.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { CALENDAR_2026, RULES, unit, world } from './testing/world.ts';

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
const helped = (id: string, unitId: string, level: '一般' | '重点' | '重大'): MatterSpec => ({
  id,
  lead: 'mishu',
  level,
  printed: '2026-04-07',
  due: '2026-12-25',
  nodes: [{ id: 'n1', due: '2026-05-15', unit: unitId, ...DONE }],
});
const UNITS: Records = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
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
const counties = (...specs: MatterSpec[]) => tables('2026-05', UNITS, matters(specs))['counties'];

describe('who is ranked', () => {
  test('V of 2.00 is enough, 1.95 is not', () => {
    // 1.5 + 0.5, and 1.2 + 0.75.
    expect(
      counties(
        own('a', 'jia', '重大'),
        helped('b', 'jia', '一般'),
        own('c', 'yi', '重点'),
        helped('d', 'yi', '重大'),
      ),
    ).toEqual(['1 jia', 'too-few yi']);
  });

  test('without a 主办 task no 协办 suffices', () => {
    expect(counties(...['a', 'b', 'c', 'd', 'e'].map((id) => helped(id, 'jia', '重大')))?.[0]).toBe(
      'too-few jia',
    );
  });

  test('what is 待核 does not count, but is named when it would suffice', () => {
    const waiting = { claims: ['2026-05-15 10:00'] };
    expect(
      counties(own('a', 'jia', '重大'), own('b', 'jia', '一般', waiting), own('c', 'yi', '重大', waiting)),
    ).toEqual(['pending jia', 'too-few yi']);
  });

  test('a task that counts is not counted again for what it has 待核', () => {
    const two = { ...RULES, ranking: { ...RULES.ranking, leadTasks: 2 } };
    const half: MatterSpec = {
      ...own('a', 'jia', '重大', { claims: ['2026-05-15 10:00'] }),
      nodes: [{ id: 'n1', due: '2026-05-14', ...DONE }],
    };
    const helpers = ['b', 'c', 'd'].map((id) => helped(id, 'jia', '重大'));
    const asked = (...more: MatterSpec[]) =>
      tables('2026-05', UNITS, { rules: [two] }, matters([half, ...helpers, ...more]))['counties']?.[0];
    expect(asked()).toBe('too-few jia');
    expect(asked(own('e', 'jia', '一般', { claims: ['2026-05-15 10:00'] }))).toBe('pending jia');
  });

  test('debts do not make a unit large', () => {
    const debt: MatterSpec = {
      id: 'a',
      lead: 'jia',
      level: '重大',
      printed: '2026-01-05',
      due: '2026-01-20',
    };
    expect(counties(debt)?.[0]).toBe('too-few jia');
  });
});

describe('a tie', () => {
  test('keeps the fixed order of the units', () => {
    const units: Records = {
      unit: [unit('b', 'counties', 20), unit('a', 'counties', 30), unit('c', 'counties', 10)],
    };
    const specs = ['a', 'b', 'c'].flatMap((lead) => [
      own(`${lead}1`, lead, '重大'),
      own(`${lead}2`, lead, '一般'),
    ]);
    expect(tables('2026-05', units, matters(specs))['counties']).toEqual(['1 c', '1 b', '1 a']);
  });
});

test('before the first rules there is no table', () => {
  const rules = { ...RULES, from: '2026-06' };
  const leagues = leagueMonths(
    world(
      '2026-08-31 24:00',
      UNITS,
      { rules: [rules], calendar: [CALENDAR_2026] },
      matters([own('a', 'jia', '重大')]),
    ),
    '2026-05',
  );
  expect(leagues).toEqual([]);
});
