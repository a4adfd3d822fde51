import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import { taskNodes } from '../dossier/nodes.ts';
import { finish, lone } from '../testing/lone.ts';
import type { ChangeSpec, TaskSpec, NodeSpec } from '../testing/task-records.ts';
import { closing, type Records } from '../testing/office.ts';
import { periodIn } from '../testing/office.ts';
import { periodLook } from '../time/period-look.ts';
import { lateness, nodeOutcome, workdaysLate } from './outcome.ts';

type Acts = Omit<NodeSpec, 'id' | 'due'>;

/** A 重大 matter with n1, due on Wednesday 20 May unless said otherwise. */
const world = (acts: Acts, { due = '2026-05-20', ...more }: Partial<TaskSpec> = {}, ...records: Records[]) =>
  lone(
    {
      id: 't1',
      lead: 'jia',
      level: '重大',
      printed: '2026-04-01',
      due: '2026-12-18',
      nodes: [{ id: 'n1', due, ...acts }],
      ...more,
    },
    ...records,
  );
const outcome = ({ context, dossier, at }: ReturnType<typeof lone>, moment?: string) => {
  const node = taskNodes(context, dossier, at(moment)).find(({ id }) => id === 'n1');
  if (node === undefined) throw new Error('n1 is there');
  const look = at(moment);
  const made = nodeOutcome(context, dossier, node, look);
  return { ...made, late: lateness(context, dossier, node, made, look) };
};

describe('where a node stands', () => {
  test('open, 已报待核, accepted by a check, each from its moment', () => {
    const made = world({ claims: ['2026-05-20 10:00'], checks: ['2026-05-22~2026-05-25 通过'] });
    expect(outcome(made, '2026-05-20 09:59').state).toBe('open');
    expect(outcome(made, '2026-05-25 15:59').state).toBe('claimed');
    expect(outcome(made)).toMatchObject({
      state: 'accepted',
      acceptedBy: 'check',
      acceptedOn: '2026-05-22',
      finished: '2026-05-20',
    });
  });

  test('accepted as reported at the close of the month of the claim, where nobody checked it', () => {
    const made = world({ claims: ['2026-05-20 10:00'] });
    expect(outcome(made, '2026-06-08 23:59')).toMatchObject({ state: 'claimed', acceptedBy: undefined });
    expect(outcome(made, '2026-06-08 24:00')).toMatchObject({
      state: 'accepted',
      acceptedBy: 'as-reported',
      acceptedOn: '2026-06-08',
      finished: '2026-05-20',
    });
  });

  test('accepted as reported at once, where nobody has to check it', () => {
    const free = world(
      { claims: ['2026-05-20 10:00'] },
      { level: '一般' },
      {
        draw: [{ period: '2026-05', number: '480317', by: 'jijian', submitted: '2026-06-01 10:00' }],
      },
    );
    // The only claim of the list is drawn.
    expect(outcome(free, '2026-06-02 12:00').state).toBe('claimed');
    const late = world(
      { claims: ['2026-05-20 10:00'] },
      { level: '一般', filed: '2026-06-02' },
      {
        draw: [{ period: '2026-05', number: '480317', by: 'jijian', submitted: '2026-06-01 10:00' }],
      },
    );
    expect(outcome(late, '2026-06-03 12:00')).toMatchObject({
      state: 'accepted',
      acceptedBy: 'as-reported',
      acceptedOn: '2026-06-01',
    });
  });

  test('not accepted by itself for having reached its target (a fault of the rules before)', () => {
    const made = world({
      claims: ['2026-05-20 10:00'],
      target: 80,
      percent: 30,
      checks: ['2026-05-22 通过'],
    });
    const { state, percent } = outcome(made);
    expect([state, percent]).toEqual(['accepted', 30]);
  });

  test('the verified share is the latest that a check found, of the node or of 办结', () => {
    const made = world({ claims: ['2026-05-20 10:00'] });
    expect(outcome(made).percent).toBeUndefined();
    const twice = world(
      { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'], percent: 45 },
      { end: { checks: ['2026-06-01 通过 再督查'], percent: 30 } },
    );
    expect(outcome(twice, '2026-05-22 15:59').percent).toBeUndefined();
    expect([outcome(twice, '2026-06-01 15:59').percent, outcome(twice).percent]).toEqual([45, 30]);
  });

  test('refused after the close is as it was for the month before, and open from then', () => {
    const made = world({ claims: ['2026-05-20 10:00'], checks: ['2026-06-09 退回'] });
    const { context, dossier } = made;
    const inMonth = (month: string) => {
      const look = periodLook(context, periodIn(context, month));
      const node = taskNodes(context, dossier, look).find(({ id }) => id === 'n1');
      return node && nodeOutcome(context, dossier, node, look).state;
    };
    expect([inMonth('2026-05'), inMonth('2026-06')]).toEqual(['accepted', 'open']);
  });
});

describe('lateness', () => {
  test.each([
    ['2026-05-20', '2026-05-20 23:59', 0],
    ['2026-05-20', '2026-05-21 00:00', 1],
    ['2026-05-20', '2026-05-25 10:00', 3],
    // A day between rest days alone is 1, and so is the first working day after.
    ['2026-05-22', '2026-05-23 10:00', 1],
    ['2026-05-22', '2026-05-24 23:59', 1],
    ['2026-05-22', '2026-05-25 10:00', 1],
    ['2026-05-22', '2026-05-26 10:00', 2],
    // Saturday 9 May is worked.
    ['2026-05-08', '2026-05-09 10:00', 1],
    ['2026-05-08', '2026-05-10 10:00', 1],
    ['2026-05-08', '2026-05-11 10:00', 2],
  ])('of what was due on %s and claimed at %s is %i', (due, claim, late) => {
    expect(outcome(world({ claims: [claim] }, { due })).late).toBe(late);
  });

  test('of an open node is counted to the day of the look, and is none on the day itself', () => {
    const made = world({});
    expect(
      ['2026-05-20 23:59', '2026-05-21 00:00', '2026-05-29 12:00'].map((at) => outcome(made, at).late),
    ).toEqual([0, 1, 7]);
  });

  test('of a rest of nothing but rest days is 1', () => {
    const { context, at } = world({});
    expect(workdaysLate(context, '2026-05-22', '2026-05-24', at())).toBe(1);
    expect(workdaysLate(context, '2026-05-22', '2026-05-22', at())).toBe(0);
  });

  test('is what the office was open: a closure that was known takes its day off', () => {
    const closed: Records = { calendar: [closing('2026-05-21', '2026-05-20')] };
    expect(outcome(world({ claims: ['2026-05-22 10:00'] }, {}, closed)).late).toBe(1);
  });
});

describe('days in which a claim lay unanswered', () => {
  const refused = (due: string, claim: string, checks: readonly string[], again: string) =>
    world({ claims: [claim, again], checks }, { due });

  test('are taken off from the day after the check was due, the refusal’s day included', () => {
    // Claimed on the 20th, its check due on the 27th.
    const at = (on: string, again: string) =>
      outcome(refused('2026-05-20', '2026-05-20 10:00', [`${on} 退回`], `${again} 17:00`)).late;
    expect([
      at('2026-05-27', '2026-05-27'),
      at('2026-05-27', '2026-05-28'),
      at('2026-05-28', '2026-05-29'),
    ]).toEqual([5, 6, 6]);
    expect(at('2026-06-05', '2026-06-08')).toBe(13 - 7);
  });

  test('are taken off before the due day too, never below none', () => {
    // Claimed on 6 May, its check due on the 12th: Saturday the 9th is worked.
    const made = refused('2026-05-20', '2026-05-06 10:00', ['2026-05-19 退回'], '2026-05-22 10:00');
    expect(outcome(made).late).toBe(0);
    const more = refused('2026-05-20', '2026-05-06 10:00', ['2026-05-13 退回'], '2026-05-25 10:00');
    expect(outcome(more).late).toBe(3 - 1);
  });

  test('are counted once where two claims lay, and where one lay beside a request', () => {
    const twice = world(
      {
        claims: ['2026-05-11 10:00', '2026-06-10 10:00'],
        checks: ['2026-05-29 退回'],
      },
      {
        end: { claims: ['2026-05-12 10:00'], checks: ['2026-05-28 退回'] },
      },
    );
    // n1 lay from 19 to 29 May, 办结 from 20 to 28 May: 9 working days, not 16.
    expect(outcome(twice).late).toBe(15 - 9);
    const request = world(
      { claims: ['2026-05-11 10:00', '2026-06-10 10:00'], checks: ['2026-05-29 退回'] },
      { changes: [{ asked: '2026-05-18 10:00', dates: { n1: '2026-06-30' }, refused: '2026-06-03' }] },
    );
    // The request lay from 21 May to 3 June: three days more.
    expect(outcome(request).late).toBe(15 - 12);
    const within = world(
      { claims: ['2026-05-11 10:00', '2026-06-10 10:00'], checks: ['2026-05-22 退回'] },
      { changes: [{ asked: '2026-05-11 10:00', dates: { n1: '2026-06-30' }, refused: '2026-06-02' }] },
    );
    // The request lay from 14 May to 2 June, the claim within that.
    expect(outcome(within).late).toBe(15 - 14);
  });

  test('stop with the finish', () => {
    const made = world(
      { claims: ['2026-05-25 10:00'] },
      { changes: [{ asked: '2026-05-18 10:00', dates: { n1: '2026-06-30' } }] },
    );
    expect(outcome(made).late).toBe(0);
    const soon = world(
      { claims: ['2026-05-25 10:00'] },
      { changes: [{ asked: '2026-05-18 10:00', dates: { n1: '2026-05-21' } }] },
    );
    // It asked for one day.
    expect(outcome(soon).late).toBe(2);
  });

  test('take off the rest days after the due day too, where something lay all the while', () => {
    // Due on Friday 22 May; asked on the 20th, the answer was due on the 22nd.
    const made = (change: readonly ChangeSpec[]) =>
      outcome(world({ claims: ['2026-05-23 10:00'] }, { due: '2026-05-22', changes: change })).late;
    const request = { asked: '2026-05-20 10:00', dates: { n1: '2026-05-29' } };
    expect([made([]), made([request])]).toEqual([1, 0]);
    // Claimed on Saturday the 23rd: answered that day it lay till the end, answered on the 22nd it did not.
    const refused = (on: string) => made([{ ...request, refused: on }]);
    expect([refused('2026-05-22'), refused('2026-05-23')]).toEqual([1, 0]);
    const sunday = world(
      { claims: ['2026-05-24 10:00'] },
      { due: '2026-05-22', changes: [{ ...request, refused: '2026-05-23' }] },
    );
    expect(outcome(sunday).late).toBe(1);
    // A claim of the 20th that was refused on the Saturday had not lain too long.
    const claimed = { claims: ['2026-05-20 10:00', '2026-05-23 17:00'], checks: ['2026-05-23 退回'] };
    expect(outcome(world(claimed, { due: '2026-05-22' })).late).toBe(1);
  });

  test('of a request are at most what it asked for', () => {
    const at = (wish: string) =>
      finish(
        world(
          { claims: ['2026-06-10 10:00'] },
          { changes: [{ asked: '2026-05-18 10:00', dates: { n1: wish } }] },
        ),
        'n1',
      )?.late;
    expect([at('2026-05-21'), at('2026-05-29'), at('2026-06-30')]).toEqual([14, 8, 0]);
  });

  test('are none of what was answered in time, or refused for a claim out of scope within 5 days', () => {
    expect(
      outcome(refused('2026-05-20', '2026-05-20 10:00', ['2026-05-21 退回'], '2026-05-22 10:00')).late,
    ).toBe(2);
    const free = world(
      { claims: ['2026-05-20 10:00', '2026-06-02 10:00'], checks: ['2026-05-29 退回'] },
      { level: '一般' },
    );
    // Out of scope the section has the 5 days too.
    expect(outcome(free).late).toBe(9 - 2);
  });
});

describe('c', () => {
  test.each([
    ['2026-05-20 10:00', '1'],
    ['2026-05-22 10:00', '0.9'],
    ['2026-06-03 10:00', '0.5'],
    ['2026-09-30 10:00', '0.5'],
  ])('of a node claimed at %s is %s', (claim, c) => {
    expect(finish(world({ claims: [claim] }), 'n1')?.c).toBe(c);
  });

  test('of an open node is 0, again each month until it is finished', () => {
    const made = world({ claims: ['2026-07-02 10:00'] });
    expect(
      ['2026-05', '2026-06', '2026-07', '2026-08'].map((month) =>
        made.lines(month, 'n1').map(({ state, c }) => `${state} ${exactText(c)}`),
      ),
    ).toEqual([['open 0'], ['open 0'], ['finished 0.5'], []]);
  });

  test('of an early finish is 1, in the month of the due day', () => {
    const made = world({ claims: ['2026-04-20 10:00'] });
    expect(finish(made, 'n1')).toEqual({ month: '2026-05', c: '1', late: 0 });
    expect(made.lines('2026-04', 'n1')).toEqual([]);
  });
});
