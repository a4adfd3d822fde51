import { describe, expect, test } from 'vitest';
import { taskRecords, type TaskSpec, type NodeSpec } from '../testing/task-records.ts';
import { closing, join, unit, world, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { rowsOf, type DutyRow } from './testing/rows.ts';

const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };
const MATTER: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30' };
const duties = (asOf: string, more: Partial<TaskSpec>, ...records: readonly Records[]) =>
  rowsOf(world(asOf, UNITS, taskRecords({ ...MATTER, ...more }), ...records), 'verification');
/** 办结 claimed on Friday 29 May: to be checked by 5 June. */
const row = (more: Partial<DutyRow>) => ({
  id: 't1-verification-end-202605291000',
  who: 'section mishu',
  kind: 'verification',
  task: 't1',
  subject: 'end',
  from: '2026-05-29',
  due: '2026-06-05 24:00',
  clock: '2026-05-29 +5',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['claim/0000.yaml#nodes.0'],
  ...more,
});
const end = (...checks: string[]) => ({ end: { claims: ['2026-05-29 10:00'], checks } });
/** Ids after the matter's, of what was claimed. */
const ids = (more: Partial<TaskSpec>, ...records: readonly Records[]) =>
  duties('2026-07-31 10:00', more, ...records).map(({ id }) => id.replace('t1-verification-', ''));

describe('核验 of a claim', () => {
  test('is owed by the section five working days after its receipt, however long nobody checks', () => {
    expect(duties('2026-05-29 09:59', end())).toEqual([]);
    expect(duties('2026-05-29 10:00', end())).toEqual([row({ left: 5 })]);
    expect(duties('2026-06-05 23:59', end())).toEqual([row({ standing: 'due-soon' })]);
    expect(duties('2026-06-06 00:00', end())).toEqual([row({ standing: 'overdue', late: 1 })]);
    // Accepted as reported since the close of May on 8 June: the section's roll keeps it.
    expect(duties('2026-06-30 10:00', end())).toEqual([row({ standing: 'overdue', late: 16 })]);
  });

  test('is met by the check that answers it, not by a look after it', () => {
    const sources = ['verification/0000.yaml#results.0'];
    expect(duties('2026-07-31 10:00', end('2026-06-05 通过', '2026-06-10 通过 回头看'))).toEqual([
      row({ filed: '2026-06-05', standing: 'filed', sources }),
    ]);
    expect(duties('2026-07-31 10:00', end('2026-06-08 退回'))).toEqual([
      row({ filed: '2026-06-08', standing: 'late', late: 1, sources }),
    ]);
    expect(duties('2026-07-31 10:00', end('2026-06-03 通过 再督查'))).toMatchObject([
      { standing: 'overdue' },
    ]);
  });

  test('held more than two working days before its entry counts from the entry', () => {
    const filed = (check: string) => duties('2026-07-31 10:00', end(check))[0]?.filed;
    expect(filed('2026-06-03~2026-06-05 通过')).toBe('2026-06-03');
    expect(filed('2026-06-03~2026-06-08 通过')).toBe('2026-06-08');
  });

  test('moves with a closure announced by its day, not with one announced after it', () => {
    const due = (known: string) =>
      duties('2026-06-30 10:00', end(), { calendar: [closing('2026-06-05', known)] })[0]?.due;
    expect(due('2026-06-05')).toBe('2026-06-08 24:00');
    expect(due('2026-06-06')).toBe('2026-06-05 24:00');
  });

  test('of what the section leads or did itself is owed by the post outside it', () => {
    expect(duties('2026-05-29 12:00', { lead: 'mishu', ...end() })).toEqual([
      row({ who: 'post jijian', left: 5 }),
    ]);
    const part = { id: 'n1', due: '2026-05-22', unit: 'mishu', claims: ['2026-05-22 10:00'] };
    expect(duties('2026-05-25 12:00', { level: '重大', nodes: [part] })).toMatchObject([
      { subject: 'n1', who: 'post jijian' },
    ]);
  });

  test('waits while the matter rests, unless its day had passed', () => {
    const resting = (on: string) => duties('2026-06-10 10:00', { ...end(), events: [`${on} 暂缓办理`] });
    expect(resting('2026-06-05')).toEqual([]);
    expect(resting('2026-06-08')).toEqual([row({ standing: 'overdue', late: 3 })]);
    // What was answered before the rest stays on the roll.
    expect(
      duties('2026-06-10 10:00', { ...end('2026-06-03 通过'), events: ['2026-06-05 暂缓办理'] }),
    ).toMatchObject([{ filed: '2026-06-03', standing: 'filed' }]);
  });

  test('about a node that was taken off, or that is none, is owed by nobody', () => {
    const nodes = [{ id: 'n1', due: '2026-05-22', claims: ['2026-05-20 10:00'] }];
    expect(ids({ level: '重大', nodes })).toEqual(['n1-202605201000']);
    expect(ids({ level: '重大', nodes, events: ['2026-05-21 取消节点 n1'] })).toEqual([]);
    expect(ids({ level: '重大', nodes, assessed: [] })).toEqual([]);
  });
});

describe('the scope', () => {
  const nodes: readonly NodeSpec[] = [{ id: 'n1', due: '2026-05-15', claims: ['2026-05-15 10:00'] }];
  const scope = (verification: typeof RULES.verification, more: Partial<TaskSpec> = {}) =>
    ids({ nodes, ...end(), ...more }, { rules: [{ ...RULES, verification }] });

  test('says of which claims: all, 办结 and every node of 重大, or none', () => {
    const both = ['n1-202605151000', 'end-202605291000'];
    expect(scope({ scope: 'all', days: 5 })).toEqual(both);
    expect(scope({ scope: 'completion', days: 5 })).toEqual(['end-202605291000']);
    expect(scope({ scope: 'completion', days: 5 }, { level: '重大' })).toEqual(both);
    expect(scope({ scope: 'none', days: 5 })).toEqual([]);
    expect(scope(undefined)).toEqual([]);
  });

  test('leaves the others to the draw: what is drawn is owed by the close, from the draw on', () => {
    const draw = (submitted: string): Records => ({
      draw: [{ period: '2026-05', number: '000000', by: 'jijian', submitted }],
    });
    expect(duties('2026-06-01 15:59', { nodes }, draw('2026-06-01 16:00'))).toEqual([]);
    expect(duties('2026-06-08 12:00', { nodes }, draw('2026-06-01 16:00'))).toEqual([
      row({
        id: 't1-verification-n1-202605151000',
        subject: 'n1',
        from: '2026-05-31',
        due: '2026-06-08 24:00',
        clock: '2026-05-31 +6',
        standing: 'due-soon',
      }),
    ]);
    expect(duties('2026-06-09 00:00', { nodes }, draw('2026-06-01 16:00'))).toMatchObject([
      { standing: 'overdue', late: 1 },
    ]);
    // Answered before the draw it was late then, whatever is drawn.
    const answered = nodes.map((node) => ({ ...node, checks: ['2026-05-26 通过'] }));
    expect(duties('2026-06-30 10:00', { nodes: answered }, draw('2026-06-01 16:00'))).toMatchObject([
      { due: '2026-05-22 24:00', filed: '2026-05-26', standing: 'late', late: 2 },
    ]);
  });
});

describe('a node claimed again', () => {
  const again = (node: Omit<NodeSpec, 'id' | 'due'>, more: Partial<TaskSpec> = {}) =>
    ids({ level: '重大', nodes: [{ id: 'n1', due: '2026-05-15', ...node }], ...more });

  test('while the first claim lies with the section, or once it is accepted, asks for no second 核验', () => {
    const claims = ['2026-05-11 10:00', '2026-05-13 10:00', '2026-05-14 10:00'];
    expect(again({ claims })).toEqual(['n1-202605111000']);
    expect(again({ claims, checks: ['2026-05-14 退回'] })).toEqual(['n1-202605111000']);
    expect(again({ claims, checks: ['2026-05-12 通过'] })).toEqual(['n1-202605111000']);
    expect(again({ claims: ['2026-05-11 10:00', '2026-05-11 10:00'] })).toEqual(['n1-202605111000']);
  });

  test('after a refusal asks for another', () => {
    expect(
      again({
        claims: ['2026-05-11 10:00', '2026-05-14 10:00', '2026-05-20 10:00', '2026-05-21 10:00'],
        checks: ['2026-05-13 退回', '2026-05-19 退回'],
      }),
    ).toEqual(['n1-202605111000', 'n1-202605141000', 'n1-202605201000']);
  });

  test('by 办结 asks once for all its nodes, and is met when the last of them is answered', () => {
    const filed = (...checks: string[]) =>
      duties('2026-06-30 10:00', {
        level: '重大',
        nodes: [{ id: 'n1', due: '2026-05-22', checks }],
        ...end('2026-06-03 通过'),
      }).map(({ id, filed: on }) => [id.slice(-16), on]);
    expect(filed()).toEqual([['end-202605291000', '2026-06-03']]);
    expect(filed('2026-06-04 通过')).toEqual([['end-202605291000', '2026-06-03']]);
    expect(filed('2026-06-02 通过')).toEqual([['end-202605291000', '2026-06-03']]);
    const one = { id: 'n1', due: '2026-05-22', checks: ['2026-06-02 通过'] };
    expect(duties('2026-06-30 10:00', { level: '重大', nodes: [one], ...end() })).toEqual([
      row({ standing: 'overdue', late: 16 }),
    ]);
  });

  test('with a demand by 办结 is met when the last of the two is answered; 办结 accepted is both', () => {
    const n1 = { id: 'n1', due: '2026-05-15', claims: ['2026-05-11 10:00'] };
    const answered = (demand: string, deadline: string) =>
      duties('2026-06-30 10:00', {
        nodes: [{ ...n1, checks: ['2026-05-13 限期完善 核验 r1:2026-06-10'] }],
        demands: [{ id: 'r1', checks: [`${demand} 通过`] }],
        ...end(`${deadline} 通过`),
      })
        .filter(({ subject }) => subject === 'end')
        .map(({ filed }) => filed);
    expect(answered('2026-06-02', '2026-06-03')).toEqual(['2026-06-03']);
    expect(answered('2026-06-04', '2026-06-03')).toEqual(['2026-06-03']);
  });

  test('in the minute of another keeps an id of its own by its name', () => {
    const nodes = ['n1', 'n2'].map((id) => ({ id, due: '2026-05-22', claims: ['2026-05-20 10:00'] }));
    expect(ids({ level: '重大', nodes })).toEqual(['n1-202605201000', 'n2-202605201000']);
  });

  test('by two units as 办结 in one minute asks twice, told apart', () => {
    const node = { id: 'n1', due: '2026-05-22', unit: 'yi' };
    const claims = ['2026-05-29 10:00', '2026-05-29 10:00 yi'];
    expect(ids({ nodes: [node], end: { claims } })).toEqual(['end-202605291000', 'end-202605291000-yi']);
  });
});

describe('回头看', () => {
  /** A matter tagged 难点, claimed on 20 May and accepted on Friday 22 May. */
  const looks = (asOf: string, checks: readonly string[] = [], more: Partial<TaskSpec> = {}) =>
    rowsOf(
      world(
        asOf,
        UNITS,
        join(
          taskRecords({
            ...MATTER,
            tags: ['难点'],
            end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过', ...checks] },
            ...more,
          }),
        ),
      ),
      'look-back',
    );
  const look = (count: 1 | 2, more: Partial<DutyRow>) => ({
    id: `t1-look-back-${String(count)}`,
    who: 'section mishu',
    kind: 'look-back',
    task: 't1',
    subject: String(count),
    from: '2026-05-22',
    // The 22nd of August is a Saturday.
    due: count === 1 ? '2026-06-22 24:00' : '2026-08-24 24:00',
    clock: count === 1 ? '2026-06-22' : '2026-08-22',
    standing: 'owed',
    late: 0,
    left: 0,
    sources: ['task/0000.yaml#id'],
    ...more,
  });

  test('is owed by the section one and three months after 办结', () => {
    expect(looks('2026-05-22 12:00')).toEqual([]);
    expect(looks('2026-06-18 10:00')).toEqual([
      look(1, { standing: 'due-soon', left: 1 }),
      look(2, { left: 46 }),
    ]);
    expect(looks('2026-06-23 00:00')).toMatchObject([{ standing: 'overdue', late: 1 }, { left: 44 }]);
  });

  test('is met by the looks that were held, in their order', () => {
    expect(looks('2026-08-31 10:00', ['2026-06-22 通过 回头看', '2026-08-25 通过 再督查'])).toEqual([
      look(1, { filed: '2026-06-22', standing: 'filed', sources: ['verification/0001.yaml#results.0'] }),
      look(2, {
        filed: '2026-08-25',
        standing: 'late',
        late: 1,
        sources: ['verification/0002.yaml#results.0'],
      }),
    ]);
  });

  test('of the section’s own matter is owed by the post outside it; of a plain matter by nobody', () => {
    expect(looks('2026-06-18 10:00', [], { lead: 'mishu' }).map(({ who }) => who)).toEqual([
      'post jijian',
      'post jijian',
    ]);
    expect(looks('2026-06-18 10:00', [], { tags: [] })).toEqual([]);
  });
});
