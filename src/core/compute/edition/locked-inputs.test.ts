import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { faultsOf, withFrozen } from '../testing/frozen.ts';
import { matters } from '../testing/matter.ts';
import { RULES, unit, world } from '../testing/world.ts';
import { latestEdition } from './editions-of.ts';

const END = '2026-12-31 23:59';
const UNITS = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
const row = (ledger: Ledger, month: string, of: string) =>
  latestEdition(ledger, month)?.value.units.find((line) => line.unit === of);

describe('what is locked of a deduction', () => {
  const own = (id: string, level: '一般' | '重大', more: readonly string[] = []) => ({
    id,
    lead: 'jia',
    level,
    printed: '2026-05-06',
    due: '2026-05-15',
    end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过', ...more] },
  });

  test('is the month back to which a 追扣 looks, and no month of any other', () => {
    const specs = [own('t1', '一般', ['2026-06-12 弄虚作假 回头看']), own('t2', '重大')];
    const ledger = withFrozen(world(END, UNITS, matters(specs)).ledger, ['2026-05', '2026-06']);
    // May had A 60, B 20, C1 10, C2 0. Without t1 its A is 60 × 1.5/2.5 = 36.
    expect(row(ledger, '2026-06', 'jia')?.deductions).toStrictEqual([
      { kind: 'falsified', matter: 't1', points: '5' },
      { kind: 'recoup', matter: 't1', points: '24', month: '2026-05' },
      { kind: 'red', matter: 't1', points: '1' },
    ]);
    expect(faultsOf(ledger)).toEqual([]);
  });
});

describe('what is locked by a scheme', () => {
  const assessed = { id: 'd', name: '考评', source: 'assessed' as const, full: '100' };
  const rules = {
    ...RULES,
    components: [assessed],
    handicaps: [{ unit: 'jia', points: '1.5', why: '山区县' }],
  };
  const marks = [
    { unit: 'jia', mark: '95' },
    { unit: 'yi', why: '不适用' },
  ];
  const assessment = {
    month: '2026-05',
    component: 'd',
    by: 'mishu',
    on: '2026-06-03',
    marks,
    submitted: '2026-06-03 16:00',
  };
  const frozen = () =>
    withFrozen(world(END, { rules: [rules] }, UNITS, { assessment: [assessment] }).ledger, ['2026-05']);

  test('are the marks given, not those that do not apply', () => {
    expect(row(frozen(), '2026-05', 'jia')?.marks).toEqual([{ component: 'd', mark: '95' }]);
    expect(row(frozen(), '2026-05', 'yi')?.marks).toEqual([]);
  });

  test('are the points that a unit is given for its conditions, where it is given any', () => {
    expect(row(frozen(), '2026-05', 'jia')?.result).toMatchObject({
      parts: { d: '95' },
      base: '95',
      handicap: '1.5',
      total: '96.5',
    });
    expect(row(frozen(), '2026-05', 'yi')?.result).not.toHaveProperty('handicap');
  });

  test('follow from themselves', () => {
    expect(faultsOf(frozen())).toEqual([]);
  });
});
