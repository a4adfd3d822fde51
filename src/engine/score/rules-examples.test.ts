import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import { exampleOne } from '../testing/example-one.ts';
import { taskRecords, report, type TaskSpec } from '../testing/task-records.ts';
import { closing, periodIn, unit, world, type Records } from '../testing/office.ts';
import { nodesIn, partsIn, resultIn, twoPlaces } from '../testing/printed.ts';
import { planLines } from './plans.ts';

const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };

describe('example 1 (rules.md §12): 甲县 in May 2026', () => {
  const v1 = world('2026-07-31 18:00', exampleOne());

  test('its nodes count as they are finished, open or waiting', () => {
    expect(nodesIn(v1, 'jia', '2026-05')).toEqual([
      't1/n1 finished 0 1',
      't1/n2 finished 0 1',
      't2/end finished 3 0.85',
      't3/n1 finished 0 1',
      't4/end open 7 0',
      't5/end waiting 2',
    ]);
  });

  test('its parts, base and total come out to the last digit', () => {
    expect(partsIn(v1, 'jia', '2026-05')).toEqual({ a: '43.14', b: '18.67', c1: '8.75', c2: '8.75' });
    const { score } = resultIn(v1, 'jia', '2026-05');
    expect([score.base, score.bonus, score.deduction, score.total].map(twoPlaces)).toEqual([
      '79.31',
      '0.50',
      '2.00',
      '77.81',
    ]);
    expect(score.matters).toBe(3);
  });

  test('what waited is settled in June with its own lateness', () => {
    expect(nodesIn(v1, 'jia', '2026-06')).toContain('t5/end finished 4 0.8');
  });

  test('v2: a closure on 18 May that an objection upheld has entered takes one day off', () => {
    const calendar = [closing('2026-05-18', '2026-05-17', '2026-06-20 10:00')];
    const late = world('2026-07-31 18:00', exampleOne(), { calendar });
    expect(partsIn(late, 'jia', '2026-05')['a']).toBe('43.14');
    const upheld = {
      id: 'o1',
      unit: 'jia',
      period: '2026-05',
      reviewer: 'jijian',
      answer: { on: '2026-06-22', result: '更正' as const, admits: ['calendar/0000.yaml#closed-2026-05-18'] },
      submitted: '2026-06-19 10:00',
    };
    const v2 = world('2026-07-31 18:00', exampleOne(), { calendar, objection: [upheld] });
    expect(nodesIn(v2, 'jia', '2026-05')).toContain('t2/end finished 2 0.9');
    expect(partsIn(v2, 'jia', '2026-05')['a']).toBe('44.00');
    expect(twoPlaces(resultIn(v2, 'jia', '2026-05').score.total)).toBe('78.67');
  });
});

describe('example 3: refused and claimed again', () => {
  const refused = (on: string, again: string) =>
    world(
      '2026-07-31 18:00',
      UNITS,
      taskRecords({
        id: 't1',
        lead: 'jia',
        printed: '2026-04-01',
        due: '2026-05-20',
        end: { claims: ['2026-05-20 10:00', `${again} 10:00`], checks: [`${on} 退回`] },
      }),
    );

  test.each([
    ['2026-05-27', '2026-05-28', ['t1/end finished 6 0.7'], []],
    ['2026-06-03', '2026-06-04', ['t1/end waiting 5'], ['t1/end finished 6 0.7']],
    ['2026-06-15', '2026-06-16', ['t1/end finished 0 1'], ['t1/end finished 6 0.7']],
  ])('refused on %s and claimed again on %s', (on, again, may, june) => {
    const context = refused(on, again);
    expect(nodesIn(context, 'jia', '2026-05')).toEqual(may);
    expect(nodesIn(context, 'jia', '2026-06')).toEqual(june);
  });

  test('an objection that upsets the refusal of 15 June leaves nothing in June, and May as it was', () => {
    const spec: TaskSpec = {
      id: 't1',
      lead: 'jia',
      printed: '2026-04-01',
      due: '2026-05-20',
      end: { claims: ['2026-05-20 10:00', '2026-06-16 10:00'], checks: ['2026-06-15 退回'] },
    };
    const objection = {
      id: 'o1',
      unit: 'jia',
      period: '2026-06',
      reviewer: 'jijian',
      answer: { on: '2026-07-20', result: '更正' as const, voids: ['verification/0000.yaml#t1/end'] },
      submitted: '2026-06-17 10:00',
    };
    const context = world('2026-07-31 18:00', UNITS, taskRecords(spec), { objection: [objection] });
    expect(nodesIn(context, 'jia', '2026-05')).toEqual(['t1/end finished 0 1']);
    expect(nodesIn(context, 'jia', '2026-06')).toEqual([]);
  });
});

describe("example 4: the month's end", () => {
  const planned = (plan: string | null) =>
    world(
      '2026-08-31 18:00',
      UNITS,
      taskRecords({ id: 't1', lead: 'jia', printed: '2026-05-26', due: '2026-12-31', plan }),
    );
  const p = (plan: string | null, period: string) => {
    const context = planned(plan);
    const lines = planLines(context, periodIn(context, period)).get('jia') ?? [];
    return lines.map((line) => exactText(line.p));
  };

  test.each([
    ['2026-05-29 10:00', ['0.75'], [], []],
    ['2026-06-01 10:00', [], ['0.5'], []],
    ['2026-07-06 10:00', [], ['0'], []],
    [null, [], ['0'], []],
  ])('the plan filed at %s is settled once', (plan, may, june, july) => {
    expect(['2026-05', '2026-06', '2026-07'].map((month) => p(plan, month))).toEqual([may, june, july]);
  });

  test('a plan never filed waits in May and is a node with c = 0 from June until it is filed', () => {
    expect(nodesIn(planned(null), 'jia', '2026-05')).toEqual(['t1/plan waiting 1']);
    expect(nodesIn(planned(null), 'jia', '2026-06')).toEqual(['t1/plan open 22 0']);
    expect(nodesIn(planned('2026-07-06 10:00'), 'jia', '2026-07')).toEqual([]);
  });

  test.each([
    ['2026-05-22', ['t1/end waiting 5'], ['t1/end finished 6 0.7']],
    ['2026-05-21', ['t1/end open 6 0'], ['t1/end finished 7 0.65']],
  ])('a node due on %s and claimed on 1 June', (due, may, june) => {
    const context = world(
      '2026-07-31 18:00',
      UNITS,
      taskRecords({
        id: 't1',
        lead: 'jia',
        printed: '2026-04-01',
        due,
        end: { claims: ['2026-06-01 10:00'] },
      }),
    );
    expect(nodesIn(context, 'jia', '2026-05')).toEqual(may);
    expect(nodesIn(context, 'jia', '2026-06')).toEqual(june);
  });
});

describe('example 5: weekly reports', () => {
  const matter = taskRecords({ id: 't1', lead: 'jia', printed: '2026-02-02', due: '2026-12-31' });
  const weeks = (period: string, said: string) => {
    const context = world('2026-07-31 18:00', UNITS, matter, { report: [report(said)] });
    const [week = ''] = said.split(' ');
    return resultIn(context, 'jia', period)
      .lines.weeks.filter((line) => line.week === week)
      .map(({ z }) => z && exactText(z));
  };

  test.each([
    ['2026-05', '2026-W22 jia 2026-05-29 12:00', '1'],
    ['2026-05', '2026-W22 jia 2026-05-29 12:01', '0.5'],
    ['2026-05', '2026-W22 jia 2026-05-31 10:00', '0.5'],
    ['2026-05', '2026-W22 jia 2026-06-01 08:59', '0.5'],
    ['2026-05', '2026-W22 jia 2026-06-01 09:00', '0'],
    ['2026-02', '2026-W09 jia 2026-03-01 10:00', '0.5'],
    ['2026-04', '2026-W18 jia 2026-05-06 08:59', '0.5'],
    ['2026-04', '2026-W18 jia 2026-05-06 09:00', '0'],
  ])('in %s the report %s gets %s', (period, said, z) => {
    expect(weeks(period, said)).toEqual([z]);
  });

  test('it counts in the month of its report day alone', () => {
    expect(weeks('2026-06', '2026-W22 jia 2026-06-01 08:59')).toEqual([]);
  });
});

describe('example 6: postponement', () => {
  const base = { id: 't1', lead: 'jia', printed: '2026-04-01', due: '2026-12-31' } as const;
  const asked = (claim: string, changes: TaskSpec['changes']) =>
    world(
      '2026-07-31 18:00',
      UNITS,
      taskRecords({
        ...base,
        nodes: [{ id: 'n1', due: '2026-05-22', claims: [claim] }],
        changes: changes ?? [],
      }),
    );
  const once = { asked: '2026-05-20 10:00', dates: { n1: '2026-05-29' }, consent: '2026-05-26' };

  test('asked two working days before and granted late, the new date counts', () => {
    expect(nodesIn(asked('2026-06-01 10:00', [once]), 'jia', '2026-06')).toEqual(['t1/n1 finished 1 0.95']);
  });

  test('granted again, nothing moves', () => {
    const again = { asked: '2026-05-27 10:00', dates: { n1: '2026-06-12' }, consent: '2026-05-28' };
    expect(nodesIn(asked('2026-06-12 10:00', [once, again]), 'jia', '2026-06')).toEqual([
      't1/n1 finished 10 0.5',
    ]);
  });

  test('asked one working day before, the first date counts', () => {
    const late = { ...once, asked: '2026-05-21 10:00' };
    expect(nodesIn(asked('2026-06-01 10:00', [late]), 'jia', '2026-06')).toEqual(['t1/n1 finished 6 0.7']);
  });

  test('never answered, it takes off at most the days it asked for', () => {
    const open = { asked: '2026-05-20 10:00', dates: { n1: '2026-06-05' } };
    expect(nodesIn(asked('2026-06-08 10:00', [open]), 'jia', '2026-06')).toEqual(['t1/n1 finished 1 0.95']);
  });
});

test('example 7: 移交 passes what is open to a successor with a new date for what is overdue', () => {
  const handOvers = [{ on: '2026-05-15', to: 'gui', dates: { end: '2026-05-22' } }];
  const context = world(
    '2026-07-31 18:00',
    { unit: [unit('ren'), unit('gui', 'counties', 2)] },
    taskRecords(
      {
        id: 't1',
        lead: 'ren',
        printed: '2026-04-01',
        due: '2026-05-29',
        handOvers: [{ on: '2026-05-15', to: 'gui' }],
        end: { claims: ['2026-05-29 10:00 gui'] },
      },
      {
        id: 't2',
        lead: 'ren',
        level: '重点',
        printed: '2026-04-01',
        due: '2026-05-07',
        handOvers,
        end: { claims: ['2026-05-25 10:00 gui'] },
      },
    ),
  );
  expect(partsIn(context, 'gui', '2026-05')['a']).toBe('58.36');
  expect(nodesIn(context, 'gui', '2026-05')).toEqual(['t1/end finished 0 1', 't2/end finished 1 0.95']);
  expect(nodesIn(context, 'ren', '2026-05')).toEqual([]);
  expect(resultIn(context, 'gui', '2026-05').score.matters).toBe(2);
});
