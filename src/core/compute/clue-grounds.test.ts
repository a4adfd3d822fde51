import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import { clue } from './testing/grounds.ts';
import { soloAt } from './testing/solo.ts';

/** What a month takes off a unit for clues. */
const deducted = (month: string, records: Records, unit = 'jia', asOf = '2026-12-31 24:00') =>
  soloAt(asOf, { due: '2026-12-25' }, records)
    .score(month, unit)
    .deductions.map(({ kind, matter, points }) => `${kind} ${matter} ${print(points, 1)}`);
const monthly = (records: Records) =>
  ['2026-05', '2026-06', '2026-07'].map((month) => deducted(month, records));

describe('a clue handed to the unit', () => {
  const at = (month: string, due: string, closed?: string) => deducted(month, { clue: [clue(due, closed)] });

  test('costs 0.5 while it is overdue at a cut-off, each month anew', () => {
    expect(at('2026-05', '2026-05-29')).toEqual(['clue c1 0.5']);
    expect(at('2026-06', '2026-05-29')).toEqual(['clue c1 0.5']);
    expect(at('2026-05', '2026-05-29', '2026-05-31')).toEqual([]);
    expect(at('2026-05', '2026-05-29', '2026-06-01')).toEqual(['clue c1 0.5']);
  });

  test('due on a rest day is due on the next working day, and not overdue on its own day', () => {
    expect(at('2026-05', '2026-05-30')).toEqual([]);
    expect(at('2026-06', '2026-06-30')).toEqual([]);
    expect(at('2026-06', '2026-06-29')).toEqual(['clue c1 0.5']);
  });

  test('costs nothing before the last day of the month', () => {
    const seen = (asOf: string) => deducted('2026-05', { clue: [clue('2026-05-15')] }, 'jia', asOf);
    expect(seen('2026-05-30 24:00')).toEqual([]);
    expect(seen('2026-05-31 00:00')).toEqual(['clue c1 0.5']);
  });

  test('costs the unit that was told to deal with it by a day, nobody before', () => {
    const given = clue('2026-05-15');
    const of = (decision: typeof given.decision) => {
      const records = { clue: [{ ...given, decision }] };
      return ['jia', 'yi'].map((unit) => deducted('2026-05', records, unit).length);
    };
    const told = { on: '2026-05-08', result: '转办', reason: '具体' } as const;
    expect(of({ ...told, unit: 'jia', due: '2026-05-15' })).toEqual([1, 0]);
    expect(of({ ...told, unit: 'yi', due: '2026-05-15' })).toEqual([0, 1]);
    expect(of({ ...told, unit: 'jia' })).toEqual([0, 0]);
    expect(of(undefined)).toEqual([0, 0]);
  });

  test('counts from the month in which it was entered and decided, whatever day was set', () => {
    const lost = ['clue c1 0.5'];
    const given = clue('2026-05-29');
    const decided = (on: string) => {
      const decision = { on, result: '转办', reason: '具体', unit: 'jia', due: '2026-05-29' } as const;
      return monthly({ clue: [{ ...given, decision }] });
    };
    expect(decided('2026-05-31')).toEqual([lost, lost, lost]);
    expect(decided('2026-06-01')).toEqual([[], lost, lost]);
    expect(monthly({ clue: [{ ...given, submitted: '2026-06-01 00:00' }] })).toEqual([[], lost, lost]);
  });
});
