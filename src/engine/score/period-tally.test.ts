import { describe, expect, test } from 'vitest';
import { Edition } from '../../record/edition.ts';
import { matters, report, type MatterSpec } from '../testing/matters.ts';
import { unit, world, type Records } from '../testing/office.ts';
import { resultIn } from '../testing/printed.ts';
import { editionTally, periodTally } from './period-tally.ts';

const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };

/** A matter of May 2026 with its node, the deadline. */
const may = (
  id: string,
  lead: string,
  due: string,
  end: MatterSpec['end'] = {},
  more: Partial<MatterSpec> = {},
) => ({
  id,
  lead,
  printed: '2026-05-06',
  due,
  end,
  ...more,
});
const done = (claim: string, ...checks: readonly string[]) => ({ claims: [claim], checks });
const tallyOf = (specs: readonly MatterSpec[], ...more: readonly Records[]) => {
  const context = world('2026-08-31 18:00', UNITS, matters(...specs), ...more);
  return periodTally(['jia', 'yi'].map((id) => resultIn(context, id, '2026-05')));
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
      checks: NOTHING,
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
  expect(checks).toEqual({ all: 2, good: 1 });
});

test('an edition is counted the same way, of the units that are named', () => {
  const node = (id: string, state: 'finished' | 'open' | 'waiting', late: number) => ({
    id,
    state,
    late,
    c: '0',
  });
  const unitOf = (id: string) => ({
    unit: id,
    name: id,
    order: 1,
    completion: [
      {
        task: 't1',
        class: '一般',
        role: 'lead' as const,
        nodes: [
          node('n1', 'finished', 0),
          node('n2', 'finished', 1),
          node('n3', 'open', 9),
          node('end', 'waiting', 2),
          node('plan', 'open', 9),
        ],
      },
    ],
    quality: [{ task: 't1', results: ['通过' as const, '退回' as const] }],
    plans: [{ task: 't1', p: '0.75' }],
    weeks: [
      { week: '2026-W20', z: '1' },
      { week: '2026-W21', z: '0.5' },
    ],
    result: { parts: {}, matters: 1, falsified: 0 },
  });
  const edition = Edition.parse({
    period: '2026-05',
    version: 1,
    frozen: '2026-06-09 16:30',
    written: '2026-06-09 16:30',
    approval: { by: 'zhuren', on: '2026-06-09', mode: '签批' },
    rules: 'v1',
    calendar: '0'.repeat(64),
    records: {},
    units: [unitOf('jia'), unitOf('yi')],
    leagues: [],
    digest: '0'.repeat(64),
  });
  const one = {
    onTime: 1,
    late: 1,
    open: 1,
    waiting: 1,
    missingPlans: 1,
    plans: { all: 1, good: 0 },
    weeks: { all: 2, good: 1 },
    checks: { all: 2, good: 1 },
  };
  expect(editionTally(edition, (id) => id === 'yi')).toEqual(one);
  expect(editionTally(edition).weeks).toEqual({ all: 4, good: 2 });
});
