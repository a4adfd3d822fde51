import { describe, expect, test } from 'vitest';
import { soloAt, type SoloSpec } from '../lights/testing/solo.ts';
import { worldLedger, type Records } from '../testing/office.ts';
import { stuckMatters } from './stuck.ts';

/** `unit since weeks red-periods` of `t1`. */
function stuck(when: string, spec: SoloSpec, ...more: readonly Records[]): string[] | undefined {
  const { context, look } = soloAt(when, spec, ...more);
  return stuckMatters(context, look)?.map(({ unit, since, weeks, redAt }) =>
    `${unit} ${since ?? '—'} ${String(weeks)} ${redAt.map(({ id }) => id).join(',')}`.trimEnd(),
  );
}

/** The office with other limits, or none. */
const limited = (joint: object | undefined): Records => ({
  office: worldLedger().office.map(({ value }) => ({ ...value, joint }) as typeof value),
});

describe('overdue and without progress', () => {
  test('for four whole weeks, not a day less', () => {
    expect(stuck('2026-06-11', { due: '2026-05-15' })).toEqual([]);
    expect(stuck('2026-06-12', { due: '2026-05-15' })).toEqual(['jia 2026-05-15 4']);
    expect(stuck('2026-06-18', { due: '2026-05-15' })).toEqual(['jia 2026-05-15 4']);
    expect(stuck('2026-06-19', { due: '2026-05-15' })).toEqual(['jia 2026-05-15 5']);
  });

  test('by a plan that nobody made', () => {
    expect(stuck('2026-06-04', { plan: null })).toEqual([]);
    expect(stuck('2026-06-05', { plan: null })).toEqual(['jia 2026-05-08 4']);
  });

  test('since the last step that was taken: a claim that was not refused, a quantity that rose', () => {
    const nodes = (more: object): SoloSpec => ({
      due: '2026-05-15',
      nodes: [{ id: 'n1', due: '2026-06-30', ...more }],
    });
    expect(stuck('2026-06-12', nodes({ claims: ['2026-05-29 10:00'] }))).toEqual([]);
    expect(stuck('2026-06-25', nodes({ claims: ['2026-05-29 10:00'] }))).toEqual([]);
    expect(stuck('2026-06-26', nodes({ claims: ['2026-05-29 10:00'] }))).toEqual(['jia 2026-05-29 4']);
    // Said twice is done once.
    expect(stuck('2026-06-26', nodes({ claims: ['2026-05-29 10:00', '2026-06-12 10:00'] }))).toEqual([
      'jia 2026-05-29 4',
    ]);
    const refused = { claims: ['2026-05-29 10:00'], checks: ['2026-06-02 退回'] };
    expect(stuck('2026-06-12', nodes(refused))).toEqual(['jia 2026-05-15 4']);
    const rose = { claims: ['2026-05-08 10:00'], checks: ['2026-05-20 通过'], percent: 40 };
    expect(stuck('2026-06-16', nodes(rose))).toEqual([]);
    expect(stuck('2026-06-17', nodes(rose))).toEqual(['jia 2026-05-20 4']);
  });

  test('not while it waits for an answer, rests, or was withdrawn', () => {
    const claimed = { due: '2026-05-15', end: { claims: ['2026-05-18 10:00'] } };
    expect(stuck('2026-06-05', claimed)).toEqual([]);
    expect(stuck('2026-06-19', { due: '2026-05-15', events: ['2026-06-01 暂缓办理'] })).toEqual([]);
    expect(stuck('2026-06-19', { due: '2026-05-15', events: ['2026-06-01 撤销督办'] })).toEqual([]);
  });
});

describe('red at two cut-offs in a row', () => {
  /** Claimed so lately that the weeks alone would not do. */
  const red = (due: string): SoloSpec => ({
    due,
    nodes: [{ id: 'n1', due: '2026-12-01', claims: ['2026-06-25 10:00'] }],
  });

  test('and something still open', () => {
    expect(stuck('2026-06-30', red('2026-05-15'))).toEqual([]);
    expect(stuck('2026-07-01', red('2026-05-15'))).toEqual(['jia — 0 2026-05,2026-06']);
    // Yellow at the end of May: five working days late.
    expect(stuck('2026-07-01', red('2026-05-22'))).toEqual([]);
    expect(stuck('2026-07-01', red('2026-05-21'))).toEqual(['jia — 0 2026-05,2026-06']);
  });

  test('not once all of it is reported', () => {
    const spec = { due: '2026-05-15', end: { claims: ['2026-07-01 10:00'] } };
    expect(stuck('2026-07-01 09:00', spec)).toEqual(['jia 2026-05-15 6 2026-05,2026-06']);
    expect(stuck('2026-07-01 11:00', spec)).toEqual([]);
  });

  test('by one and the same unit', () => {
    const spec = (june: string): SoloSpec => ({
      nodes: [
        { id: 'n1', due: '2026-05-15', claims: ['2026-06-02 10:00'], checks: ['2026-06-02 通过'] },
        { id: 'n2', due: '2026-06-10', unit: june },
      ],
    });
    expect(stuck('2026-07-01', spec('jia'))).toEqual(['jia — 0 2026-05,2026-06']);
    expect(stuck('2026-07-01', spec('yi'))).toEqual([]);
  });

  test('the longest stuck first; more cut-offs than have passed are none', () => {
    const own = limited({ weeks: 52, redPeriods: 3 });
    expect(stuck('2026-07-01', red('2026-05-15'), own)).toEqual([]);
    expect(stuck('2026-08-01', red('2026-05-15'), own)).toEqual(['jia — 0 2026-05,2026-06,2026-07']);
  });
});

test('nothing is proposed where the office leaves it out', () => {
  expect(stuck('2026-08-01', { due: '2026-05-15' }, limited(undefined))).toBeUndefined();
});
