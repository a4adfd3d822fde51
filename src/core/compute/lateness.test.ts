import { describe, expect, test } from 'vitest';
import { finishedValue, unfinishedValue } from './completion.ts';
import { print } from '../exact/fraction.ts';
import { solo } from './testing/solo.ts';
import { RULES } from './testing/world.ts';

const may = (claim: string) =>
  solo({ due: '2026-05-15', end: { claims: [claim], checks: ['2026-05-29 通过'] } }).shares('2026-05')[0];

describe('lateness of a finish', () => {
  test('is none to the last minute of the due day', () => {
    expect(may('2026-05-15 23:59')).toBe('t1#end finished 1.000 late 0 carried 0');
  });

  test('is at least one working day, on a Saturday too', () => {
    expect(may('2026-05-16 00:00')).toBe('t1#end finished 0.950 late 1 carried 0');
    expect(may('2026-05-17 23:59')).toBe('t1#end finished 0.950 late 1 carried 0');
    expect(may('2026-05-18 09:00')).toBe('t1#end finished 0.950 late 1 carried 0');
  });

  test('counts working days up to and including the claim', () => {
    expect(may('2026-05-19 09:00')).toBe('t1#end finished 0.900 late 2 carried 0');
    expect(may('2026-05-22 09:00')).toBe('t1#end finished 0.750 late 5 carried 0');
    expect(may('2026-05-29 09:00')).toBe('t1#end finished 0.500 late 10 carried 0');
  });

  test('starts after the working day to which a date on a rest day moved', () => {
    const weekend = { due: '2026-05-16', end: { claims: ['2026-05-18 10:00'], checks: ['2026-05-19 通过'] } };
    expect(solo(weekend).shares('2026-05')).toEqual(['t1#end finished 1.000 late 0 carried 0']);
  });
});

describe('c', () => {
  const finished = (k: number) => print(finishedValue(RULES, k), 2);

  test('falls by 0.05 a working day and never below 0.50 when finished', () => {
    expect([0, 1, 9, 10, 11, 99].map(finished)).toEqual(['1.00', '0.95', '0.55', '0.50', '0.50', '0.50']);
  });

  test('is half the verified quarter when unfinished, always less than any finish', () => {
    expect([0, 1, 2, 3].map((quarters) => print(unfinishedValue(RULES, quarters), 3))).toEqual([
      '0.000',
      '0.125',
      '0.250',
      '0.375',
    ]);
  });
});

describe('the section’s own delay', () => {
  // Claimed 15 May: the 核验 is owed by Friday 22 May.
  const refused = (check: string, again: string) =>
    solo({
      due: '2026-05-15',
      end: { claims: ['2026-05-15 10:00', again], checks: [`${check} 退回`, '2026-05-29 通过'] },
    }).shares('2026-05')[0];

  test('takes nothing off while the 核验 is within its five days', () => {
    expect(refused('2026-05-22', '2026-05-25 10:00')).toContain('late 6');
  });

  test('takes off what the 核验 of a refused claim was overdue', () => {
    expect(refused('2026-05-25', '2026-05-26 10:00')).toContain('late 6');
    expect(refused('2026-05-27', '2026-05-28 10:00')).toContain('late 6');
  });

  test('counts once for a claim repeated in the meantime', () => {
    const claims = ['2026-05-15 10:00', '2026-05-18 10:00', '2026-05-28 10:00'];
    const twice = solo({
      due: '2026-05-15',
      end: { claims, checks: ['2026-05-27 退回', '2026-05-29 通过'] },
    });
    expect(twice.shares('2026-05')[0]).toContain('late 6');
  });

  test('leaves on time a re-claim that it alone made late', () => {
    const early = (check: string, again: string) =>
      solo({
        due: '2026-05-22',
        end: { claims: ['2026-05-11 10:00', again], checks: [`${check} 退回`, '2026-05-29 通过'] },
      }).shares('2026-05')[0];
    // Owed by 18 May; held on the 18th and claimed again on the due day, or all three days later.
    expect(early('2026-05-18', '2026-05-22 10:00')).toContain('finished 1.000 late 0');
    expect(early('2026-05-21', '2026-05-27 10:00')).toContain('finished 1.000 late 0');
    expect(early('2026-05-21', '2026-05-28 10:00')).toContain('finished 0.950 late 1');
  });

  test('is counted to the day the sitting was entered when it was antedated', () => {
    const sitting = {
      id: '2026-05-22-late',
      on: '2026-05-22',
      by: 'mishu',
      method: '现场查看' as const,
      submitted: '2026-05-27 16:00',
      results: [{ task: 't1', node: 'end', kind: '核验' as const, result: '退回' as const, finding: '不符' }],
    };
    const end = { claims: ['2026-05-15 10:00', '2026-05-28 10:00'], checks: ['2026-05-29 通过'] };
    const late = (paper?: string) =>
      solo(
        { due: '2026-05-15', end },
        { verification: [{ ...sitting, ...(paper === undefined ? {} : { paper }) }] },
      ).shares('2026-05')[0];
    expect(late()).toContain('late 6');
    expect(late('核查笔录2026-018')).toContain('late 9');
  });
});
