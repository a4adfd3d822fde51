import { describe, expect, test } from 'vitest';
import { taskRecords, report, type TaskSpec } from '../testing/task-records.ts';
import { join, type Records } from '../testing/office.ts';
import { rowIn } from './testing/reported.ts';

const SPEC: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-12-18' };

describe('a plan clock', () => {
  const RECORDS = taskRecords(
    { ...SPEC, returned: [{ plan: '2026-05-08 10:00', back: '2026-05-11' }], plan: '2026-05-14 10:00' },
    { ...SPEC, id: 't2', printed: '2026-05-07', plan: null, end: { claims: ['2026-05-13 10:00'] } },
    {
      ...SPEC,
      id: 't3',
      plan: '2026-05-15 10:00',
      events: ['2026-05-08 暂缓办理', '2026-05-14 恢复'],
    },
  );
  const plans = (...hidden: readonly string[]) => rowIn(RECORDS, { hidden }).plans ?? [];
  const first = {
    task: 't1',
    p: '1',
    late: 0,
    nth: 1,
    kind: 'first',
    start: '2026-05-06',
    due: '2026-05-08',
    met: { selfDeclared: true, on: '2026-05-08' },
    records: ['task/0000.yaml', 'plan/0000.yaml'],
  };
  const again = {
    task: 't1',
    p: '0.75',
    late: 1,
    nth: 2,
    kind: 'resubmission',
    start: '2026-05-11',
    due: '2026-05-13',
    met: { selfDeclared: true, on: '2026-05-14' },
    records: ['task/0000.yaml', 'plan/0001.yaml'],
  };
  const concluded = {
    ...first,
    task: 't2',
    p: '0.25',
    late: 3,
    start: '2026-05-07',
    due: '2026-05-09',
    met: { selfDeclared: true, on: '2026-05-13', end: true },
    records: ['task/0001.yaml', 'claim/0000.yaml'],
  };
  const rested = {
    ...again,
    task: 't3',
    nth: 1,
    kind: 'first',
    start: '2026-05-06',
    due: '2026-05-08',
    moved: '2026-05-14',
    met: { selfDeclared: true, on: '2026-05-15' },
    records: ['task/0002.yaml', 'plan/0002.yaml'],
  };

  test('tells when it began, when it ended, and what met it, 办结 too', () => {
    expect(plans()).toEqual([first, again, concluded, rested]);
  });

  test('tells no date that a withheld decision set, nor the day of a withheld plan', () => {
    const undated = { ...again, start: undefined, due: undefined };
    expect(plans('filing/0000.yaml')).toEqual([first, undated, concluded, rested]);
    const bare = { ...rested, start: undefined, due: undefined, moved: undefined };
    expect(plans('event/0000.yaml')).toEqual([first, again, concluded, bare]);
    const unmet = { ...first, met: undefined };
    expect(plans('plan/0000.yaml')[0]).toEqual({ ...unmet, records: ['task/0000.yaml'] });
  });

  test('of a withheld matter is its value alone', () => {
    expect(plans('task/0000.yaml')).toEqual([
      concluded,
      rested,
      { task: 'W1', p: '1' },
      { task: 'W1', p: '0.75' },
    ]);
  });

  test('that nothing met says so', () => {
    const [line] = rowIn(taskRecords({ ...SPEC, plan: null })).plans ?? [];
    expect(line).toEqual({
      task: 't1',
      p: '0',
      late: 16,
      nth: 1,
      kind: 'first',
      start: '2026-05-06',
      due: '2026-05-08',
      missing: true,
      records: ['task/0000.yaml'],
    });
  });
});

describe('a week', () => {
  const early = { ...SPEC, printed: '2026-04-01' };
  const RECORDS = join(
    taskRecords(
      { ...early, due: '2026-05-21' },
      { ...early, id: 't2' },
      { ...early, id: 't3', due: '2026-05-29' },
    ),
    {
      report: [
        report('2026-W21 jia 2026-05-22 11:00', ['t1'], false),
        report('2026-W21 jia 2026-05-24 11:00', ['t3', 't2'], false),
        report('2026-W22 jia 2026-05-29 10:00', ['t1'], false),
      ],
    },
  );
  const weeks = (asked: Parameters<typeof rowIn>[1] = {}, records: Records = RECORDS) =>
    rowIn(records, asked).weeks?.slice(-2) ?? [];
  const own = [
    { task: 't1', due: '2026-05-21', overdue: true },
    { task: 't3', due: '2026-05-29' },
  ];
  const reported = {
    week: '2026-W21',
    z: '0.5',
    day: '2026-05-22',
    state: 'before-meeting',
    completed: { at: '2026-05-24 11:00', selfDeclared: true },
    own,
    others: ['t2'],
    records: ['report/0000.yaml', 'report/0001.yaml'],
  };
  const partial = {
    week: '2026-W22',
    z: '0',
    day: '2026-05-29',
    state: 'missing',
    own,
    others: ['t2'],
    unreported: ['t2', 't3'],
    records: ['report/0002.yaml'],
  };

  test('tells what it owed, when it was complete, and what was left out', () => {
    expect(weeks()).toEqual([reported, partial]);
    const open = { ...partial, z: undefined };
    expect(weeks({ asOf: '2026-05-30 10:00' })[1]).toEqual({
      ...open,
      state: 'open',
      meeting: '2026-06-01 09:00',
    });
    // Nothing came at all: all of it is left out.
    const none = weeks({}, taskRecords(early))[1];
    expect(none).toEqual({ week: '2026-W22', z: '0', day: '2026-05-29', state: 'missing', others: ['t1'] });
  });

  test('tells no moment of which a withheld report is a part, and of a withheld matter its code', () => {
    const unknown = { ...reported, completed: undefined };
    expect(weeks({ hidden: ['report/0001.yaml', 'task/0000.yaml'] })[0]).toEqual({
      ...unknown,
      own: [own[1], { task: 'W1' }],
      records: ['report/0000.yaml'],
    });
  });

  test('tells by whom its last report was entered', () => {
    const onBehalf = { receivedAt: '2026-05-22 11:30', channel: '纸质' as const, enteredBy: 'mishu' };
    const given = { ...report('2026-W21 jia 2026-05-25 10:00', ['t1'], false), onBehalf };
    const both = [report('2026-W21 jia 2026-05-22 11:00', ['t2'], false), given];
    const records = join(taskRecords(early, { ...early, id: 't2' }), { report: both });
    expect(weeks({}, records)[0]?.completed).toEqual({ at: '2026-05-22 11:30', entered: '2026-05-25' });
  });

  test('tells no date that a withheld record set: a plan, a change of it, a hand-over, a rest, a return', () => {
    const findings = (more: Partial<TaskSpec>, ...hidden: readonly string[]) =>
      weeks({ hidden }, taskRecords({ ...early, ...more }))[1]?.own;
    const node = { nodes: [{ id: 'n1', due: '2026-06-03' }] };
    expect([findings(node), findings(node, 'plan/0000.yaml')]).toEqual([
      [{ task: 't1', due: '2026-06-03' }],
      [{ task: 't1' }],
    ]);
    const changes = [{ asked: '2026-05-15 10:00', dates: { n1: '2026-06-05' }, consent: '2026-05-18' }];
    const change = { nodes: [{ id: 'n1', due: '2026-05-28' }], changes };
    expect([findings(change), findings(change, 'plan/0001.yaml')]).toEqual([
      [{ task: 't1', due: '2026-06-05' }],
      [{ task: 't1' }],
    ]);
    const rest = { due: '2026-05-27', events: ['2026-05-18 暂缓办理', '2026-05-20 恢复'] };
    expect([findings(rest), findings(rest, 'event/0000.yaml')]).toEqual([
      [{ task: 't1', due: '2026-05-29' }],
      [{ task: 't1' }],
    ]);
    const back = {
      printed: '2026-05-20',
      plan: null,
      returned: [{ plan: '2026-05-21 10:00', back: '2026-05-22' }],
    };
    expect([findings(back), findings(back, 'filing/0000.yaml')]).toEqual([
      [{ task: 't1', due: '2026-05-26', overdue: true }],
      [{ task: 't1' }],
    ]);
  });
});
