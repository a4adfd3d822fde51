import { describe, expect, test } from 'vitest';
import type { Rules } from '#record/rules/rules.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { periodIn, world, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { laggingProjects } from './lagging.ts';
import { soloSpec, UNITS, type SoloSpec } from './testing/solo.ts';

/** `task unit light late` of what lagged at the end of May, for June. */
function laggingIn(
  specs: readonly SoloSpec[],
  more: Records = {},
  asOf = '2026-06-15 10:00',
  period = '2026-06',
) {
  const given = specs.map((spec, index): TaskSpec => soloSpec({ id: `t${String(index + 1)}`, ...spec }));
  const context = world(asOf, UNITS, taskRecords(...given), more);
  return laggingProjects(context, periodIn(context, period))?.map(
    ({ dossier, unit, light, late }) => `${dossier.id} ${unit} ${light?.light ?? '—'} ${String(late)}`,
  );
}

describe('a project lags for June', () => {
  test('that was red at the end of May, more than five working days overdue', () => {
    expect(laggingIn([{ due: '2026-05-22' }])).toEqual([]);
    expect(laggingIn([{ due: '2026-05-21' }])).toEqual(['t1 jia red 6']);
  });

  test('whatever was claimed after the cut-off', () => {
    const end = { claims: ['2026-06-01 10:00'], checks: ['2026-06-02 通过'] };
    expect(laggingIn([{ due: '2026-05-14', end }])).toEqual(['t1 jia red 11']);
  });

  test('that was claimed late before it, until it is accepted, by the close at the latest', () => {
    const claimed = (asOf: string, ...checks: string[]) =>
      laggingIn([{ due: '2026-05-14', end: { claims: ['2026-05-26 10:00'], checks } }], {}, asOf);
    expect(claimed('2026-06-02 15:59', '2026-06-02 通过')).toEqual(['t1 jia red 8']);
    expect(claimed('2026-06-02 16:00', '2026-06-02 通过')).toEqual([]);
    expect(claimed('2026-06-02 16:00', '2026-06-02 退回')).toEqual(['t1 jia red 11']);
    expect(claimed('2026-06-08 23:59')).toEqual(['t1 jia red 8']);
    expect(claimed('2026-06-08 24:00')).toEqual([]);
  });

  test('by a missing plan, a 反弹 or a target too, and by the unit that lags most', () => {
    expect(laggingIn([{ plan: null }])).toEqual(['t1 jia red 16']);
    const relapse = {
      end: {
        claims: ['2026-05-20 10:00'],
        checks: ['2026-05-22 通过', '2026-05-29 反弹 再督查 r1:2026-06-30'],
      },
    };
    expect(laggingIn([relapse])).toEqual(['t1 jia red 0']);
    expect(laggingIn([{ nodes: [{ id: 'n1', due: '2026-05-29', target: 31 }] }])).toEqual(['t1 jia red 1']);
    expect(laggingIn([{ nodes: [{ id: 'n1', due: '2026-05-29', target: 30 }] }])).toEqual([]);
    expect(laggingIn([{ due: '2026-05-21', nodes: [{ id: 'n1', due: '2026-05-20', unit: 'yi' }] }])).toEqual([
      't1 yi red 7',
    ]);
  });

  test('after a rest that found it late, and no more once withdrawn', () => {
    expect(laggingIn([{ due: '2026-05-20', events: ['2026-05-21 暂缓办理'] }])).toEqual(['t1 jia red 7']);
    expect(laggingIn([{ due: '2026-05-20', events: ['2026-05-20 暂缓办理'] }])).toEqual([]);
    expect(laggingIn([{ due: '2026-05-20', events: ['2026-05-29 撤销督办'] }])).toEqual([]);
  });

  test('the latest first; of equals in the order of their numbers', () => {
    const specs = ['2026-05-21', '2026-05-15', '2026-05-21', '2026-05-18'].map((due) => ({ due }));
    expect(laggingIn(specs)).toEqual(['t2 jia red 10', 't4 jia red 9', 't1 jia red 6', 't3 jia red 6']);
  });

  test('in its own period alone', () => {
    expect(laggingIn([{ due: '2026-05-21' }], {}, '2026-05-29 10:00', '2026-05')).toEqual([]);
  });
});

describe('by the rules', () => {
  const ruled = (more: Partial<Rules>): Records => ({ rules: [{ ...RULES, ...more }] });

  test('nothing is owed where 现场点评 is left out', () => {
    expect(laggingIn([{ due: '2026-05-15' }], ruled({ siteReview: undefined }))).toBeUndefined();
  });

  test('five working days count where there are no lights', () => {
    const none = ruled({ lights: undefined });
    expect(laggingIn([{ due: '2026-05-22' }, { due: '2026-05-21' }], none)).toEqual(['t2 jia — 6']);
  });

  test('the lights’ own limit counts where there are', () => {
    const strict = ruled({ lights: { soon: 3, overdue: 2, behind: 10, farBehind: 30 } });
    expect(laggingIn([{ due: '2026-05-27' }, { due: '2026-05-26' }], strict)).toEqual(['t2 jia red 3']);
  });

  test('the first period of all has no cut-off before it', () => {
    expect(laggingIn([{ due: '2026-05-21' }], {}, '2026-06-15 10:00', '2026-01')).toEqual([]);
  });
});
