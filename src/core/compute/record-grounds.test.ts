import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';
import { clue, criticism, exposure } from './testing/grounds.ts';

const deducted = (month: string, spec: Partial<MatterSpec>, ...more: Records[]) =>
  solo(spec, ...more)
    .score(month)
    .deductions.map(
      ({ kind, matter, points, superseded }) =>
        `${kind} ${matter} ${print(points, 1)}${superseded ? ' superseded' : ''}`,
    );
const FAR = { due: '2026-12-25' };

describe('criticism and exposure', () => {
  test('count in the month they were entered or found true', () => {
    const measure = [criticism('m1', '2026-06-01 10:00')];
    expect([deducted('2026-05', FAR, { measure }), deducted('2026-06', FAR, { measure })]).toEqual([
      [],
      ['criticism m1 2.0'],
    ]);
    const shown = exposure('2026-05-20 10:00', { on: '2026-06-03', result: '部分属实' });
    expect([deducted('2026-05', FAR, shown), deducted('2026-06', FAR, shown)]).toEqual([
      [],
      ['exposure in1 2.0'],
    ]);
  });

  test('found true before it was entered counts in the month of the entry, so that none is lost', () => {
    const shown = exposure('2026-06-02 10:00', { on: '2026-05-29', result: '属实' });
    expect([deducted('2026-05', FAR, shown), deducted('2026-06', FAR, shown)]).toEqual([
      [],
      ['exposure in1 2.0'],
    ]);
  });

  test('not found true costs nothing', () => {
    expect(
      deducted('2026-05', FAR, exposure('2026-05-08 10:00', { on: '2026-05-12', result: '不属实' })),
    ).toEqual([]);
    expect(deducted('2026-05', FAR, exposure('2026-05-08 10:00', undefined))).toEqual([]);
  });
});

describe('a clue handed to the unit', () => {
  const at = (month: string, due: string, closed?: string) =>
    deducted(month, FAR, { clue: [clue(due, closed)] });

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
});
