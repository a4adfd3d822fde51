import { expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Context } from './context.ts';
import { solo } from './testing/solo.ts';
import { totalWithout, unitMonth } from './unit-month.ts';

const done = (claim: string) =>
  solo({ due: '2026-05-15', end: { claims: [claim], checks: ['2026-05-22 通过'] } }).context;
const printed = (total: ReturnType<typeof totalWithout>) => total && print(total, 2);
const without = (context: Context) => printed(totalWithout(context, 'jia', '2026-05', 't1#end'));

test('a month without one of its lines counts that line as c = 0', () => {
  const context = done('2026-05-15 10:00');
  expect(printed(unitMonth(context, 'jia', '2026-05')?.total)).toBe('90.00');
  expect(without(context)).toBe('30.00');
  expect(printed(totalWithout(context, 'jia', '2026-05', 't1#n1'))).toBe('90.00');
});

test('a frozen month is taken as it was frozen, whole and without a line', () => {
  const frozen = solo({ due: '2026-12-25' }).context;
  const now = { ...done('2026-05-15 10:00'), ofMonth: () => frozen };
  expect(unitMonth(now, 'jia', '2026-05')).toEqual(unitMonth(frozen, 'jia', '2026-05'));
  expect([without(now), without(frozen)]).toEqual(['100.00', '100.00']);
});
