import { describe, expect, test } from 'vitest';
import { taskRecords, report, type TaskSpec } from '../testing/task-records.ts';
import { periodIn, unit, world, type Records } from '../testing/office.ts';
import { rulesOf } from '../time/period-look.ts';
import { periodSheet } from './period-sheet.ts';
import { periodTally } from './period-tally.ts';

const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };

/** A matter of May 2026 with its node, the deadline. */
const may = (
  id: string,
  lead: string,
  due: string,
  end: TaskSpec['end'] = {},
  more: Partial<TaskSpec> = {},
) => ({
  id,
  lead,
  printed: '2026-05-06',
  due,
  end,
  ...more,
});
const done = (claim: string, ...checks: readonly string[]) => ({ claims: [claim], checks });
const tallyOf = (specs: readonly TaskSpec[], ...more: readonly Records[]) => {
  const context = world('2026-08-31 18:00', UNITS, taskRecords(...specs), ...more);
  const period = periodIn(context, '2026-05');
  const rules = rulesOf(context, period);
  if (rules === undefined) throw new Error('no rules');
  return periodTally(periodSheet(context, period, rules, undefined, { mayRead: () => true }).units);
};
const NOTHING = { all: 0, good: 0 };

describe('the nodes of a period', () => {
  test('are counted over all units, each in the one state it is in', () => {
    expect(
      tallyOf([
        may('a', 'jia', '2026-05-15', done('2026-05-15 23:59', '2026-05-18 通过')),
        may('b', 'jia', '2026-05-15', done('2026-05-18 00:00', '2026-05-18 通过')),
        may('c', 'yi', '2026-05-15', done('2026-05-15 10:00', '2026-05-18 退回')),
        may('d', 'yi', '2026-05-21'),
        may('e', 'yi', '2026-05-22'),
        may('f', 'jia', '2026-05-28', done('2026-05-28 10:00')),
        may('g', 'jia', '2026-05-29', {}, { events: ['2026-05-20 暂缓办理'] }),
        may('h', 'jia', '2026-12-31', {}, { plan: null }),
      ]),
    ).toMatchObject({ onTime: 2, late: 1, open: 2, waiting: 1, missingPlans: 1 });
  });

  test('of no unit are none', () => {
    expect(periodTally([])).toEqual({
      onTime: 0,
      late: 0,
      open: 0,
      waiting: 0,
      missingPlans: 0,
      plans: NOTHING,
      weeks: NOTHING,
      checks: { ...NOTHING, improvable: 0 },
    });
  });
});

test('a plan is good that came on its last day, a week that was reported by noon, a check that passed', () => {
  const specs = [
    may('a', 'jia', '2026-12-31', {}, { plan: '2026-05-08 23:59' }),
    may('b', 'jia', '2026-12-31', {}, { plan: '2026-05-09 00:00' }),
    may('c', 'yi', '2026-05-15', done('2026-05-15 10:00', '2026-05-18 限期完善 核验 r1:2026-07-31')),
    may('d', 'yi', '2026-05-15', done('2026-05-15 10:00', '2026-05-18 通过')),
  ];
  const reports: Records = {
    report: [report('2026-W20 jia 2026-05-15 12:00'), report('2026-W21 jia 2026-05-22 12:01')],
  };
  const { plans, weeks, checks } = tallyOf(specs, reports);
  expect(plans).toEqual({ all: 4, good: 3 });
  expect(weeks.good).toBe(1);
  expect(checks).toEqual({ all: 2, good: 1, improvable: 1 });
});
