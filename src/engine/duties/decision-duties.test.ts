import { describe, expect, test } from 'vitest';
import { taskRecords, type ChangeSpec, type TaskSpec } from '../testing/task-records.ts';
import { join, unit, world, type Records } from '../testing/office.ts';
import { rowsOf, type DutyRow } from './testing/rows.ts';

type Filing = NonNullable<Records['filing']>[number];
type Clue = NonNullable<Records['clue']>[number];
type Objection = NonNullable<Records['objection']>[number];

const UNITS: Records = { unit: [unit('jia')] };
/** A plan of Thursday 7 May; the Saturday after is a make-up working day. What became of it is told by the filings. */
const MATTER: TaskSpec = {
  id: 't1',
  lead: 'jia',
  printed: '2026-05-06',
  due: '2026-06-30',
  plan: '2026-05-07 15:00',
  filed: null,
};
const rows = (asOf: string, filings: readonly Omit<Filing, 'task'>[], more: Partial<TaskSpec> = {}) =>
  rowsOf(
    world(
      asOf,
      UNITS,
      join(taskRecords({ ...MATTER, ...more }), { filing: filings.map((one) => ({ task: 't1', ...one })) }),
    ),
    'approval',
    'consent',
    'filing',
  );
const signed = (on: string) => ({ by: 'fenguan', on, mode: '签批' as const });
const approval = (more: Partial<DutyRow>) => ({
  id: 't1-approval-1',
  who: 'post fenguan',
  kind: 'approval',
  task: 't1',
  subject: '1',
  from: '2026-05-07',
  due: '2026-05-09 24:00',
  clock: '2026-05-07 +2',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['filing/0000.yaml#approval'],
  ...more,
});

describe('the approval of a plan', () => {
  test('is owed by the leader in charge, two working days after its receipt', () => {
    const sources = ['plan/0000.yaml#submitted'];
    expect(rows('2026-05-07 14:59', [])).toEqual([]);
    expect(rows('2026-05-07 15:00', [])).toEqual([approval({ left: 2, sources })]);
    expect(rows('2026-05-09 23:59', [])).toEqual([approval({ standing: 'due-soon', sources })]);
    expect(rows('2026-05-10 00:00', [])).toEqual([approval({ standing: 'overdue', late: 1, sources })]);
  });

  test('goes to the post that is in charge by now, and stays with the one that was when it decided', () => {
    const leaders = [
      { from: '2025-01-01', post: 'fuzhuren-1' },
      { from: '2026-05-09', post: 'fuzhuren-2' },
    ];
    const who = (asOf: string, approvedOn?: string) => {
      const filing =
        approvedOn === undefined
          ? []
          : [{ task: 't1', version: 1, approval: signed(approvedOn), submitted: `${approvedOn} 16:00` }];
      const context = world(
        asOf,
        { unit: [{ ...unit('jia'), leaders }] },
        join(taskRecords(MATTER), { filing }),
      );
      return rowsOf(context, 'approval').map((row) => row.who);
    };
    expect(who('2026-05-08 23:59')).toEqual(['post fuzhuren-1']);
    expect(who('2026-05-09 00:00')).toEqual(['post fuzhuren-2']);
    expect(who('2026-05-20 10:00', '2026-05-08')).toEqual(['post fuzhuren-1']);
    expect(who('2026-05-20 10:00', '2026-05-09')).toEqual(['post fuzhuren-2']);
  });

  test('is met by approval, on the last day in time, on the next working day late', () => {
    const approved = (on: string) =>
      rows('2026-05-29 10:00', [{ version: 1, approval: signed(on), submitted: `${on} 16:00` }])[0];
    expect(approved('2026-05-09')).toEqual(approval({ filed: '2026-05-09', standing: 'filed' }));
    expect(approved('2026-05-11')).toEqual(approval({ filed: '2026-05-11', standing: 'late', late: 1 }));
  });

  test('signed more than two working days before its entry, without a paper, counts from the entry', () => {
    const entered = (moment: string) =>
      rows('2026-05-29 10:00', [{ version: 1, approval: signed('2026-05-08'), submitted: moment }])[0]?.filed;
    expect(entered('2026-05-11 10:00')).toBe('2026-05-08');
    expect(entered('2026-05-12 10:00')).toBe('2026-05-12');
  });

  test('is met by sending the plan back, too; the next version wants its own, and 备案 is not owed', () => {
    const after = rows('2026-05-14 10:00', [], {
      plan: '2026-05-12 09:00',
      returned: [{ plan: '2026-05-07 15:00', back: '2026-05-08' }],
    });
    expect(after).toMatchObject([
      {
        id: 't1-approval-1',
        filed: '2026-05-08',
        standing: 'filed',
        sources: ['filing/0000.yaml#returned'],
      },
      { id: 't1-approval-2', kind: 'approval', due: '2026-05-14 24:00', standing: 'due-soon' },
    ]);
    expect(after).toHaveLength(2);
  });

  test('of a matter that rests waits; after the rest it is owed by a moved day', () => {
    const resting = (asOf: string, ...events: string[]) => rows(asOf, [], { events });
    expect(resting('2026-05-12 10:00', '2026-05-08 暂缓办理')).toEqual([]);
    expect(resting('2026-05-12 10:00', '2026-05-08 暂缓办理', '2026-05-12 恢复')).toMatchObject([
      { due: '2026-05-13 24:00', standing: 'due-soon', left: 1 },
    ]);
  });

  test('and its 备案 stay on the roll of a matter that rests, if they were met before', () => {
    const filings = [
      { version: 1, approval: signed('2026-05-08'), submitted: '2026-05-08 16:00' },
      { version: 1, filed: { on: '2026-05-08' }, submitted: '2026-05-08 17:00' },
    ];
    const resting = rows('2026-05-14 10:00', filings, { events: ['2026-05-09 暂缓办理'] });
    expect(resting.map(({ id, standing }) => `${id} ${standing}`)).toEqual([
      't1-approval-1 filed',
      't1-filing-1 filed',
    ]);
  });

  test('taken back by a return leaves no 备案 to be owed', () => {
    const returned = { by: 'fenguan', on: '2026-05-09', reason: '另报' };
    const after = rows('2026-05-14 10:00', [
      { version: 1, approval: signed('2026-05-08'), submitted: '2026-05-08 16:00' },
      { version: 1, returned, submitted: '2026-05-09 09:00' },
    ]);
    expect(after.map(({ id }) => id)).toEqual(['t1-approval-1']);
  });

  test('is not owed of a 即办件, whose 签收 is its plan', () => {
    expect(rows('2026-05-20 10:00', [], { due: '2026-05-12' })).toEqual([]);
  });
});

describe('备案', () => {
  const approved = { version: 1, approval: signed('2026-05-08'), submitted: '2026-05-08 16:00' };
  const filings = (asOf: string, ...more: readonly Omit<Filing, 'task'>[]) =>
    rows(asOf, [approved, ...more]).filter(({ kind }) => kind === 'filing');
  const filing = (more: Partial<DutyRow>) =>
    approval({
      id: 't1-filing-1',
      who: 'section mishu',
      kind: 'filing',
      from: '2026-05-08',
      clock: '2026-05-08 +1',
      sources: ['filing/0000.yaml#filed'],
      ...more,
    });

  test('is owed by the section, one working day after the approval, and not before', () => {
    expect(filings('2026-05-08 15:59')).toEqual([]);
    expect(filings('2026-05-08 16:00')).toEqual([filing({ standing: 'due-soon', left: 1 })]);
    expect(filings('2026-05-09 23:59')).toEqual([filing({ standing: 'due-soon' })]);
    expect(filings('2026-05-10 00:00')).toEqual([filing({ standing: 'overdue', late: 1 })]);
  });

  test('of a matter that rests waits', () => {
    const resting = (on: string) =>
      rows('2026-05-14 10:00', [approved], { events: [`${on} 暂缓办理`] }).map(({ kind }) => kind);
    expect([resting('2026-05-09'), resting('2026-05-11')]).toEqual([['approval'], ['approval', 'filing']]);
  });

  test('is met by the record that files it, and points to that', () => {
    const sources = ['filing/0001.yaml#filed'];
    const on = (day: string) =>
      filings('2026-05-29 10:00', { version: 1, filed: { on: day }, submitted: `${day} 16:00` });
    expect(on('2026-05-09')).toEqual([filing({ filed: '2026-05-09', standing: 'filed', sources })]);
    expect(on('2026-05-11')).toEqual([filing({ filed: '2026-05-11', standing: 'late', late: 1, sources })]);
  });
});

describe('the consent to a change', () => {
  // The plan is approved and filed on 7 May; on Monday 18 May a new date is asked for.
  const changed = (asOf: string, change: Partial<ChangeSpec> = {}) =>
    rows(asOf, [], {
      filed: '2026-05-07',
      changes: [{ asked: '2026-05-18 10:00', dates: { end: '2026-06-15' }, ...change }],
    }).filter(({ subject }) => subject === '2');
  const consent = (more: Partial<DutyRow>) =>
    approval({
      id: 't1-approval-2',
      kind: 'consent',
      subject: '2',
      from: '2026-05-18',
      due: '2026-05-20 24:00',
      clock: '2026-05-18 +2',
      sources: ['plan/0001.yaml#submitted'],
      ...more,
    });

  test('is owed like the approval of the plan, by a clock of its own', () => {
    expect(changed('2026-05-18 09:59')).toEqual([]);
    expect(changed('2026-05-20 23:59')).toEqual([consent({ standing: 'due-soon' })]);
    expect(changed('2026-05-21 00:00')).toEqual([consent({ standing: 'overdue', late: 1 })]);
  });

  test('is met by consent, and by a refusal, after which nothing is filed', () => {
    expect(changed('2026-05-29 10:00', { refused: '2026-05-21' })).toEqual([
      consent({
        filed: '2026-05-21',
        standing: 'late',
        late: 1,
        sources: ['filing/0001.yaml#refused'],
      }),
    ]);
    expect(changed('2026-05-29 10:00', { consent: '2026-05-20' })).toMatchObject([
      { kind: 'consent', filed: '2026-05-20', standing: 'filed' },
      { kind: 'filing', id: 't1-filing-2', due: '2026-05-21 24:00', standing: 'filed' },
    ]);
  });

  test('up to the notice’s deadline itself wants 备案 at once', () => {
    const within = rows('2026-05-29 10:00', [], {
      filed: '2026-05-07',
      nodes: [{ id: 'n1', due: '2026-05-29' }],
      changes: [{ asked: '2026-05-18 10:00', dates: { n1: '2026-06-30' }, consent: '2026-05-20' }],
    });
    expect(within.at(-1)).toMatchObject({ id: 't1-filing-2', from: '2026-05-20', filed: '2026-05-20' });
  });

  test('is owed of a 即办件 too, though nobody approves a plan of it', () => {
    const prompt = rows('2026-05-12 10:00', [], {
      due: '2026-05-12',
      changes: [{ asked: '2026-05-11 10:00', dates: { end: '2026-05-20' } }],
    });
    expect(prompt.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['t1-approval-2 consent']);
  });

  test('beyond the notice’s deadline leaves 备案 to wait for 主要领导, too', () => {
    const approvedOn = (...more: readonly Omit<Filing, 'task'>[]) =>
      rows(
        '2026-05-29 10:00',
        [
          { version: 1, approval: signed('2026-05-07'), submitted: '2026-05-07 17:00' },
          { version: 2, approval: signed('2026-05-19'), submitted: '2026-05-19 17:00' },
          ...more,
        ],
        { changes: [{ asked: '2026-05-18 10:00', dates: { end: '2026-07-15' } }] },
      ).filter(({ id }) => id === 't1-filing-2');
    expect(approvedOn()).toEqual([]);
    const one = { nodes: [{ id: 'n1', due: '2026-05-29' }], filed: '2026-05-07' };
    const change = { asked: '2026-05-18 10:00', dates: { end: '2026-07-15' }, consent: '2026-05-19' };
    const ids = rows('2026-05-29 10:00', [], { ...one, changes: [change] }).map(({ id }) => id);
    expect(ids).not.toContain('t1-filing-2');
    const chiefConsent = { by: 'zhuren', on: '2026-05-22', mode: '签批' as const };
    expect(approvedOn({ version: 2, chiefConsent, submitted: '2026-05-22 17:00' })).toMatchObject([
      { from: '2026-05-22', due: '2026-05-25 24:00', standing: 'overdue' },
    ]);
    // One of the dates is enough, and 主要领导's word alone does not do.
    const nodes = [{ id: 'n1', due: '2026-05-29' }];
    const alone = rows(
      '2026-05-29 10:00',
      [
        { version: 1, approval: signed('2026-05-07'), submitted: '2026-05-07 17:00' },
        { version: 2, chiefConsent, submitted: '2026-05-22 17:00' },
      ],
      { nodes, changes: [{ asked: '2026-05-18 10:00', dates: { end: '2026-07-15' } }] },
    );
    expect(alone.map(({ id, standing }) => `${id} ${standing}`)).toEqual([
      't1-filing-1 overdue',
      't1-approval-1 filed',
      't1-approval-2 overdue',
    ]);
    // Whichever word came last.
    const before = { ...chiefConsent, on: '2026-05-18' };
    expect(approvedOn({ version: 2, chiefConsent: before, submitted: '2026-05-18 17:00' })).toMatchObject([
      { from: '2026-05-19', due: '2026-05-20 24:00' },
    ]);
  });
});

describe('the decision on a clue', () => {
  const clue = (more: Partial<Clue> = {}): Clue => ({
    id: 'c1',
    channel: '来电',
    category: '其他',
    summary: '反映',
    submitted: '2026-05-06 09:00',
    ...more,
  });
  const duties = (asOf: string, more: Partial<Clue> = {}) =>
    rowsOf(world(asOf, UNITS, { clue: [clue(more)] }), 'clue-decision');
  const decision = (more: Partial<DutyRow>) => ({
    id: 'c1-decision',
    who: 'section mishu',
    kind: 'clue-decision',
    subject: 'c1',
    from: '2026-05-06',
    due: '2026-05-12 24:00',
    clock: '2026-05-06 +5',
    standing: 'owed',
    late: 0,
    left: 0,
    sources: ['clue/0000.yaml#decision'],
    ...more,
  });

  test('is owed by the section from the registration on, five working days long', () => {
    expect(duties('2026-05-06 08:59')).toEqual([]);
    expect(duties('2026-05-06 09:00')).toEqual([decision({ left: 5 })]);
    expect(duties('2026-05-12 23:59')).toEqual([decision({ standing: 'due-soon' })]);
    expect(duties('2026-05-13 00:00')).toEqual([decision({ standing: 'overdue', late: 1 })]);
  });

  test('is on time on the last day and late on the next', () => {
    const on = (day: string) =>
      duties('2026-05-29 10:00', { decision: { on: day, result: '不予转办', reason: '不具体' } });
    expect(on('2026-05-12')).toEqual([decision({ filed: '2026-05-12', standing: 'filed' })]);
    expect(on('2026-05-13')).toEqual([decision({ filed: '2026-05-13', standing: 'late', late: 1 })]);
  });

  test('runs from the day the clue came, where it was entered later', () => {
    const onBehalf = { receivedAt: '2026-05-06 16:00', channel: '电话' as const, enteredBy: 'mishu' };
    expect(duties('2026-05-08 10:00', { submitted: '2026-05-08 09:00', onBehalf })).toEqual([
      decision({ left: 3 }),
    ]);
  });
});

describe('an objection', () => {
  const duties = (asOf: string, more: Partial<Objection> = {}) => {
    const objection = { id: 'o1', unit: 'jia', reviewer: 'jijian', submitted: '2026-05-06 09:00', ...more };
    return rowsOf(world(asOf, UNITS, { objection: [objection] }), 'objection');
  };
  const answer = (more: Partial<DutyRow>) => ({
    id: 'o1-answer',
    who: 'post jijian',
    kind: 'objection',
    subject: 'o1',
    from: '2026-05-06',
    due: '2026-05-09 24:00',
    clock: '2026-05-06 +3',
    standing: 'owed',
    late: 0,
    left: 0,
    sources: ['objection/0000.yaml#answer'],
    ...more,
  });

  test('is answered by its reviewer within three working days of its receipt', () => {
    expect(duties('2026-05-06 08:59')).toEqual([]);
    expect(duties('2026-05-06 09:00')).toEqual([answer({ left: 3 })]);
    expect(duties('2026-05-09 23:59')).toEqual([answer({ standing: 'due-soon' })]);
    expect(duties('2026-05-10 00:00')).toEqual([answer({ standing: 'overdue', late: 1 })]);
  });

  test('answered on the make-up Saturday is in time, on Monday late', () => {
    const on = (day: string) => duties('2026-05-29 10:00', { answer: { on: day, result: '维持' } });
    expect(on('2026-05-09')).toEqual([answer({ filed: '2026-05-09', standing: 'filed' })]);
    expect(on('2026-05-11')).toEqual([answer({ filed: '2026-05-11', standing: 'late', late: 1 })]);
  });
});
