import { describe, expect, test } from 'vitest';
import { liveHorizon } from './horizon.ts';
import { missingPlan, planDuties, type PlanDuty } from './plan-duty.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters } from './testing/matter.ts';
import type { LifeSpec } from './testing/state-course.ts';
import { RULES, unit, world } from './testing/world.ts';

/** One clock in a line, all of it: `kind start +n → due`, the date before a pause, what met it when, how late. */
function row({ kind, deadline, original, submission, submitted, late, incomplete }: PlanDuty): string {
  const moved = original === deadline.due ? '' : ` from ${original}`;
  const met = submission === undefined ? 'open' : `${submission.path} ${String(submitted)}`;
  return [
    `${kind} ${deadline.start} +${String(deadline.n)} → ${deadline.due}${moved}`,
    met,
    ...(late === 0 ? [] : [`late ${String(late)}`]),
    ...(incomplete ? ['incomplete'] : []),
  ].join(', ');
}

/** The clocks of the plan of `t1`, printed on 6 May 2026, as a look at a moment sees them in a ledger that goes on; and the one missing. */
function clocksAt(moment: string, { task, ...spec }: LifeSpec, more: Records = {}) {
  const given = matters([{ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-12-25', ...spec }]);
  const tasks = (given.task ?? []).map((plain) => ({ ...plain, ...task }));
  const units = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
  const context = world('2026-12-31 24:00', units, { ...given, task: tasks }, more);
  const dossier = context.dossiers.get('t1');
  if (dossier === undefined) throw new Error('the matter is there');
  const missing = missingPlan(context, dossier, liveHorizon(moment));
  return {
    clocks: planDuties(context, dossier, liveHorizon(moment)).map(row),
    missing: missing && row(missing),
  };
}

describe('the plan of a notice', () => {
  test('has a clock of two working days from delivery, and another from each return', () => {
    const spec = {
      returned: [
        { plan: '2026-05-09 10:00', back: '2026-05-11 要素不全' },
        { plan: '2026-05-13 10:00', back: '2026-05-14 内容不实' },
      ],
      plan: '2026-05-20 10:00',
    };
    const clocks = (moment: string) => clocksAt(moment, spec).clocks;
    const first = 'first 2026-05-06 +2 → 2026-05-08, plan/0000.yaml 2026-05-09 10:00, late 1';
    const second = 'resubmission 2026-05-11 +2 → 2026-05-13, plan/0001.yaml 2026-05-13 10:00';
    const third = 'resubmission 2026-05-14 +2 → 2026-05-18';
    expect(clocks('2026-05-08 24:00')).toEqual(['first 2026-05-06 +2 → 2026-05-08, open']);
    expect(clocks('2026-05-09 09:59')).toEqual(['first 2026-05-06 +2 → 2026-05-08, open, late 1']);
    expect(clocks('2026-05-11 15:59')).toEqual([first]);
    expect(clocks('2026-05-11 16:00')).toEqual([
      `${first}, incomplete`,
      'resubmission 2026-05-11 +2 → 2026-05-13, open',
    ]);
    expect(clocks('2026-05-14 16:00')).toEqual([`${first}, incomplete`, second, `${third}, open`]);
    expect(clocks('2026-05-20 10:00')).toEqual([
      `${first}, incomplete`,
      second,
      `${third}, plan/0002.yaml 2026-05-20 10:00, late 2`,
    ]);
  });

  test('has no clock before the day the notice was handed over', () => {
    const notice = {
      no: '督办〔2026〕1号',
      printed: '2026-05-06',
      handedOver: { on: '2026-05-08', paper: '回证' },
    };
    const clocks = (moment: string) => clocksAt(moment, { task: { notice }, plan: null }).clocks;
    expect(clocks('2026-05-07 24:00')).toEqual([]);
    expect(clocks('2026-05-08 00:00')).toEqual(['first 2026-05-08 +2 → 2026-05-11, open']);
  });

  test('has a clock that stands still while the matter rests', () => {
    const rest = { plan: null, events: ['2026-05-08 暂停', '2026-05-18 恢复'] };
    expect(clocksAt('2026-05-19 10:00', rest).clocks).toEqual([
      'first 2026-05-06 +2 → 2026-05-18 from 2026-05-08, open, late 1',
    ]);
  });

  test('has the days that the rules of its first month give, two before any rules', () => {
    const longer = { rules: [{ ...RULES, clocks: { ...RULES.clocks, plan: 3 } }] };
    const clocks = (rules: Records) => clocksAt('2026-05-06 12:00', { plan: null }, rules).clocks;
    expect(clocks(longer)).toEqual(['first 2026-05-06 +3 → 2026-05-09, open']);
    expect(clocks({ rules: [{ ...RULES, from: '2026-06' }] })).toEqual([
      'first 2026-05-06 +2 → 2026-05-08, open',
    ]);
  });
});

describe('the plan of a 即办件', () => {
  const spec = { due: '2026-05-12', plan: null, acked: '2026-05-08 10:00', assists: ['yi'] };
  const helper = { ack: [{ task: 't1', unit: 'yi', submitted: '2026-05-06 09:30' }] };
  const clocks = (moment: string, more: Records = {}) =>
    clocksAt(moment, { ...spec, level: '重大' }, { ...helper, ...more }).clocks;

  test('is the 签收 of the lead, from when it is there', () => {
    expect(clocks('2026-05-07 24:00')).toEqual(['prompt 2026-05-06 +1 → 2026-05-07, open']);
    expect(clocks('2026-05-08 09:59')).toEqual(['prompt 2026-05-06 +1 → 2026-05-07, open, late 1']);
    expect(clocks('2026-05-20 10:00')).toEqual([
      'prompt 2026-05-06 +1 → 2026-05-07, ack/0000.yaml 2026-05-08 10:00, late 1',
    ]);
  });

  test('has the days that the rules of its first month give, one before any rules', () => {
    const two = { rules: [{ ...RULES, clocks: { ...RULES.clocks, ack: 2 } }] };
    expect(clocks('2026-05-06 12:00', two)).toEqual(['prompt 2026-05-06 +2 → 2026-05-08, open']);
    const none = { rules: [{ ...RULES, from: '2026-06' }] };
    expect(clocks('2026-05-06 12:00', none)).toEqual(['prompt 2026-05-06 +1 → 2026-05-07, open']);
  });
});

test('a plan owed by the cut-off day itself is missing at its end and not a minute before', () => {
  const missing = (moment: string, plan: string | null = null) =>
    clocksAt(moment, { printed: '2026-06-26', plan }).missing;
  expect(missing('2026-06-29 24:00')).toBeUndefined();
  expect(missing('2026-06-30 23:59')).toBeUndefined();
  expect(missing('2026-06-30 24:00')).toBe('first 2026-06-26 +2 → 2026-06-30, open');
  expect(missing('2026-07-01 00:00')).toBe('first 2026-06-26 +2 → 2026-06-30, open, late 1');
  expect(missing('2026-07-01 10:00', '2026-07-01 10:00')).toBeUndefined();
});
