import { describe, expect, test } from 'vitest';
import { soloAt, type SoloSpec } from '../lights/testing/solo.ts';
import { RULES } from '../testing/rules.ts';
import type { Records } from '../testing/office.ts';
import { longDelayedMatters } from './long-delayed.ts';

/** `late postponed nodes`, of `t1` alone. */
function delays(when: string, spec: SoloSpec, ...more: readonly Records[]): string[] | undefined {
  const { context, look } = soloAt(when, spec, ...more);
  return longDelayedMatters(context, look)?.map(
    ({ late, postponed, nodes, plan }) =>
      `${String(late)} ${String(postponed)} ${[...nodes.map(({ node }) => node.id), ...(plan ? ['plan'] : [])].join(',')}`,
  );
}

describe('a matter is 久拖不决', () => {
  test('on the twenty-first working day after the day, not on the twentieth', () => {
    // Twenty working days after 15 May end on Friday 12 June.
    expect(delays('2026-06-12', { due: '2026-05-15' })).toEqual([]);
    expect(delays('2026-06-14', { due: '2026-05-15' })).toEqual([]);
    expect(delays('2026-06-15', { due: '2026-05-15' })).toEqual(['21 0 end']);
  });

  test('by a plan that is owed for as long', () => {
    // Owed by 8 May; 9 May is worked.
    expect(delays('2026-06-04', { plan: null })).toEqual([]);
    expect(delays('2026-06-05', { plan: null })).toEqual(['21 0 plan']);
  });

  test('by the second postponement with consent, though its new day has not come', () => {
    const asked = (...more: object[]): SoloSpec => ({
      nodes: [{ id: 'n1', due: '2026-05-20' }],
      changes: more.map((change, index) => ({
        asked: `2026-05-0${String(7 + index)} 15:00`,
        dates: { n1: `2026-06-1${String(5 + index)}` },
        ...change,
      })),
    });
    const first = { consent: '2026-05-08' };
    expect(delays('2026-05-12', asked(first))).toEqual([]);
    expect(delays('2026-05-12', asked(first, { refused: '2026-05-09' }))).toEqual([]);
    expect(delays('2026-05-12', asked(first, { consent: '2026-05-09' }))).toEqual(['0 2 n1']);
  });

  test('by what is unfinished alone, and not once it was withdrawn', () => {
    const done = { claims: ['2026-06-16 10:00'], checks: ['2026-06-17 通过'] };
    const spec = { nodes: [{ id: 'n1', due: '2026-05-15', ...done }] };
    expect(delays('2026-06-16', spec)).toEqual(['22 0 n1']);
    expect(delays('2026-06-17 17:00', spec)).toEqual([]);
    expect(delays('2026-06-22', { due: '2026-05-15', events: ['2026-06-17 撤销督办'] })).toEqual([]);
  });

  test('by the figures of the rules; not asked where these leave 回头看 out', () => {
    const own = { rules: [{ ...RULES, lookBack: { months: [1], longOverdue: 2, longPostponed: 2 } }] };
    expect(delays('2026-05-19', { due: '2026-05-15' }, own)).toEqual([]);
    expect(delays('2026-05-20', { due: '2026-05-15' }, own)).toEqual(['3 0 end']);
    const none = { rules: [{ ...RULES, lookBack: undefined }] };
    expect(delays('2026-12-20', { due: '2026-05-15' }, none)).toBeUndefined();
  });
});
