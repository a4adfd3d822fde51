import { describe, expect, test } from 'vitest';
import { decimal, fraction, print } from '../exact/fraction.ts';
import type { Component } from '../schema/rules-scheme.ts';
import { baseOf, partOf, type Part } from './parts.ts';
import { printed } from './testing/printed.ts';
import { reports } from './testing/reports.ts';
import { solo } from './testing/solo.ts';
import { RULES, world } from './testing/world.ts';
import { unitMonth } from './unit-month.ts';

const PLAN: Component = { id: 'c1', name: '计划报送', source: 'plan', full: '10' };

describe('a part', () => {
  test('is rounded half-up to 0.01', () => {
    const points = (n: number, d: number) => {
      const part = partOf(RULES, PLAN, undefined, { earned: fraction(n, d), of: decimal(1) });
      return print(part.points ?? decimal(0), 2);
    };
    expect([points(1, 3), points(2, 3), points(3, 800), points(1, 1600)]).toEqual([
      '3.33',
      '6.67',
      '0.04',
      '0.01',
    ]);
  });

  test('without inputs is 「—」, not 0', () => {
    expect(partOf(RULES, PLAN, undefined, { earned: decimal(0), of: decimal(0) }).points).toBeUndefined();
    expect(partOf(RULES, PLAN, undefined, undefined).points).toBeUndefined();
  });

  test('has the full mark of the league where that has its own', () => {
    const own: Component = { ...PLAN, fullBy: { departments: '8' } };
    const full = (league: string | undefined) =>
      print(partOf(RULES, own, league, { earned: decimal(1), of: decimal(2) }).points ?? decimal(0), 2);
    expect([full('departments'), full('counties'), full(undefined)]).toEqual(['4.00', '5.00', '5.00']);
  });
});

describe('the base', () => {
  const part = (full: string, points?: string): Part => ({
    component: { ...PLAN, full },
    full: decimal(full),
    factor: decimal(1),
    points: points === undefined ? undefined : decimal(points),
  });
  const base = (...parts: readonly Part[]) => {
    const made = baseOf(RULES, parts).base;
    return made && print(made, 2);
  };

  test('is the sum of the printed parts when all have a value', () => {
    expect(base(part('60', '45.27'), part('20', '18.70'), part('10', '8.75'), part('10', '8.75'))).toBe(
      '81.47',
    );
  });

  test('is earned of available otherwise, of the printed parts', () => {
    expect(base(part('60', '58.64'), part('20'), part('10'), part('10', '10.00'))).toBe('98.06');
  });

  test('of things counted is nothing too when nothing was, whatever it starts from', () => {
    const linear = { ...RULES, ranking: { ...RULES.ranking, method: 'linear' as const, start: '100' } };
    expect(baseOf(linear, [part('60')])).toEqual({
      earned: decimal(0),
      available: decimal(0),
      base: undefined,
    });
  });

  test('is nothing when nothing was assessed', () => {
    expect(base(part('60'), part('20'), part('10'), part('10'))).toBeUndefined();
    expect(printed(solo({ printed: '2026-05-06' }).score('2026-04'))).toMatchObject({
      base: '—',
      total: '—',
      V: '0.00',
    });
  });
});

describe('the total', () => {
  test('never falls below 0 nor rises above 105', () => {
    const sitting = (index: number): object => ({
      id: `2026-05-20-${String(index)}`,
      on: '2026-05-20',
      by: 'mishu',
      method: '暗访',
      submitted: '2026-05-20 16:00',
      results: [{ task: 't1', node: 'end', kind: '再督查', result: '弄虚作假', finding: '不实' }],
    });
    const verification = Array.from({ length: 4 }, (_, index) => sitting(index)) as never[];
    expect(printed(solo({ due: '2026-05-20', plan: null }, { verification }).score('2026-05'))).toMatchObject(
      { X: '20.00', total: '0.00' },
    );
    const honour = (id: string) => ({
      id,
      units: ['jia'],
      experience: id,
      level: '国家级' as const,
      title: '表扬',
      by: '国家',
      on: '2026-05-11',
      received: '2026-05-11 10:00',
    });
    const end = { claims: ['2026-05-12 10:00'], checks: ['2026-05-14 通过'] };
    const honours = { honours: [{ honours: [honour('a'), honour('b')] }] };
    const best = solo(
      { due: '2026-05-12', end },
      honours,
      reports('jia', { '2026-W19': '2026-05-08 11:00' }, ['t1']),
    ).score('2026-05');
    expect(printed(best)).toMatchObject({ base: '100.00', E: '5.00', total: '105.00' });
  });
});

test('before the first rules there is no score', () => {
  expect(unitMonth(world('2026-08-31 24:00'), 'jia', '2025-12')).toBeUndefined();
});
