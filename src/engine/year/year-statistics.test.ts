import { describe, expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { CALENDAR_2026, unit, world, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { yearStatistics, type YearStatistics } from './year-statistics.ts';

const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };
const AS_OF = '2027-02-26 18:00';

/** A matter of 甲 due in 2026, with what became of it. */
const matter = (id: string, due: string, end: TaskSpec['end'] = {}, more: Partial<TaskSpec> = {}) => ({
  id,
  lead: 'jia',
  printed: '2026-03-02',
  due,
  end,
  ...more,
});
const statistics = (
  specs: readonly TaskSpec[],
  asOf = AS_OF,
  more: Records = {},
  year = 2026,
): ReadonlyMap<string, YearStatistics> =>
  new Map(
    yearStatistics(world(asOf, UNITS, taskRecords(...specs), more), year).map((row) => [
      row.unit.value.id,
      row,
    ]),
  );
/** `matter role state` of a unit. */
const inHand = (specs: readonly TaskSpec[], asOf = AS_OF, unitId = 'jia', year = 2026) =>
  statistics(specs, asOf, {}, year)
    .get(unitId)
    ?.matters.map(({ dossier, role, state }) => `${dossier.id} ${role} ${state}`);

describe('a matter of the year', () => {
  test('was done in time or late by its deadline, is open, or goes on into the next year', () => {
    expect(
      inHand([
        matter('t1', '2026-05-20', { claims: ['2026-05-20 23:59'], checks: ['2026-05-22 通过'] }),
        matter('t2', '2026-05-20', { claims: ['2026-05-21 00:00'], checks: ['2026-05-22 通过'] }),
        matter('t3', '2026-12-31'),
        matter('t4', '2027-01-04'),
        matter('t5', '2026-06-30', {}, { events: ['2026-06-01 撤销督办'] }),
        matter('t6', '2026-06-30', {}, { events: ['2026-06-01 暂缓办理'] }),
      ]),
    ).toEqual([
      't1 lead on-time',
      't2 lead late',
      't3 lead open',
      't4 lead carried',
      't5 lead withdrawn',
      't6 lead carried',
    ]);
  });

  test('was done in time by the deadline for its lead, whatever a check demanded since, by its last node for another', () => {
    const end = { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 限期完善 核验 r1:2026-06-15'] };
    const demands = [{ id: 'r1', claims: ['2026-06-18 10:00'] }];
    expect(inHand([matter('t1', '2026-05-20', end, { demands })])).toEqual(['t1 lead on-time']);
    const node = (id: string, due: string, claim: string) => ({
      id,
      due,
      unit: 'yi',
      claims: [`${claim} 10:00 yi`],
    });
    const assisting = (...nodes: ReturnType<typeof node>[]) =>
      inHand([matter('t1', '2026-12-31', {}, { nodes })], AS_OF, 'yi');
    const late = node('n1', '2026-05-15', '2026-05-18');
    expect(assisting(late, node('n2', '2026-06-15', '2026-06-15'))).toEqual(['t1 assist on-time']);
    expect(assisting(node('n2', '2026-04-15', '2026-04-15'), late)).toEqual(['t1 assist late']);
    expect(assisting(node('n2', '2026-06-15', '2026-06-15'), late)).toEqual(['t1 assist on-time']);
    // Of two of one day the latest decides.
    const other = node('n2', '2026-05-15', '2026-05-15');
    expect([assisting(late, other), assisting(other, late)]).toEqual([
      ['t1 assist late'],
      ['t1 assist late'],
    ]);
  });

  test('is none where its notice was entered after the close of the year, whenever it was handed over', () => {
    const records = taskRecords(matter('t1', '2026-12-31'));
    const entered = (submitted: string) => {
      const handedOver = { on: '2026-12-01', paper: '回证1号' };
      const task = (records.task ?? []).map((one) => ({
        ...one,
        notice: { ...one.notice, handedOver },
        submitted,
      }));
      return yearStatistics(world(AS_OF, UNITS, { ...records, task }), 2026)[0]?.matters.length;
    };
    expect([entered('2026-12-31 23:59'), entered('2027-01-20 10:00')]).toEqual([1, 0]);
  });

  test('is none where its notice was entered in the year, and runs from the next', () => {
    const ahead = (printed: string) => {
      const records = taskRecords(matter('t1', '2027-03-31', {}, { printed }));
      const task = (records.task ?? []).map((one) => ({ ...one, submitted: '2026-12-28 10:00' }));
      return yearStatistics(world(AS_OF, UNITS, { ...records, task }), 2026)[0]?.matters.length;
    };
    expect([ahead('2026-12-31'), ahead('2027-01-04')]).toEqual([1, 0]);
  });

  test('withdrawn is of the year of that; what was done before stands as it was done, what was taken off is nothing', () => {
    const withdrawn = (on: string, more: Partial<TaskSpec> = {}) =>
      inHand([
        matter('t1', '2026-12-31', {}, { printed: '2025-11-03', events: [`${on} 撤销督办`], ...more }),
      ]);
    expect([withdrawn('2025-12-31'), withdrawn('2026-01-04')]).toEqual([[], ['t1 lead withdrawn']]);
    const done = { due: '2026-05-20', end: { claims: ['2026-05-20 10:00'] } };
    expect(withdrawn('2026-06-01', done)).toEqual(['t1 lead on-time']);
    const cancelled = {
      nodes: [{ id: 'n1', due: '2026-05-20', unit: 'yi' }],
      events: ['2026-05-11 取消节点 n1'],
    };
    expect(inHand([matter('t1', '2026-12-31', {}, cancelled)], AS_OF, 'yi')).toEqual([]);
  });

  test('is one of the year in which its last part was done', () => {
    const nodes = [{ id: 'n1', due: '2025-12-15', claims: ['2025-12-10 10:00'] }];
    const more = { printed: '2025-11-03', nodes };
    const both = [matter('t1', '2026-03-16', { claims: ['2026-03-10 10:00'] }, more)];
    expect(inHand(both)).toEqual(['t1 lead on-time']);
    const before = [matter('t1', '2025-12-31', { claims: ['2025-12-29 10:00'] }, more)];
    expect([inHand(before), inHand(before, AS_OF, 'jia', 2025)]).toEqual([[], ['t1 lead on-time']]);
  });

  test('adds up: what was taken on is done, open, carried or withdrawn', () => {
    const row = statistics([
      matter('t1', '2026-05-20', { claims: ['2026-05-20 10:00'] }),
      matter('t2', '2026-05-20', { claims: ['2026-05-21 10:00'] }),
      matter('t3', '2026-12-31'),
      matter('t4', '2027-03-31', {}, { assists: ['yi'] }),
    ]);
    expect(row.get('jia')).toMatchObject({
      lead: 4,
      assist: 0,
      states: { 'on-time': 1, late: 1, open: 1, carried: 1, withdrawn: 0 },
    });
    expect(row.get('yi')).toMatchObject({
      lead: 0,
      assist: 1,
      states: { 'on-time': 0, late: 0, open: 0, carried: 1, withdrawn: 0 },
    });
  });

  test('claimed on the last day is done, refused by the close of the year it is open, refused later it stands', () => {
    const claimed = (...checks: string[]) =>
      inHand([matter('t1', '2026-12-31', { claims: ['2026-12-31 23:59'], checks })]);
    expect(claimed()).toEqual(['t1 lead on-time']);
    expect(claimed('2027-01-04 退回')).toEqual(['t1 lead open']);
    expect(claimed('2027-02-01 退回')).toEqual(['t1 lead on-time']);
    expect(inHand([matter('t1', '2026-12-31', { claims: ['2027-01-01 00:00'] })])).toEqual(['t1 lead open']);
  });

  test('done before the year is not of it, done in it or sent back in it is', () => {
    const old = (claims: readonly string[], checks: readonly string[] = []) =>
      inHand([matter('t1', '2026-12-31', { claims, checks })], '2027-12-31 24:00', 'jia', 2027);
    expect(old(['2026-12-31 23:59'])).toEqual([]);
    expect(old(['2027-01-04 10:00'])).toEqual(['t1 lead late']);
    expect(old(['2026-12-31 10:00'], ['2027-02-01 反弹 回头看 r1:2027-03-01'])).toEqual(['t1 lead open']);
  });

  test('of 2026 is not taken on before its notice runs', () => {
    const early = [matter('t1', '2026-12-31', {}, { printed: '2026-12-31' })];
    expect(inHand(early, '2026-12-31 24:00')).toEqual(['t1 lead open']);
    expect(inHand([matter('t1', '2027-12-31', {}, { printed: '2027-01-01' })])).toEqual([]);
  });

  test('while the year runs it stands as of the moment', () => {
    const spec = matter('t1', '2026-05-20', { claims: ['2026-05-21 10:00'] });
    expect(inHand([spec], '2026-05-20 24:00')).toEqual(['t1 lead open']);
    expect(inHand([spec], '2026-05-21 10:00')).toEqual(['t1 lead late']);
  });
});

describe('a unit that assists', () => {
  const node = (claim?: string) => [
    {
      id: 'n1',
      due: '2026-05-20',
      unit: 'yi',
      ...(claim === undefined ? {} : { claims: [claim], checks: ['2026-05-25 通过'] }),
    },
  ];

  test('goes by the last of its own nodes, not by the deadline of another', () => {
    const late = matter(
      't1',
      '2026-06-30',
      { claims: ['2026-07-10 10:00'] },
      { nodes: node('2026-05-20 10:00') },
    );
    expect(inHand([late], AS_OF, 'jia')).toEqual(['t1 lead late']);
    expect(inHand([late], AS_OF, 'yi')).toEqual(['t1 assist on-time']);
    const slow = matter('t1', '2026-06-30', {}, { nodes: node('2026-05-21 10:00') });
    expect(inHand([slow], AS_OF, 'yi')).toEqual(['t1 assist late']);
    expect(inHand([matter('t1', '2026-06-30', {}, { nodes: node() })], AS_OF, 'yi')).toEqual([
      't1 assist open',
    ]);
  });

  test('without a node of its own is done with the matter, and has no date that it could miss', () => {
    const named = { assists: ['yi'] };
    const end = { claims: ['2026-07-10 10:00'] };
    expect(inHand([matter('t1', '2026-06-30', end, named)], AS_OF, 'yi')).toEqual(['t1 assist on-time']);
    expect(inHand([matter('t1', '2026-06-30', {}, named)], AS_OF, 'yi')).toEqual(['t1 assist open']);
    // What a check demanded of the lead since is not its.
    const demanded = { ...end, checks: ['2026-07-14 限期完善 核验 r1:2026-08-31'] };
    expect(inHand([matter('t1', '2026-06-30', demanded, named)], AS_OF, 'yi')).toEqual(['t1 assist on-time']);
  });

  test('and a lead that handed the matter over leaves it to the successor', () => {
    const handed = matter('t1', '2026-12-31', {}, { handOvers: [{ on: '2026-05-15', to: 'yi' }] });
    expect([inHand([handed], AS_OF, 'jia'), inHand([handed], AS_OF, 'yi')]).toEqual([[], ['t1 lead open']]);
  });

  test('leaves its part to its own successor, and to nobody when the lead hands over', () => {
    const given = (from: string) =>
      matter(
        't1',
        '2026-12-31',
        {},
        { assists: ['yi'], handOvers: [{ on: '2026-05-15', from, to: 'bing' }] },
      );
    const parts = (from: string) => {
      const units: Records = { unit: [unit('bing', 'counties', 3)] };
      const rows = yearStatistics(world(AS_OF, UNITS, units, taskRecords(given(from))), 2026);
      return rows.flatMap(({ unit: { value }, matters: own }) =>
        own.map(({ role, state }) => `${value.id} ${role} ${state}`),
      );
    };
    expect(parts('yi')).toEqual(['jia lead open', 'bing assist open']);
    expect(parts('jia')).toEqual(['yi assist open', 'bing lead open']);
  });
});

describe('what else is counted', () => {
  const node = (id: string, more = {}) => ({ id, due: '2026-05-22', ...more });

  test('a postponement is a consent of the year, once for each version however many nodes it moves', () => {
    const asked = (consent?: string, refused?: string) =>
      statistics([
        matter(
          't1',
          '2026-12-31',
          {},
          {
            nodes: [node('n1'), node('n2')],
            changes: [
              {
                asked: '2026-05-18 10:00',
                dates: { n1: '2026-05-29', n2: '2026-05-29' },
                ...(consent === undefined ? {} : { consent }),
                ...(refused === undefined ? {} : { refused }),
              },
            ],
          },
        ),
      ]).get('jia')?.postponements;
    expect([asked('2026-05-19'), asked(), asked(undefined, '2026-05-19')]).toEqual([1, 0, 0]);
    const change = (asked: string, wished: string) => ({
      asked: `${asked} 10:00`,
      dates: { n1: wished },
      consent: asked,
    });
    const twice = [change('2026-05-18', '2026-05-29'), change('2026-05-25', '2026-06-12')];
    const nodes = [{ id: 'n1', due: '2026-05-22' }];
    const row = statistics([matter('t1', '2026-12-31', {}, { nodes, changes: twice })]).get('jia');
    expect(row?.postponements).toBe(2);
  });

  test('a postponement is of the year of the consent, and of each unit whose node it moved', () => {
    const nodes = [node('n1'), node('n2', { unit: 'yi' })];
    const dates = { n1: '2026-05-29', n2: '2026-05-29' };
    const changes = [{ asked: '2026-05-18 10:00', dates, consent: '2026-05-19' }];
    const of = (year: number) => {
      const rows = statistics([matter('t1', '2027-12-31', {}, { nodes, changes })], AS_OF, {}, year);
      return ['jia', 'yi'].map((id) => rows.get(id)?.postponements);
    };
    expect([of(2026), of(2027)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  test('returned are refusals of claims, relapses what a later look found', () => {
    const rows = statistics([
      matter('t1', '2026-12-31', {
        claims: ['2026-05-06 10:00', '2026-05-11 10:00', '2026-05-18 10:00'],
        checks: [
          '2026-05-08 退回',
          '2026-05-13 弄虚作假',
          '2026-05-20 通过',
          '2026-06-22 反弹 回头看 r1:2026-07-31',
        ],
      }),
    ]);
    const row = rows.get('jia');
    expect([rows.get('yi')?.returned, rows.get('yi')?.relapses]).toEqual([0, 0]);
    expect([row?.returned, row?.relapses, row?.states.open]).toEqual([2, 1, 1]);
  });

  test('a check counts in the year of its claim where it came by the close, else in its own', () => {
    const returned = (check: string, year: number) =>
      statistics(
        [matter('t1', '2026-12-31', { claims: ['2026-12-31 10:00'], checks: [`${check} 退回`] })],
        '2027-12-31 24:00',
        {},
        year,
      ).get('jia')?.returned;
    expect([returned('2027-01-04', 2026), returned('2027-01-04', 2027)]).toEqual([1, 0]);
    expect([returned('2027-02-01', 2026), returned('2027-02-01', 2027)]).toEqual([0, 1]);
  });

  test('通报批评 and commendations stand by their receipt, 取消评先 by its date', () => {
    const measure = (id: string, kind: string, on: string, submitted = `${on} 16:00`) => ({
      id,
      kind,
      unit: 'jia',
      on,
      basis: '办法第六条',
      text: kind,
      approval: { by: 'zhuren', on, mode: '签批' as const },
      submitted,
    });
    const honour = (id: string, received: string) => ({
      id,
      units: ['jia', 'yi'],
      experience: id,
      level: '县级',
      title: id,
      by: '市政府办公室',
      on: '2026-12-31',
      received,
    });
    const more: Records = {
      measure: [
        measure('m1', '通报批评', '2026-05-18'),
        measure('m2', '通报批评', '2026-12-31', '2027-01-04 09:00'),
        measure('m3', '考核扣分', '2026-05-18'),
        measure('m5', '通报批评', '2026-06-18'),
        measure('m4', '取消评先选优资格', '2026-12-31', '2027-01-04 09:00'),
      ],
      honours: [
        {
          honours: [
            honour('h0', '2026-01-01 00:00'),
            honour('h1', '2026-12-31 23:59'),
            honour('h2', '2027-01-01 00:00'),
          ],
        },
      ],
    };
    const of = (year: number) => {
      const row = statistics([], AS_OF, more, year).get('jia');
      return [row?.criticised, row?.commended, row?.awardIneligible !== undefined];
    };
    expect(of(2026)).toEqual([2, 2, true]);
    expect(of(2027)).toEqual([1, 1, false]);
  });

  test('what was received or checked in a period of its own name counts in the year in which that ends, between two in its own', () => {
    const period = [
      { id: 'spring', name: '春', from: '2026-03-01', to: '2026-05-31' },
      { id: 'winter', name: '冬', from: '2026-11-01', to: '2027-01-31' },
    ];
    const received = (day: string) => ({
      id: `h${day}`,
      units: ['jia'],
      experience: day,
      level: '市级',
      title: day,
      by: '市政府办公室',
      on: day,
      received: `${day} 10:00`,
    });
    const end = {
      claims: ['2026-05-20 10:00'],
      checks: [
        '2026-05-22 通过',
        '2026-07-15 反弹 回头看 r1:2026-09-30',
        '2026-12-15 反弹 回头看 r2:2027-02-26',
      ],
    };
    const of = (year: number) => {
      const more: Records = {
        rules: [{ ...RULES, period }],
        honours: [{ honours: [received('2026-07-15'), received('2026-08-15'), received('2026-12-15')] }],
      };
      const row = statistics([matter('t1', '2026-05-20', end)], AS_OF, more, year).get('jia');
      return [row?.commended, row?.relapses];
    };
    expect([of(2026), of(2027)]).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });
});

test('a row is there for every unit that saw a day of the year, in the fixed order', () => {
  const units: Records = {
    unit: [
      unit('c', '不参评', 3),
      {
        ...unit('z', 'counties', 1),
        names: ['2025-01-01', '2027-01-01'].map((from) => ({ from, name: 'z' })),
      },
      unit('y', 'counties', 2),
      { ...unit('b', 'counties', 2), until: '2026-01-01' },
      { ...unit('a', 'counties', 1), until: '2025-12-31' },
    ],
  };
  const context = world(AS_OF, units, { calendar: [CALENDAR_2026] });
  expect(yearStatistics(context, 2026).map((row) => row.unit.value.id)).toEqual(['z', 'b', 'y', 'c']);
});
