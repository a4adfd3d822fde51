import { describe, expect, test } from 'vitest';
import { decimal, exactText } from '../exact/fraction.ts';
import { meanTotal, monthTally } from './month-tally.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { reports } from './testing/reports.ts';
import { solo, soloAt } from './testing/solo.ts';
import { RULES, unit, world } from './testing/world.ts';
import { unitMonth } from './unit-month.ts';

/** A matter of May 2026 with its node, the deadline. */
const may = (id: string, lead: string, due: string, more: Partial<MatterSpec> = {}): MatterSpec => ({
  id,
  lead,
  printed: '2026-05-06',
  due,
  ...more,
});
const done = (claim: string, ...checks: string[]): Pick<MatterSpec, 'end'> => ({
  end: { claims: [claim], checks },
});

/** Two units in May 2026, long after the fact. */
function tallyOf(...specs: MatterSpec[]) {
  const units = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
  const context = world('2026-12-31 24:00', units, matters(specs));
  return monthTally(['jia', 'yi'].flatMap((id) => unitMonth(context, id, '2026-05') ?? []));
}

describe('the nodes of a month', () => {
  test('are counted over all units, each in the one state it is in', () => {
    const { nodes, onTime, late } = tallyOf(
      may('a', 'jia', '2026-05-15', done('2026-05-15 23:59', '2026-05-18 通过')),
      may('b', 'jia', '2026-05-15', done('2026-05-18 00:00', '2026-05-18 通过')),
      may('c', 'yi', '2026-05-15', done('2026-05-15 10:00', '2026-05-18 通过')),
      may('d', 'yi', '2026-05-21'),
      may('e', 'yi', '2026-05-22'),
      may('f', 'jia', '2026-05-28', done('2026-05-28 10:00')),
      may('g', 'jia', '2026-05-29', done('2026-05-29 10:00')),
      ...['h', 'i', 'j'].map((id) => may(id, 'jia', '2026-06-30', { plan: null })),
    );
    expect(nodes).toEqual({ finished: 3, unfinished: 1, claimed: 2, waiting: 1, 'missing-plan': 3 });
    expect([onTime, late]).toEqual([2, 1]);
  });

  test('of no unit are none', () => {
    expect(monthTally([])).toEqual({
      nodes: { finished: 0, unfinished: 0, claimed: 0, waiting: 0, 'missing-plan': 0 },
      onTime: 0,
      late: 0,
      plans: { all: 0, good: 0 },
      weeks: { all: 0, good: 0 },
      checks: { all: 0, good: 0 },
    });
  });
});

test('a plan is good that came whole on its last day; a day late or never it is not', () => {
  const plans = (plan: string | null) => tallyOf(may('a', 'jia', '2026-06-30', { plan })).plans;
  expect(plans('2026-05-08 23:59')).toEqual({ all: 1, good: 1 });
  expect(plans('2026-05-09 00:00')).toEqual({ all: 1, good: 0 });
  expect(plans(null)).toEqual({ all: 1, good: 0 });
});

test('of checks only 通过 is good: neither 基本通过 nor 退回', () => {
  const { checks } = tallyOf(
    may('a', 'jia', '2026-05-15', done('2026-05-15 10:00', '2026-05-18 通过')),
    may('b', 'jia', '2026-05-15', done('2026-05-15 10:00', '2026-05-18 基本通过')),
    may('d', 'jia', '2026-05-15', done('2026-05-15 10:00', '2026-05-18 通过')),
    may('c', 'yi', '2026-05-15', {
      end: {
        claims: ['2026-05-12 10:00', '2026-05-15 10:00'],
        checks: ['2026-05-13 退回', '2026-05-18 通过'],
      },
    }),
  );
  expect(checks).toEqual({ all: 5, good: 3 });
});

describe('the weeks of a month', () => {
  /** Due on 22 May: owed on the 8th, the 15th and the 22nd, overdue on the 29th. */
  const SPEC = { due: '2026-05-22' };
  const weeks = (filed: Readonly<Record<string, string>>) =>
    monthTally([solo(SPEC, reports('jia', filed, ['t1'])).score('2026-05')]).weeks;

  test('are good to 12:00 of the report day; half a point is no good', () => {
    expect(weeks({ '2026-W19': '2026-05-08 12:00', '2026-W20': '2026-05-15 11:00' })).toEqual({
      all: 4,
      good: 2,
    });
    expect(weeks({ '2026-W19': '2026-05-08 12:01', '2026-W20': '2026-05-15 11:00' })).toEqual({
      all: 4,
      good: 1,
    });
  });

  test('count nowhere where no matter had to be reported on', () => {
    expect(monthTally([solo({ due: '2026-12-25' }).score('2026-05')]).weeks).toEqual({ all: 0, good: 0 });
  });

  test('count nowhere while they are open: to Monday’s meeting', () => {
    const at = (asOf: string) => monthTally([soloAt(asOf, SPEC).score('2026-05')]).weeks.all;
    expect(at('2026-05-18 08:59')).toBe(1);
    expect(at('2026-05-18 09:00')).toBe(2);
  });
});

test('the mean of printed totals is rounded half-up, and of none there is none', () => {
  const mean = (...totals: string[]) => {
    const made = meanTotal(
      RULES,
      totals.map((total) => decimal(total)),
    );
    return made && exactText(made);
  };
  expect(mean('87.54', '87.55')).toBe('87.55');
  expect(mean('87.54', '87.54', '87.55')).toBe('87.54');
  expect(mean('90.00')).toBe('90');
  expect(mean()).toBeUndefined();
});
