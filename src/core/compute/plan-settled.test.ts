import { expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { soloAt } from './testing/solo.ts';
import { CALENDAR_2026, RULES } from './testing/world.ts';

/** p and the day it was settled, in May and in June 2026, of a plan for a notice of 6 May, owed by the 8th. */
function settled(
  plan: string | null,
  events: readonly string[] = [],
  more: Records = {},
  known = '2026-12-31 24:00',
): readonly string[][] {
  const spec: Partial<MatterSpec> = { plan, events };
  const made = soloAt(known, spec, more);
  return ['2026-05', '2026-06'].map((month) =>
    made.score(month).plans.map(({ p, settled: on }) => `${print(p, 2)} on ${on.slice(5)}`),
  );
}

test('p counts from the day on which it is settled', () => {
  const missing = (known: string) => settled(null, [], {}, known)[0];
  expect(missing('2026-05-12 23:59')).toEqual([]);
  expect(missing('2026-05-13 00:00')).toEqual(['0.00 on 05-13']);
  expect(settled('2026-05-08 10:00', [], {}, '2026-05-08 10:00')[0]).toEqual(['1.00 on 05-08']);
});

test('where the step does not divide 1, p is 0 on the first day that would take it below', () => {
  const rules = (planLate: string) => ({ rules: [{ ...RULES, planLate }] });
  expect(settled('2026-05-11 10:00', [], rules('0.4'))[0]).toEqual(['0.20 on 05-11']);
  expect(settled('2026-05-12 10:00', [], rules('0.4'))[0]).toEqual(['0.00 on 05-12']);
  expect(settled(null, [], rules('0.4'))[0]).toEqual(['0.00 on 05-12']);
  expect(settled(null, [], rules('1'))[0]).toEqual(['0.00 on 05-09']);
});

test('a rest that begins on the day p would reach 0 holds it', () => {
  expect(settled(null, ['2026-05-13 暂停'])).toEqual([[], []]);
  expect(settled(null, ['2026-05-13 暂停', '2026-06-01 恢复'])).toEqual([[], ['0.00 on 06-01']]);
  expect(settled(null, ['2026-05-14 暂停'])).toEqual([['0.00 on 05-13'], []]);
});

test('what comes during a rest without end is settled by its submission', () => {
  expect(settled('2026-05-20 10:00', ['2026-05-11 暂停'])).toEqual([['0.75 on 05-20'], []]);
});

test('a matter ended on the day p would reach 0 settles nothing, unless the plan came that day', () => {
  expect(settled(null, ['2026-05-13 终止'])).toEqual([[], []]);
  expect(settled('2026-05-13 07:00', ['2026-05-13 终止'])).toEqual([['0.00 on 05-13'], []]);
});

test('p once 0 stays 0, whatever closure is announced while the matter rests afterwards', () => {
  const closed = { id: 'flood', known: '2026-05-15', from: '2026-05-15', to: '2026-05-19' };
  const calendar = [{ ...CALENDAR_2026, closures: [{ ...closed, reason: '防汛', basis: '公告' }] }];
  expect(settled('2026-05-20 10:00', ['2026-05-14 暂停', '2026-05-20 恢复'], { calendar })).toEqual([
    ['0.00 on 05-13'],
    [],
  ]);
});
