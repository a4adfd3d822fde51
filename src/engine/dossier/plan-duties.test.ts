import { describe, expect, test } from 'vitest';
import { dayOf } from '#days/moment.ts';
import { lone } from '../testing/lone.ts';
import type { TaskSpec } from '../testing/task-records.ts';
import type { Records } from '../testing/office.ts';
import { missingPlan, planDuties } from './plan-duties.ts';

/** Delivered on Monday 11 May: the plan is due on Wednesday the 13th. */
const SPEC: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-05-11', due: '2026-12-18', plan: null };
/** `kind unit due met` of each clock. */
const duties = (world: ReturnType<typeof lone>, moment?: string) =>
  planDuties(world.context, world.dossier, world.at(moment)).map(
    ({ kind, unit, due, met, held }) =>
      `${kind} ${unit} ${due}${held ? ' held' : ''}${met === undefined ? '' : ` met ${dayOf(met.received)}`}`,
  );
const missing = (world: ReturnType<typeof lone>, moment?: string) =>
  missingPlan(world.context, world.dossier, world.at(moment)) !== undefined;
const of = (more: Partial<TaskSpec>, ...records: Records[]) => lone({ ...SPEC, ...more }, ...records);

describe('the clock of the plan', () => {
  test('runs from delivery, and the plan is missing when its day is over', () => {
    const world = of({});
    expect(duties(world, '2026-05-10 12:00')).toEqual([]);
    expect(duties(world, '2026-05-11 12:00')).toEqual(['first jia 2026-05-13']);
    expect([missing(world, '2026-05-13 23:59'), missing(world, '2026-05-13 24:00')]).toEqual([false, true]);
  });

  test('runs from the later of the printed day and the delivery', () => {
    const task = (handedOver?: { on: string; paper: string }, submitted = '2026-05-11 09:00') => {
      const records = of({});
      const [entry] = records.context.ledger.task;
      if (entry === undefined) throw new Error('a task');
      const value = { ...entry.value, id: 't2', notice: { ...entry.value.notice, handedOver }, submitted };
      const world = lone(SPEC, { task: [value] });
      const dossier = world.context.dossiers.get('t2');
      if (dossier === undefined) throw new Error('t2');
      return [dossier.delivery.start, planDuties(world.context, dossier, world.at())[0]?.due];
    };
    expect(task(undefined, '2026-05-13 09:00')).toEqual(['2026-05-13', '2026-05-15']);
    expect(task({ on: '2026-05-12', paper: '回证1号' }, '2026-05-20 09:00')).toEqual([
      '2026-05-12',
      '2026-05-14',
    ]);
    expect(task({ on: '2026-05-08', paper: '回证1号' })).toEqual(['2026-05-11', '2026-05-13']);
  });

  test('is met by the plan, whatever becomes of 备案', () => {
    const world = of({ plan: '2026-05-14 10:00', filed: null });
    expect(duties(world)).toEqual(['first jia 2026-05-13 met 2026-05-14']);
    expect(missing(world)).toBe(false);
  });

  test('begins anew with a return, from the day on which its record came', () => {
    const world = of({ returned: [{ plan: '2026-05-12 10:00', back: '2026-05-14' }] });
    expect(duties(world, '2026-05-14 15:59')).toEqual(['first jia 2026-05-13 met 2026-05-12']);
    expect(duties(world)).toEqual(['first jia 2026-05-13 met 2026-05-12', 'resubmission jia 2026-05-18']);
    expect([missing(world, '2026-05-18 12:00'), missing(world, '2026-05-18 24:00')]).toEqual([false, true]);
    const again = of({
      returned: [{ plan: '2026-05-12 10:00', back: '2026-05-14' }],
      plan: '2026-05-19 10:00',
    });
    expect(duties(again)).toEqual([
      'first jia 2026-05-13 met 2026-05-12',
      'resubmission jia 2026-05-18 met 2026-05-19',
    ]);
  });

  test('is met by 办结 claimed before any plan, unless that is refused', () => {
    const claimed = (checks: readonly string[] = []) => of({ end: { claims: ['2026-05-14 10:00'], checks } });
    expect(duties(claimed())).toEqual(['first jia 2026-05-13 met 2026-05-14']);
    const refused = claimed(['2026-05-20 退回']);
    expect([missing(refused, '2026-05-20 12:00'), missing(refused, '2026-05-20 16:00')]).toEqual([
      false,
      true,
    ]);
  });

  test('is met by the earlier of 办结 and plan', () => {
    const both = (plan: string) => duties(of({ plan, end: { claims: ['2026-05-13 10:00'] } }));
    expect(both('2026-05-12 10:00')).toEqual(['first jia 2026-05-13 met 2026-05-12']);
    expect(both('2026-05-18 10:00')).toEqual(['first jia 2026-05-13 met 2026-05-13']);
  });

  test('is not met by 办结 of a unit that assists', () => {
    expect(duties(of({ end: { claims: ['2026-05-14 10:00 yi'] } }))).toEqual(['first jia 2026-05-13']);
  });
});

describe('即办件', () => {
  const prompt = (acked: string | null, more: Partial<TaskSpec> = {}) =>
    of({ due: '2026-05-15', acked, ...more });

  test('owe a 签收 in one working day, of the lead, and no plan', () => {
    expect(duties(prompt('2026-05-13 10:00'))).toEqual(['prompt jia 2026-05-12 met 2026-05-13']);
    expect(duties(prompt(null))).toEqual(['prompt jia 2026-05-12']);
    const other = prompt(null, {});
    expect(missing(other, '2026-05-12 24:00')).toBe(true);
    expect(
      duties(
        lone(
          { ...SPEC, due: '2026-05-15', acked: null },
          { ack: [{ task: 't1', unit: 'yi', submitted: '2026-05-11 10:00' }] },
        ),
      ),
    ).toEqual(['prompt jia 2026-05-12']);
  });

  test('handed over without one owe that of the successor, from its day', () => {
    const given = (submitted: string, by = 'yi') =>
      duties(
        lone(
          { ...SPEC, due: '2026-05-15', acked: null, handOvers: [{ on: '2026-05-13', to: 'yi' }] },
          { ack: [{ task: 't1', unit: by, submitted }] },
        ),
      );
    expect(given('2026-05-14 10:00')).toEqual(['prompt yi 2026-05-12 met 2026-05-14']);
    // What it signed as a unit that assists was not the lead's.
    expect(given('2026-05-11 10:00')).toEqual(['prompt yi 2026-05-12']);
    // On the day of the hand-over both may; who did has it.
    expect(given('2026-05-13 10:00')).toEqual(['prompt yi 2026-05-12 met 2026-05-13']);
    expect(given('2026-05-13 10:00', 'jia')).toEqual(['prompt jia 2026-05-12 met 2026-05-13']);
    expect(given('2026-05-14 10:00', 'jia')).toEqual(['prompt yi 2026-05-12']);
  });

  test('signed by both, the giver and the successor, are met by the first, whatever their records are called', () => {
    const ack = (unit: string, submitted: string) => ({ task: 't1', unit, submitted });
    const world = lone(
      { ...SPEC, due: '2026-05-15', acked: null, handOvers: [{ on: '2026-05-13', to: 'yi' }] },
      { ack: [ack('yi', '2026-05-14 10:00'), ack('jia', '2026-05-12 10:00')] },
    );
    expect(duties(world)).toEqual(['prompt jia 2026-05-12 met 2026-05-12']);
  });

  test('claimed before the 签收 need none', () => {
    expect(duties(prompt(null, { end: { claims: ['2026-05-12 10:00'] } }))).toEqual([
      'prompt jia 2026-05-12 met 2026-05-12',
    ]);
  });
});

describe('a plan of a matter that rests, is withdrawn or handed over', () => {
  test('is held while its day had not passed, and due after the resumption', () => {
    const world = of({ events: ['2026-05-13 暂缓办理', '2026-05-20 恢复'] });
    expect(duties(world, '2026-05-15 12:00')).toEqual(['first jia 2026-05-13 held']);
    expect(missing(world, '2026-05-15 12:00')).toBe(false);
    expect(duties(world)).toEqual(['first jia 2026-05-20']);
  });

  test('that was overdue when the rest began is missing', () => {
    const world = of({ events: ['2026-05-14 暂缓办理'] });
    expect([duties(world), missing(world)]).toEqual([['first jia 2026-05-13'], true]);
  });

  test('is missing no more once supervision was withdrawn', () => {
    const world = of({ events: ['2026-06-01 撤销督办'] });
    expect([missing(world, '2026-05-31 24:00'), missing(world)]).toEqual([true, false]);
  });

  test('is the successor’s, by its new date where one is given', () => {
    const over = (dates: Readonly<Record<string, string>>, more: Partial<TaskSpec> = {}) =>
      duties(of({ handOvers: [{ on: '2026-05-18', to: 'yi', dates }], ...more }));
    expect(over({ plan: '2026-05-21' })).toEqual(['first yi 2026-05-21']);
    expect(over({ plan: '2026-05-23' })).toEqual(['first yi 2026-05-25']);
    expect(over({})).toEqual(['first yi 2026-05-13']);
  });

  test('filed before the hand-over stays the giver’s; a return after it is the successor’s', () => {
    const handOvers = [{ on: '2026-05-18', to: 'yi' }];
    expect(duties(of({ plan: '2026-05-18 10:00', handOvers }))).toEqual([
      'first jia 2026-05-13 met 2026-05-18',
    ]);
    const plan = (by: string) => {
      const { context } = of({ plan: '2026-05-18 10:00' });
      const records = context.ledger.plan.map(({ value }) => ({ ...value, unit: by }));
      return duties(of({ handOvers }, { plan: records }));
    };
    // Filed by the successor on that day it is the successor's.
    expect([plan('jia'), plan('yi')]).toEqual([
      ['first jia 2026-05-13 met 2026-05-18'],
      ['first yi 2026-05-13 met 2026-05-18'],
    ]);
    const returned = [{ plan: '2026-05-12 10:00', back: '2026-05-20' }];
    expect(duties(of({ returned, handOvers }))).toEqual([
      'first jia 2026-05-13 met 2026-05-12',
      'resubmission yi 2026-05-22',
    ]);
  });

  test('returned before the hand-over and not filed since is the successor’s', () => {
    const returned = [{ plan: '2026-05-12 10:00', back: '2026-05-14' }];
    expect(
      duties(of({ returned, handOvers: [{ on: '2026-05-18', to: 'yi', dates: { plan: '2026-05-21' } }] })),
    ).toEqual(['first jia 2026-05-13 met 2026-05-12', 'resubmission yi 2026-05-21']);
  });
});
