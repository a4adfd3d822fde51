import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import { finish, lone } from '../testing/lone.ts';
import type { ChangeSpec, TaskSpec } from '../testing/task-records.ts';
import type { Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { taskNodes } from './nodes.ts';

/** n1, due on Friday 22 May 2026; the notice's deadline is 31 December, a Thursday. */
const asked = (
  changes: readonly ChangeSpec[],
  more: Partial<TaskSpec> = {},
  claims: readonly string[] = [],
  ...records: Records[]
) =>
  lone(
    {
      id: 't1',
      lead: 'jia',
      printed: '2026-04-01',
      due: '2026-12-31',
      nodes: [{ id: 'n1', due: '2026-05-22', claims }],
      changes,
      ...more,
    },
    ...records,
  );
const n1 = (world: ReturnType<typeof lone>, moment?: string) => {
  const node = taskNodes(world.context, world.dossier, world.at(moment)).find(({ id }) => id === 'n1');
  if (node === undefined) throw new Error('n1 is there');
  return node;
};
const states = (world: ReturnType<typeof lone>, moment?: string) =>
  n1(world, moment).postponements.map(({ state }) => state);

const IN_TIME = '2026-05-20 10:00';
const LATE = '2026-05-21 10:00';
const wish = (moment: string, to: string, decision: Partial<ChangeSpec> = {}): ChangeSpec => ({
  asked: moment,
  dates: { n1: to },
  ...decision,
});

describe('a request for a later date', () => {
  test.each([
    // Asked exactly two working days before: whenever the consent came.
    [IN_TIME, '2026-05-22', 'granted', '2026-05-29'],
    [IN_TIME, '2026-05-26', 'granted', '2026-05-29'],
    [IN_TIME, '2026-07-15', 'granted', '2026-05-29'],
    [`2026-05-20 23:59`, '2026-05-26', 'granted', '2026-05-29'],
    // Asked one working day before, or on the day: only by the day itself.
    [LATE, '2026-05-21', 'granted', '2026-05-29'],
    [LATE, '2026-05-22', 'granted', '2026-05-29'],
    ['2026-05-22 17:00', '2026-05-22', 'granted', '2026-05-29'],
    [LATE, '2026-05-25', 'too-late', '2026-05-22'],
    ['2026-05-23 10:00', '2026-05-23', 'too-late', '2026-05-22'],
    ['2026-05-25 10:00', '2026-05-25', 'too-late', '2026-05-22'],
  ])('of %s, consented on %s, is %s and leaves %s', (moment, consent, state, due) => {
    const world = asked([wish(moment, '2026-05-29', { consent })]);
    expect(states(world)).toEqual([state]);
    expect(n1(world).due).toBe(due);
  });

  test('counts working days: over a weekend two days before are the Wednesday, and on a rest day the day before', () => {
    expect(
      states(asked([wish('2026-05-23 10:00', '2026-06-05')], { nodes: [{ id: 'n1', due: '2026-05-26' }] })),
    ).toEqual(['pending']);
    expect(
      states(asked([wish('2026-05-25 10:00', '2026-06-05')], { nodes: [{ id: 'n1', due: '2026-05-26' }] })),
    ).toEqual(['too-late']);
  });

  test('not answered is pending in time, and nothing after it', () => {
    expect(states(asked([wish(IN_TIME, '2026-05-29')]))).toEqual(['pending']);
    expect(states(asked([wish(LATE, '2026-05-29')]))).toEqual(['too-late']);
  });

  test('refused, or returned with its plan, leaves the date', () => {
    const world = asked([wish(IN_TIME, '2026-05-29', { refused: '2026-05-26' })]);
    expect([states(world), n1(world).due]).toEqual([['refused'], '2026-05-22']);
    const returned = { by: 'fenguan', on: '2026-05-26', reason: '理由不足' };
    const back = asked([wish(IN_TIME, '2026-05-29')], {}, [], {
      filing: [{ task: 't1', version: 2, returned, submitted: '2026-05-26 17:00' }],
    });
    expect([states(back), n1(back).due]).toEqual([['refused'], '2026-05-22']);
    expect(n1(back).postponements[0]?.lay).toEqual({ after: '2026-05-22', until: '2026-05-26' });
  });

  test('may come on the day of the plan', () => {
    expect(n1(asked([wish('2026-04-01 18:00', '2026-05-29', { consent: '2026-04-02' })])).due).toBe(
      '2026-05-29',
    );
  });

  test('for a date on a rest day moves to the next working day, said as 「X月底前」 to the one before', () => {
    const changes = [wish(IN_TIME, '2026-05-30', { consent: '2026-05-22' })];
    expect(n1(asked(changes)).due).toBe('2026-06-01');
    const nodes = [{ id: 'n1', due: '2026-05-22', dueNoLater: true as const }];
    expect(n1(asked(changes, { nodes })).due).toBe('2026-05-29');
  });

  test('for the same or an earlier date is none', () => {
    for (const to of ['2026-05-22', '2026-05-15'])
      expect(n1(asked([wish(IN_TIME, to, { consent: '2026-05-21' })])).postponements).toEqual([]);
  });

  test('is known to a look from its own day, its consent from that of the entry', () => {
    const world = asked([wish(IN_TIME, '2026-05-29', { consent: '2026-05-26' })]);
    expect(states(world, '2026-05-20 09:59')).toEqual([]);
    expect(states(world, '2026-05-20 10:00')).toEqual(['pending']);
    expect(states(world, '2026-05-26 17:00')).toEqual(['granted']);
    expect([n1(world, '2026-05-26 16:59').due, n1(world, '2026-05-26 17:00').due]).toEqual([
      '2026-05-22',
      '2026-05-29',
    ]);
  });
});

describe('beyond the notice’s deadline', () => {
  const beyond = (decision: Partial<ChangeSpec>) => {
    const world = asked([wish(LATE, '2026-06-05', decision)], { due: '2026-06-04' });
    return [states(world)[0], n1(world).due];
  };

  test.each([
    [{ consent: '2026-05-22' }, ['too-late', '2026-05-22']],
    [{ chief: '2026-05-22' }, ['too-late', '2026-05-22']],
    [{ consent: '2026-05-21', chief: '2026-05-22' }, ['granted', '2026-06-05']],
    [{ consent: '2026-05-21', chief: '2026-05-25' }, ['too-late', '2026-05-22']],
    [{ consent: '2026-05-25', chief: '2026-05-21' }, ['too-late', '2026-05-22']],
  ])('%j gives %j', (decision, result) => {
    expect(beyond(decision)).toEqual(result);
  });

  test('the later of the two consents is the day', () => {
    const world = asked([wish(IN_TIME, '2026-06-05', { consent: '2026-05-21', chief: '2026-05-26' })], {
      due: '2026-06-04',
    });
    expect(n1(world).postponements[0]?.consented).toBe('2026-05-26');
  });

  test('up to the deadline itself the leader in charge is enough', () => {
    const world = asked([wish(IN_TIME, '2026-06-04', { consent: '2026-05-22' })], { due: '2026-06-04' });
    expect([states(world), n1(world).due]).toEqual([['granted'], '2026-06-04']);
    // What 主要领导 says of it besides, and when, is not asked for.
    const chiefLater = { consent: '2026-05-22', chief: '2026-05-25' };
    expect(states(asked([wish(LATE, '2026-06-04', chiefLater)], { due: '2026-06-04' }))).toEqual(['granted']);
  });
});

describe('a further postponement', () => {
  const first = wish(IN_TIME, '2026-05-29', { consent: '2026-05-22' });
  const lays = (world: ReturnType<typeof lone>) => n1(world).postponements.map(({ lay }) => lay);

  test.each([
    [wish('2026-05-27 10:00', '2026-06-12', { consent: '2026-05-28' }), 'further'],
    [wish('2026-05-27 10:00', '2026-06-12'), 'pending'],
    [wish('2026-05-27 10:00', '2026-06-12', { refused: '2026-06-10' }), 'refused'],
  ])('%j is %s, moves and stops nothing', (second, state) => {
    const world = asked([first, second], {}, ['2026-06-12 10:00']);
    expect(states(world)).toEqual(['granted', state]);
    expect(n1(world).due).toBe('2026-05-29');
    expect(lays(world)).toEqual([undefined, undefined]);
    expect(finish(world, 'n1')).toMatchObject({ late: 10, c: '0.5' });
  });

  test('is not worse than none (a fault of the rules before)', () => {
    const once = asked([first], {}, ['2026-06-02 10:00']);
    const second = wish('2026-05-27 10:00', '2026-06-12', { consent: '2026-05-28' });
    const twice = asked([first, second], {}, ['2026-06-02 10:00']);
    expect(finish(twice, 'n1')).toEqual(finish(once, 'n1'));
    expect(finish(once, 'n1')).toMatchObject({ late: 2 });
  });

  test('after a first that was refused is the first', () => {
    const refused = wish('2026-05-18 10:00', '2026-05-29', { refused: '2026-05-19' });
    const world = asked([refused, wish(IN_TIME, '2026-06-05', { consent: '2026-05-21' })]);
    expect([states(world), n1(world).due]).toEqual([['refused', 'granted'], '2026-06-05']);
  });
});

test('a request goes by the days of the rules: how long before the date, and how long for the answer', () => {
  const tasks = RULES.tasks && { ...RULES.tasks, request: 3, consent: 4 };
  const by = (moment: string) => {
    const changes = [wish(moment, '2026-06-12', { refused: '2026-06-10' })];
    const world = asked(changes, {}, [], { rules: [{ ...RULES, tasks }] });
    return n1(world).postponements[0]?.lay;
  };
  expect([by('2026-05-19 10:00'), by(IN_TIME)]).toEqual([
    { after: '2026-05-25', until: '2026-06-10' },
    undefined,
  ]);
});

describe('the days in which a request lay', () => {
  const lay = (change: ChangeSpec, moment?: string) => n1(asked([change]), moment).postponements[0]?.lay;

  test('run from the 2 working days of the answer to the refusal', () => {
    expect(lay(wish(IN_TIME, '2026-05-29', { refused: '2026-05-22' }))).toBeUndefined();
    expect(lay(wish(IN_TIME, '2026-05-29', { refused: '2026-05-25' }))).toEqual({
      after: '2026-05-22',
      until: '2026-05-25',
    });
  });

  test('are at most those asked for', () => {
    // From 22 to 29 May are 5.
    expect(lay(wish(IN_TIME, '2026-05-29', { refused: '2026-07-01' }))).toEqual({
      after: '2026-05-22',
      until: '2026-05-29',
    });
    expect(lay(wish(IN_TIME, '2026-05-29'))).toEqual({ after: '2026-05-22', until: '2026-05-29' });
  });

  test('of an open one grow with the look', () => {
    expect(lay(wish(IN_TIME, '2026-06-30'), '2026-05-22 18:00')).toBeUndefined();
    expect(lay(wish(IN_TIME, '2026-06-30'), '2026-05-26 18:00')).toEqual({
      after: '2026-05-22',
      until: '2026-05-26',
    });
  });

  test('are no more for a rest that begins after the request', () => {
    // Due on 22 May and overdue when the rest began; the wish, 29 May, was not.
    const world = asked([wish(IN_TIME, '2026-05-29')], {
      events: ['2026-05-26 暂缓办理', '2026-06-30 恢复'],
    });
    expect(n1(world, '2026-06-29 12:00').postponements[0]?.lay?.until).toBe('2026-05-29');
    expect(n1(world).postponements[0]?.lay?.until).toBe('2026-05-29');
    // Both dates had not passed, and move by the same days.
    const both = asked([wish(IN_TIME, '2026-05-29')], {
      events: ['2026-05-21 暂缓办理', '2026-05-28 恢复'],
    });
    expect([n1(both).due, n1(both).postponements[0]?.lay?.until]).toEqual(['2026-05-29', '2026-05-29']);
  });

  test('are none of a request too late, or consented', () => {
    expect(lay(wish(LATE, '2026-05-29'))).toBeUndefined();
    expect(lay(wish(IN_TIME, '2026-05-29', { consent: '2026-06-10' }))).toBeUndefined();
  });

  test('leave a node open at the cut-off waiting, however long the request lies', () => {
    const world = asked([wish(IN_TIME, '2026-06-30')]);
    expect(world.lines('2026-05', 'n1').map(({ state, late }) => [state, late])).toEqual([['waiting', 0]]);
  });
});

describe('the date that a rest and a request move', () => {
  test('a date granted before the rest moves with it', () => {
    const world = asked([wish(IN_TIME, '2026-05-29', { consent: '2026-05-21' })], {
      events: ['2026-05-25 暂缓办理', '2026-06-01 恢复'],
    });
    expect(n1(world).due).toBe('2026-06-05');
  });

  test('a request made while the matter rests, for a date beyond it, moves by the days left', () => {
    const world = asked([wish('2026-05-12 10:00', '2026-06-05', { consent: '2026-05-13' })], {
      events: ['2026-05-06 暂缓办理', '2026-05-18 恢复'],
    });
    // 13, 14 and 15 May were left.
    expect(n1(world).due).toBe('2026-06-10');
  });
});

test('the deadline itself may be postponed, with the chief', () => {
  const world = lone({
    id: 't1',
    lead: 'jia',
    printed: '2026-04-01',
    due: '2026-05-22',
    end: { claims: ['2026-06-02 10:00'] },
    changes: [{ asked: IN_TIME, dates: { end: '2026-06-01' }, consent: '2026-05-21', chief: '2026-05-22' }],
  });
  expect(finish(world, 'end')).toMatchObject({ late: 1 });
  expect(world.lines('2026-05').map(({ state, c }) => [state, exactText(c)])).toEqual([]);
});
