import { describe, expect, test } from 'vitest';
import { taskRecords, type TaskSpec, type NodeSpec } from '../testing/task-records.ts';
import { closing, unit, world, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { rowsOf, standingsOf, type DutyRow } from './testing/rows.ts';

const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };
/** A matter of Wednesday 6 May; the Saturday after is a make-up working day. */
const MATTER: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30' };
const at = (asOf: string, more: Partial<TaskSpec> = {}, ...records: readonly Records[]) =>
  world(asOf, UNITS, taskRecords({ ...MATTER, ...more }), ...records);
const row = (kind: DutyRow['kind'], id: string, more: Partial<DutyRow>): DutyRow => ({
  id,
  who: 'unit jia',
  kind,
  task: 't1',
  subject: '',
  due: '',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['task/0000.yaml#notice.printed'],
  ...more,
});

describe('签收', () => {
  const acks = (...given: Parameters<typeof at>) => rowsOf(at(...given), 'ack');
  const ack = (more: Partial<DutyRow>) =>
    row('ack', 't1-ack-jia', {
      subject: 'jia',
      from: '2026-05-06',
      due: '2026-05-07 24:00',
      clock: '2026-05-06 +1',
      ...more,
    });

  test('is owed by the unit within one working day of delivery', () => {
    const open = (asOf: string) => acks(asOf, { acked: null });
    expect(open('2026-05-06 08:59')).toEqual([]);
    expect(open('2026-05-06 09:00')).toEqual([ack({ standing: 'due-soon', left: 1 })]);
    expect(open('2026-05-07 23:59')).toEqual([ack({ standing: 'due-soon' })]);
    expect(open('2026-05-08 00:00')).toEqual([ack({ standing: 'overdue', late: 1 })]);
  });

  test('is met by the unit’s own record, on time on the next working day and late after it', () => {
    const sources = ['ack/0000.yaml#submitted'];
    const acked = (moment: string) => acks('2026-05-29 10:00', { acked: moment });
    expect(acked('2026-05-07 23:59')).toEqual([
      ack({ filed: '2026-05-07 23:59', standing: 'filed', sources }),
    ]);
    expect(acked('2026-05-08 00:00')).toEqual([
      ack({ filed: '2026-05-08 00:00', standing: 'late', late: 1, sources }),
    ]);
  });

  test('is owed by each assisting unit, too, whatever the others did', () => {
    expect(standingsOf(at('2026-05-07 12:00', { assists: ['yi'] }), 'ack')).toEqual({
      't1-ack-jia': 'unit jia filed 0 0',
      't1-ack-yi': 'unit yi due-soon 0 0',
    });
  });

  test('of a 即办件 is the lead’s plan and no duty beside it; where the rules know no plans it is one', () => {
    const prompt = { due: '2026-05-12', plan: null, assists: ['yi'] };
    const ids = (...records: Records[]) =>
      rowsOf(at('2026-05-07 12:00', prompt, ...records), 'ack', 'plan').map(({ id }) => id);
    expect(ids()).toEqual(['t1-ack-yi', 't1-plan-1']);
    expect(ids({ rules: [{ ...RULES, plans: undefined }] })).toEqual(['t1-ack-jia', 't1-ack-yi']);
  });

  test('is no longer asked of a unit that handed the matter over, nor of its successor', () => {
    const handed = { acked: null, handOvers: [{ on: '2026-05-11', to: 'yi' }] };
    expect(acks('2026-05-11 07:59', handed)).toHaveLength(1);
    expect(acks('2026-05-11 08:00', handed)).toEqual([]);
    expect(acks('2026-05-29 10:00', { ...handed, acked: '2026-05-08 10:00' })).toMatchObject([
      { who: 'unit jia', standing: 'late' },
    ]);
  });

  test('waits while the matter rests, unless its day had passed', () => {
    const resting = (on: string) => acks('2026-05-12 10:00', { acked: null, events: [`${on} 暂缓办理`] });
    expect([resting('2026-05-07').length, resting('2026-05-08').length]).toEqual([0, 1]);
  });

  test('counts its days by the rules of the day of delivery', () => {
    const june = {
      ...RULES,
      version: 'v2',
      from: '2026-06',
      published: '2026-05-20',
      tasks: RULES.tasks && { ...RULES.tasks, ack: 3 },
    };
    const clock = (printed: string) =>
      acks('2026-07-31 10:00', { printed, due: '2026-12-25' }, { rules: [RULES, june] }).map(
        (duty) => duty.clock,
      );
    expect(clock('2026-05-29')).toEqual(['2026-05-29 +1']);
    expect(clock('2026-06-01')).toEqual(['2026-06-01 +3']);
  });
});

describe('the plan', () => {
  const plans = (...given: Parameters<typeof at>) => rowsOf(at(...given), 'plan');
  const plan = (more: Partial<DutyRow>) =>
    row('plan', 't1-plan-1', {
      subject: 'first',
      from: '2026-05-06',
      due: '2026-05-08 24:00',
      clock: '2026-05-06 +2',
      ...more,
    });

  test('is owed two working days after delivery, until the last minute of the second', () => {
    const open = (asOf: string) => plans(asOf, { plan: null });
    expect(open('2026-05-08 23:59')).toEqual([plan({ standing: 'due-soon' })]);
    expect(open('2026-05-09 00:00')).toEqual([plan({ standing: 'overdue', late: 1 })]);
  });

  test('filed on the make-up Saturday after its day is one working day late', () => {
    expect(plans('2026-05-20 09:00', { plan: '2026-05-09 11:00' })).toMatchObject([
      { standing: 'late', late: 1, sources: ['plan/0000.yaml#submitted'] },
    ]);
  });

  test('is owed once more from the day it came back', () => {
    const returned = [{ plan: '2026-05-08 10:00', back: '2026-05-11' }];
    expect(plans('2026-05-13 23:59', { plan: null, returned })).toEqual([
      plan({ filed: '2026-05-08 10:00', standing: 'filed', sources: ['plan/0000.yaml#submitted'] }),
      plan({
        id: 't1-plan-2',
        subject: 'resubmission',
        from: '2026-05-11',
        due: '2026-05-13 24:00',
        clock: '2026-05-11 +2',
        standing: 'due-soon',
      }),
    ]);
  });

  test('after a hand-over is the successor’s, by its new date', () => {
    const handOvers = [{ on: '2026-05-11', to: 'yi', dates: { plan: '2026-05-13' } }];
    const who = (asOf: string) => standingsOf(at(asOf, { plan: null, handOvers }), 'plan');
    expect(who('2026-05-11 07:59')).toEqual({ 't1-plan-1': 'unit jia overdue 2 0' });
    expect(who('2026-05-11 08:00')).toEqual({ 't1-plan-1': 'unit yi owed 0 2' });
    expect(who('2026-05-14 00:00')).toEqual({ 't1-plan-1': 'unit yi overdue 1 0' });
  });

  test('that rests is not owed; what had passed before the rest counts on', () => {
    const rest = (on: string) =>
      standingsOf(at('2026-05-12 10:00', { plan: null, events: [`${on} 暂缓办理`] }), 'plan');
    expect(rest('2026-05-08')).toEqual({});
    expect(rest('2026-05-09')).toEqual({ 't1-plan-1': 'unit jia overdue 3 0' });
    const filed = at('2026-05-12 10:00', { plan: '2026-05-07 10:00', events: ['2026-05-08 暂缓办理'] });
    expect(standingsOf(filed, 'plan')).toEqual({ 't1-plan-1': 'unit jia filed 0 0' });
  });
});

describe('a node', () => {
  const NODE: NodeSpec = { id: 'n1', due: '2026-05-22' };
  const nodes = (asOf: string, node: Partial<NodeSpec> = {}, more: Partial<TaskSpec> = {}) =>
    rowsOf(at(asOf, { nodes: [{ ...NODE, ...node }], ...more }), 'node', 'rectification');
  const n1 = (...given: Parameters<typeof nodes>) => nodes(...given).find(({ subject }) => subject === 'n1');
  const node = (more: Partial<DutyRow>) =>
    row('node', 't1-node-n1', {
      subject: 'n1',
      due: '2026-05-22 24:00',
      clock: '2026-05-22',
      sources: ['plan/0000.yaml#nodes.0.due'],
      ...more,
    });

  test('is owed by its date beside the matter’s own deadline, near three working days before', () => {
    expect(nodes('2026-05-18 10:00')).toEqual([
      node({ left: 4 }),
      node({
        id: 't1-node-end',
        subject: 'end',
        due: '2026-06-30 24:00',
        clock: '2026-06-30',
        left: 30,
        sources: ['task/0000.yaml#due'],
      }),
    ]);
    expect(n1('2026-05-19 10:00')).toEqual(node({ standing: 'due-soon', left: 3 }));
    expect(n1('2026-05-22 23:59')).toEqual(node({ standing: 'due-soon' }));
    expect(n1('2026-05-23 00:00')).toEqual(node({ standing: 'overdue', late: 1 }));
    expect(n1('2026-05-19 10:00', { unit: 'yi' })?.who).toBe('unit yi');
  });

  test('is near by the lights of today’s rules, like any duty where they have none', () => {
    const near = (asOf: string, lights: typeof RULES.lights) =>
      rowsOf(at(asOf, { nodes: [NODE] }, { rules: [{ ...RULES, lights }] }), 'node')[0]?.standing;
    const five = { soon: 5, overdue: 5, behind: 10, farBehind: 30 };
    expect([near('2026-05-14 10:00', five), near('2026-05-15 10:00', five)]).toEqual(['owed', 'due-soon']);
    expect([near('2026-05-20 10:00', undefined), near('2026-05-21 10:00', undefined)]).toEqual([
      'owed',
      'due-soon',
    ]);
  });

  test('is met by a claim, which stops the clock, and open again when that is refused', () => {
    const claims = ['2026-05-22 23:59'];
    const met = { filed: '2026-05-22 23:59', standing: 'filed', sources: ['claim/0000.yaml#nodes.0'] };
    const later = (given: Partial<NodeSpec>) => n1('2026-06-12 10:00', given);
    expect(later({ claims })).toEqual(node(met));
    expect(later({ claims, checks: ['2026-05-25 通过'] })).toEqual(node(met));
    expect(later({ claims, checks: ['2026-05-25 退回'] })).toEqual(node({ standing: 'overdue', late: 15 }));
    expect(later({ claims: ['2026-05-25 09:00'] })).toEqual(
      node({ ...met, filed: '2026-05-25 09:00', standing: 'late', late: 1 }),
    );
  });

  test('is as late as in the score: less what the 核验 of a refused claim was overdue', () => {
    // Claimed on 11 May; the 核验, owed by the 18th, was held on the 21st: three working days are the section's.
    const again = (asOf: string, ...claims: readonly string[]) => {
      const duty = n1(asOf, { claims: ['2026-05-11 10:00', ...claims], checks: ['2026-05-21 退回'] });
      return duty && `${duty.standing} ${String(duty.late)}`;
    };
    expect(again('2026-05-27 24:00')).toBe('due-soon 0');
    expect(again('2026-05-28 00:00')).toBe('overdue 1');
    expect(again('2026-06-01 10:00', '2026-05-27 23:59')).toBe('filed 0');
    expect(again('2026-06-01 10:00', '2026-05-28 00:00')).toBe('late 1');
  });

  test('is as late as in the score: less what a request made in time lay unanswered', () => {
    // Asked on 18 May, the answer owed by the 20th: from the 21st on the days are the leader's.
    const changes = (refused?: string) => [
      {
        asked: '2026-05-18 10:00',
        dates: { n1: '2026-06-05' },
        ...(refused === undefined ? {} : { refused }),
      },
    ];
    const late = (refused?: string) => {
      const duty = n1('2026-05-27 10:00', {}, { changes: changes(refused) });
      return duty && `${duty.standing} ${String(duty.late)}`;
    };
    expect([late(), late('2026-05-20'), late('2026-05-21')]).toEqual([
      'due-soon 0',
      'overdue 3',
      'overdue 2',
    ]);
  });

  test('taken off is owed by nobody, from the day of the decision', () => {
    const ids = (asOf: string) => nodes(asOf, {}, { events: ['2026-05-18 取消节点 n1'] }).map(({ id }) => id);
    expect(ids('2026-05-18 07:59')).toEqual(['t1-node-n1', 't1-node-end']);
    expect(ids('2026-05-18 08:00')).toEqual(['t1-node-end']);
  });

  test('whose date rests is not owed, and after the rest by its moved date; one that had passed counts on', () => {
    const resting = (asOf: string, ...events: string[]) => n1(asOf, {}, { events });
    expect(resting('2026-06-10 10:00', '2026-05-22 暂缓办理')).toBeUndefined();
    // What was claimed before the rest stays on the roll.
    const claimed = n1(
      '2026-06-10 10:00',
      { claims: ['2026-05-20 10:00'] },
      { events: ['2026-05-22 暂缓办理'] },
    );
    expect(claimed).toMatchObject({ filed: '2026-05-20 10:00', standing: 'filed' });
    expect(resting('2026-06-10 10:00', '2026-05-23 暂缓办理')).toMatchObject({
      standing: 'overdue',
      late: 13,
    });
    // Three working days of rest: 20, 21 and 22 May.
    expect(resting('2026-05-26 10:00', '2026-05-20 暂缓办理', '2026-05-25 恢复')).toMatchObject({
      due: '2026-05-27 24:00',
      standing: 'due-soon',
      left: 1,
    });
  });

  test('after a hand-over is the successor’s; one claimed before stays with who claimed it', () => {
    const handOvers = [{ on: '2026-05-25', to: 'yi', dates: { n1: '2026-05-29' } }];
    const who = (asOf: string, claims: readonly string[] = []) =>
      standingsOf(at(asOf, { nodes: [{ ...NODE, claims }], handOvers }), 'node');
    expect(who('2026-05-25 07:59')['t1-node-n1']).toBe('unit jia overdue 1 0');
    expect(who('2026-05-25 08:00')).toEqual({
      't1-node-n1': 'unit yi owed 0 4',
      't1-node-end': 'unit yi owed 0 25',
    });
    expect(who('2026-05-25 08:00', ['2026-05-22 10:00'])).toEqual({
      't1-node-n1': 'unit jia filed 0 0',
      't1-node-end': 'unit yi owed 0 25',
    });
  });

  test('that a check demanded is 整改, by the date and in the record that demanded it', () => {
    const checked = { claims: ['2026-05-20 09:00'], checks: ['2026-05-22 限期完善 核验 r1:2026-05-29'] };
    const demand = (asOf: string) => nodes(asOf, checked).filter(({ kind }) => kind === 'rectification');
    expect(demand('2026-05-22 15:59')).toEqual([]);
    expect(demand('2026-05-27 10:00')).toEqual([
      node({
        id: 't1-node-r1',
        kind: 'rectification',
        subject: 'r1',
        due: '2026-05-29 24:00',
        clock: '2026-05-29',
        standing: 'due-soon',
        left: 2,
        sources: ['verification/0000.yaml#results.0.rectification'],
      }),
    ]);
    expect(demand('2026-05-30 00:00')).toMatchObject([{ standing: 'overdue', late: 1 }]);
  });

  test('moves with a closure announced by its day, not with one announced after it', () => {
    const due = (known: string) =>
      rowsOf(
        at('2026-06-12 10:00', { nodes: [NODE] }, { calendar: [closing('2026-05-22', known)] }),
        'node',
      )[0]?.due;
    expect(due('2026-05-22')).toBe('2026-05-25 24:00');
    expect(due('2026-05-23')).toBe('2026-05-22 24:00');
  });
});

describe('a matter', () => {
  test('lays nothing on anybody before its notice is delivered, then from that day on', () => {
    const printed = taskRecords({ ...MATTER, plan: null, acked: null });
    const handed: Records = {
      task: (printed.task ?? []).map((task) => ({
        ...task,
        notice: { ...task.notice, handedOver: { on: '2026-05-08', paper: '送达回证第1号' } },
      })),
    };
    const ids = (asOf: string) =>
      rowsOf(world(asOf, UNITS, handed), 'ack', 'plan', 'node').map(({ id, from }) => [id, from]);
    expect(ids('2026-05-07 24:00')).toEqual([]);
    expect(ids('2026-05-08 00:00')).toEqual([
      ['t1-ack-jia', '2026-05-08'],
      ['t1-plan-1', '2026-05-08'],
      ['t1-node-end', undefined],
    ]);
  });

  test('that was withdrawn asks for nothing more; what was met stays on the roll', () => {
    const withdrawn = { plan: null, events: ['2026-05-11 撤销督办'] };
    expect(Object.keys(standingsOf(at('2026-05-11 07:59', withdrawn), 'ack', 'plan', 'node'))).toHaveLength(
      3,
    );
    expect(standingsOf(at('2026-05-11 08:00', withdrawn), 'ack', 'plan', 'node')).toEqual({
      't1-ack-jia': 'unit jia filed 0 0',
    });
  });

  test('of a unit that has ended asks it for nothing that is due after its last day', () => {
    const units: Records = { unit: [{ ...unit('jia'), until: '2026-05-29' }] };
    const owed = (asOf: string) =>
      standingsOf(
        world(asOf, units, taskRecords({ ...MATTER, nodes: [{ id: 'n1', due: '2026-05-22' }] })),
        'plan',
        'node',
      );
    expect(owed('2026-05-29 24:00')).toEqual({
      't1-plan-1': 'unit jia filed 0 0',
      't1-node-n1': 'unit jia overdue 5 0',
      't1-node-end': 'unit jia owed 0 21',
    });
    expect(owed('2026-05-30 00:00')).toEqual({
      't1-plan-1': 'unit jia filed 0 0',
      't1-node-n1': 'unit jia missed 0 0',
    });
  });
});

test('a matter lays duties where the rules of its delivery know tasks, or those of today', () => {
  const left = { tasks: undefined, plans: undefined, weekly: undefined };
  const later = {
    ...RULES,
    ...left,
    version: 'v2',
    from: '2026-06',
    components: RULES.components.slice(1, 2),
  };
  const nodes = (asOf: string, more: Partial<TaskSpec>, ...records: Records[]) =>
    rowsOf(at(asOf, more, ...records), 'node').map(({ id, standing }) => `${id} ${standing}`);
  const due = { printed: '2026-05-06', due: '2026-05-20' };
  expect(nodes('2026-06-10 10:00', due, { rules: [RULES, later] })).toEqual(['t1-node-end overdue']);
  // What will fall due by rules that know none is owed by those of today.
  expect(nodes('2026-05-20 10:00', { due: '2026-06-10' }, { rules: [RULES, later] })).toEqual([
    't1-node-end owed',
  ]);
  // What fell due while the rules knew none is owed by nobody, though they know some today.
  const none = { ...later, version: 'v1', from: '2026-01' };
  const some = { ...RULES, version: 'v2', from: '2026-06' };
  expect(nodes('2026-06-10 10:00', due, { rules: [none, some] })).toEqual([]);
  // Given before there were any rules.
  expect(nodes('2026-01-20 10:00', { printed: '2025-12-15', due: '2026-01-15' })).toEqual([
    't1-node-end overdue',
  ]);
});
