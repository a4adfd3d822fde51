import { describe, expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import type { Check } from '../check/check.ts';
import { claimUnit } from '../claim/claim-unit.ts';
import { ackUnit } from './ack-unit.ts';
import { unitEndedOpen } from '../office/unit-ended-open.ts';
import { planUnit } from '../plan/plan-unit.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { handOver } from './hand-over.ts';

/** One matter of `a`, whose deadline of 29 May passes, and what becomes of it. */
const matter = (more: Partial<TaskSpec> = {}): Records =>
  taskRecords({ id: 't1', lead: 'a', printed: '2026-05-06', due: '2026-05-29', ...more });
const why = (check: Check, records: Records, asOf = '2026-06-20 10:00') =>
  toldOfRecords(check, records, asOf).map(({ params }) => params['why'] ?? params['count'] ?? 'told');

describe('a hand-over', () => {
  test('needs a new date for what is overdue when its day begins', () => {
    expect(why(handOver, matter({ handOvers: [{ on: '2026-05-29', to: 'b' }] }))).toEqual([]);
    const late = { on: '2026-06-01', to: 'b' };
    expect(why(handOver, matter({ handOvers: [late] }))).toEqual(['undated']);
    const dates = { end: '2026-06-12' };
    expect(why(handOver, matter({ handOvers: [{ ...late, dates }] }))).toEqual([]);
  });

  test('needs a date for a missing plan too, and for nothing that was reported done by its end', () => {
    const given = (dates: Readonly<Record<string, string>>) =>
      why(handOver, matter({ plan: null, handOvers: [{ on: '2026-05-12', to: 'b', dates }] }));
    expect(given({})).toEqual(['undated']);
    expect(given({ plan: '2026-05-14' })).toEqual([]);
    const done = { nodes: [{ id: 'n1', due: '2026-05-20', claims: ['2026-05-25 17:00'] }] };
    expect(why(handOver, matter({ ...done, handOvers: [{ on: '2026-05-25', to: 'b' }] }))).toEqual([]);
  });

  test('passes on what the unit has, from hand to hand', () => {
    const twice = [
      { on: '2026-05-12', to: 'b' },
      { on: '2026-05-20', to: 'a' },
    ];
    expect(why(handOver, matter({ handOvers: twice }))).toEqual([]);
    const again = [twice[0], { on: '2026-05-20', from: 'a', to: 'b' }].flatMap((one) => one ?? []);
    expect(why(handOver, matter({ handOvers: again }))).toEqual(['nothing']);
    expect(why(handOver, matter({ handOvers: [{ on: '2026-05-12', from: 'b', to: 'a' }] }))).toEqual([
      'nothing',
    ]);
  });
});

describe('what the successor files', () => {
  const handed = { on: '2026-05-12', to: 'b' };

  test('is its own from the day of the hand-over', () => {
    const claimed = (claim: string) =>
      why(claimUnit, matter({ handOvers: [handed], end: { claims: [claim] } }));
    expect(claimed('2026-05-11 10:00 b')).toEqual(['told']);
    expect(claimed('2026-05-12 10:00 b')).toEqual([]);
    expect(claimed('2026-05-12 10:00 a')).toEqual([]);
    expect(claimed('2026-05-13 10:00 a')).toEqual(['told']);
  });

  test('may be a plan and a 签收', () => {
    const records = matter({ plan: null, handOvers: [{ ...handed, dates: { plan: '2026-05-14' } }] });
    const [plan] = matter().plan ?? [];
    const filed: Records =
      plan === undefined ? {} : { plan: [{ ...plan, unit: 'b', submitted: '2026-05-13 10:00' }] };
    expect(why(planUnit, join(records, filed))).toEqual([]);
    expect(why(planUnit, join(matter({ plan: null }), filed))).toEqual(['told']);
    expect(why(ackUnit, records)).toEqual([]);
  });
});

describe('a unit that has ended', () => {
  const ended = (more: Partial<TaskSpec>): Records =>
    join(matter({ lead: 'old', ...more }), {
      unit: [{ ...unit('old', 'departments', 9), until: '2026-05-20' }],
    });

  test('is told with what it left open, until that is handed over or withdrawn', () => {
    expect(why(unitEndedOpen, ended({}), '2026-05-20 10:00')).toEqual([]);
    expect(why(unitEndedOpen, ended({}), '2026-05-21 10:00')).toEqual(['1']);
    expect(why(unitEndedOpen, ended({ handOvers: [{ on: '2026-05-20', to: 'b' }] }))).toEqual([]);
    expect(why(unitEndedOpen, ended({ events: ['2026-05-25 撤销督办'] }))).toEqual([]);
    expect(why(unitEndedOpen, ended({ end: { claims: ['2026-05-19 10:00'] } }))).toEqual([]);
  });
});
