import { describe, expect, test } from 'vitest';
import { join, type Records } from '../testing/office.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { RULES } from '../testing/rules.ts';
import { rowIn } from './testing/reported.ts';

const SPEC: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-04-01', due: '2026-12-18' };
/** What is told of the nodes of the one matter of a unit. */
const nodes = (records: Records, asked: Parameters<typeof rowIn>[1] = {}, id = 'jia') =>
  rowIn(records, asked, id).completion?.flatMap((line) => line.nodes);
const one = (more: Partial<TaskSpec>, asked: Parameters<typeof rowIn>[1] = {}, id = 'jia') =>
  nodes(taskRecords({ ...SPEC, ...more }), asked, id)?.[0];

describe('a finished node', () => {
  const SET: Partial<TaskSpec> = {
    nodes: [
      { id: 'n1', due: '2026-05-10', claims: ['2026-05-12 10:00'] },
      {
        id: 'n2',
        due: '2026-05-08',
        claims: ['2026-05-06 10:00', '2026-05-21 10:00'],
        checks: ['2026-05-20 退回', '2026-05-22 通过'],
      },
    ],
  };
  const n1 = {
    id: 'n1',
    state: 'finished',
    late: 1,
    c: '0.95',
    due: '2026-05-11',
    rolled: { from: '2026-05-10', to: '2026-05-11' },
    claim: { on: '2026-05-12', selfDeclared: true },
    accepted: { how: 'undrawn', on: '2026-06-08' },
    records: ['plan/0000.yaml', 'claim/0000.yaml'],
  };
  const refused = {
    claim: { on: '2026-05-06', selfDeclared: true },
    check: { on: '2026-05-20', kind: '核验', result: '退回' },
  };
  const n2 = {
    id: 'n2',
    state: 'finished',
    late: 4,
    c: '0.8',
    due: '2026-05-08',
    refused: [refused],
    claim: { on: '2026-05-21', selfDeclared: true },
    passed: 10,
    laid: [{ what: 'claim', days: 6, after: '2026-05-12', until: '2026-05-20' }],
    accepted: { how: 'checked', on: '2026-05-22', kind: '核验', result: '通过' },
    records: [
      'plan/0000.yaml',
      'claim/0001.yaml',
      'verification/0000.yaml',
      'claim/0002.yaml',
      'verification/0001.yaml',
    ],
  };
  const without = (path: string) => nodes(taskRecords({ ...SPEC, ...SET }), { hidden: [path] });
  const rest = (records: readonly string[], path: string) => records.filter((record) => record !== path);

  test('tells its date and where it came from, what was refused, how late it is and why, how it was accepted', () => {
    expect(nodes(taskRecords({ ...SPEC, ...SET }))).toEqual([n1, n2]);
  });

  test('tells of a withheld claim neither day nor answer; the days that lay are their number', () => {
    const unclaimed = { ...n1, claim: undefined };
    expect(without('claim/0000.yaml')?.[0]).toEqual({
      ...unclaimed,
      accepted: { how: 'undrawn' },
      records: ['plan/0000.yaml'],
    });
    const laid = [{ what: 'claim', days: 6 }];
    expect(without('claim/0001.yaml')?.[1]).toEqual({
      ...n2,
      refused: [{}],
      laid,
      records: rest(n2.records, 'claim/0001.yaml'),
    });
    expect(without('claim/0002.yaml')?.[1]).toMatchObject({ refused: [refused], laid });
    expect(without('claim/0002.yaml')?.[1]).not.toHaveProperty('claim');
  });

  test('tells of a withheld check that there was one', () => {
    expect(without('verification/0000.yaml')?.[1]).toEqual({
      ...n2,
      refused: [{ claim: refused.claim }],
      laid: [{ what: 'claim', days: 6 }],
      records: rest(n2.records, 'verification/0000.yaml'),
    });
    expect(without('verification/0001.yaml')?.[1]).toEqual({
      ...n2,
      accepted: { how: 'checked' },
      records: rest(n2.records, 'verification/0001.yaml'),
    });
  });

  test('set by a withheld plan has neither name nor date, and stands by its figures', () => {
    const nameless = without('plan/0000.yaml');
    expect(nameless?.map(({ id, late }) => `${id} ${String(late)}`)).toEqual(['N1 4', 'N2 1']);
    for (const key of ['due', 'rolled'])
      for (const node of nameless ?? []) expect(node).not.toHaveProperty(key);
  });

  test('of a withheld matter is its figures alone', () => {
    expect(without('task/0000.yaml')).toEqual([
      { id: 'N1', state: 'finished', late: 4, c: '0.8' },
      { id: 'N2', state: 'finished', late: 1, c: '0.95' },
    ]);
  });

  test('tells whether the claim was 办结, who entered it, and whether rest days alone made it late', () => {
    const end = { claims: ['2026-05-16 10:00'] };
    expect(one({ due: '2026-05-15', end })).toMatchObject({
      late: 1,
      onlyRest: true,
      claim: { on: '2026-05-16', selfDeclared: true, end: true },
    });
    const records = taskRecords({ ...SPEC, due: '2026-05-15', end: { claims: ['2026-05-18 10:00'] } });
    const onBehalf = { receivedAt: '2026-05-15 17:00', channel: '纸质' as const, enteredBy: 'mishu' };
    const claim = (records.claim ?? []).map((given) => ({ ...given, onBehalf }));
    const [behalf] = nodes({ ...records, claim }) ?? [];
    expect(behalf).toMatchObject({ late: 0, claim: { on: '2026-05-15', entered: '2026-05-18', end: true } });
    expect(behalf).not.toHaveProperty('onlyRest');
  });
});

describe('how a finish was accepted', () => {
  const end = { claims: ['2026-05-19 10:00'] };
  const accepted = (asked: Parameters<typeof rowIn>[1] = {}) =>
    one({ due: '2026-05-20', end }, asked)?.accepted;
  const part = (asOf: string, draw?: string) => {
    const spec = { ...SPEC, nodes: [{ id: 'n1', due: '2026-05-20', claims: ['2026-05-20 10:00'] }] };
    const drawn: Records =
      draw === undefined
        ? {}
        : { draw: [{ period: '2026-05', number: '000001', by: 'jijian', submitted: draw }] };
    return nodes(join(taskRecords(spec), drawn), { asOf })?.[0]?.accepted;
  };

  test('is awaited by the section’s day, then as reported at the close', () => {
    expect(accepted({ asOf: '2026-05-30 10:00' })).toEqual({ how: 'awaiting', on: '2026-05-26' });
    expect(accepted()).toEqual({ how: 'unchecked', on: '2026-06-08' });
    expect(accepted({ asOf: '2026-05-30 10:00', hidden: ['claim/0000.yaml'] })).toEqual({ how: 'awaiting' });
    expect(accepted({ hidden: ['claim/0000.yaml'] })).toEqual({ how: 'unchecked' });
  });

  test('is at once where nobody is asked to check, and no word where the rules know no checks', () => {
    expect(accepted({ rules: { ...RULES, verification: { scope: 'none', days: 5 } } })).toEqual({
      how: 'free',
    });
    expect(accepted({ rules: { ...RULES, verification: undefined } })).toBeUndefined();
  });

  test('of what may be drawn waits for the draw', () => {
    expect(part('2026-05-30 10:00')).toEqual({ how: 'awaiting-draw' });
    expect(part('2026-12-20 18:00')).toEqual({ how: 'undrawn', on: '2026-06-08' });
    expect(part('2026-12-20 18:00', '2026-06-01 16:00')).toEqual({ how: 'unchecked', on: '2026-06-08' });
  });
});

describe('what moved the date of a node', () => {
  test('is a request granted; withheld, that there was one, and no date', () => {
    const postponed = {
      nodes: [{ id: 'n3', due: '2026-05-20' }],
      changes: [{ asked: '2026-05-15 10:00', dates: { n3: '2026-05-22' }, consent: '2026-05-18' }],
    };
    expect(one(postponed)).toEqual({
      id: 'n3',
      state: 'waiting',
      late: 5,
      c: '0',
      due: '2026-05-22',
      postponed: [{ state: 'granted', from: '2026-05-20', to: '2026-05-22' }],
      light: { light: 'yellow', reason: 'overdue', amount: 5 },
      records: ['plan/0000.yaml', 'plan/0001.yaml'],
    });
    expect(one(postponed, { hidden: ['plan/0001.yaml'] })).toEqual({
      id: 'n3',
      state: 'waiting',
      late: 5,
      c: '0',
      postponed: [{}],
      light: { light: 'yellow', reason: 'overdue', amount: 5 },
      records: ['plan/0000.yaml'],
    });
  });

  test('is a hand-over with a date of its own, told to the successor', () => {
    const handed = {
      due: '2026-05-12',
      handOvers: [{ on: '2026-05-14', to: 'yi', dates: { end: '2026-05-17' } }],
    };
    const node = { id: 'end', state: 'open', late: 9, c: '0' };
    expect(one(handed, {}, 'yi')).toEqual({
      ...node,
      due: '2026-05-18',
      handedOver: [{ on: '2026-05-14', to: '2026-05-18' }],
      records: ['task/0000.yaml', 'event/0000.yaml'],
    });
    expect(one(handed, { hidden: ['event/0000.yaml'] }, 'yi')).toEqual({
      ...node,
      handedOver: [{}],
      records: ['task/0000.yaml'],
    });
    expect(one({ due: '2026-05-12', handOvers: [{ on: '2026-05-14', to: 'yi' }] }, {}, 'yi')).toEqual({
      ...node,
      late: 13,
      due: '2026-05-12',
      records: ['task/0000.yaml'],
    });
  });

  test('is a rest; withheld, there is no date', () => {
    const rested = { due: '2026-05-12', events: ['2026-05-08 暂缓办理', '2026-05-14 恢复'] };
    const node = { id: 'end', state: 'open', late: 8, c: '0', records: ['task/0000.yaml'] };
    expect(one(rested)).toEqual({ ...node, due: '2026-05-19', rested: true });
    expect(one(rested, { hidden: ['event/0000.yaml'] })).toEqual(node);
  });
});

describe('a node that does not count', () => {
  test('rests with its claim, and tells its light', () => {
    const end = { claims: ['2026-05-07 10:00'] };
    expect(one({ due: '2026-05-12', end, events: ['2026-05-08 暂缓办理'] })).toEqual({
      id: 'end',
      state: 'suspended',
      late: 0,
      c: '0',
      due: '2026-05-12',
      light: { light: 'grey', reason: 'suspended', amount: 0, claimed: true },
      records: ['task/0000.yaml', 'claim/0000.yaml'],
    });
  });

  test('waits with its light, and without one where the rules know none', () => {
    const node = {
      id: 'end',
      state: 'waiting',
      late: 1,
      c: '0',
      due: '2026-05-28',
      records: ['task/0000.yaml'],
    };
    const light = { light: 'yellow', reason: 'overdue', amount: 1 };
    expect(one({ due: '2026-05-28' })).toEqual({ ...node, light });
    expect(one({ due: '2026-05-28' }, { rules: { ...RULES, lights: undefined } })).toEqual(node);
  });
});

describe('a missing plan', () => {
  const missing = (printed: string, more: Partial<TaskSpec> = {}, hidden: readonly string[] = []) =>
    one({ printed, plan: null, ...more }, { hidden });
  const plan = {
    id: 'plan',
    state: 'waiting',
    late: 1,
    c: '0',
    plan: 'first',
    light: { light: 'yellow', reason: 'plan-missing', amount: 1 },
    records: ['task/0000.yaml'],
  };

  test('tells its day, and whether rest days alone made it late', () => {
    expect(missing('2026-05-26')).toEqual({ ...plan, due: '2026-05-28' });
    expect(missing('2026-05-27')).toEqual({ ...plan, due: '2026-05-29', onlyRest: true });
  });

  test('tells no day that a withheld return set', () => {
    const returned = [{ plan: '2026-05-25 10:00', back: '2026-05-26' }];
    const again = { ...plan, plan: 'resubmission' };
    expect(missing('2026-05-22', { returned })).toEqual({ ...again, due: '2026-05-28' });
    expect(missing('2026-05-22', { returned }, ['filing/0000.yaml'])).toEqual(again);
  });
});

test('what rests on a year whose working days are not loaded says so', () => {
  const old = { printed: '2025-11-03', due: '2025-12-30' };
  expect(one(old, { month: '2026-01' })).toMatchObject({ id: 'end', due: '2025-12-30', provisional: true });
  expect(one({ due: '2026-05-12' })).not.toHaveProperty('provisional');
});
