import { describe, expect, test } from 'vitest';
import {
  afterRests,
  handOversOf,
  isResting,
  isVoid,
  leadBefore,
  leadOf,
  leadsOf,
  restsOf,
  withdrawnOn,
} from './course.ts';
import { finish, lone } from '../testing/lone.ts';
import type { TaskSpec } from '../testing/task-records.ts';
import { CALENDAR_2026, closing } from '../testing/office.ts';

const SPEC: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-04-01', due: '2026-12-18' };
const with_ = (...events: string[]) => lone({ ...SPEC, events });

describe('rests of a matter', () => {
  const world = with_('2026-05-06 暂缓办理', '2026-05-20 恢复', '2026-06-01 暂缓办理');

  test('are seen from the day of the decision', () => {
    const rests = (moment: string) => restsOf(world.dossier, world.at(moment));
    expect(rests('2026-05-05 24:00')).toEqual([]);
    expect(rests('2026-05-06 12:00')).toEqual([{ from: '2026-05-06', to: undefined }]);
    expect(rests('2026-05-20 12:00')).toEqual([{ from: '2026-05-06', to: '2026-05-20' }]);
    expect(rests('2026-06-30 12:00')).toEqual([
      { from: '2026-05-06', to: '2026-05-20' },
      { from: '2026-06-01', to: undefined },
    ]);
  });

  test('hold the matter until its resumption', () => {
    const resting = (moment: string) => isResting(world.dossier, world.at(moment));
    expect(
      ['2026-05-05 12:00', '2026-05-06 12:00', '2026-05-20 12:00', '2026-06-02 12:00'].map(resting),
    ).toEqual([false, true, false, true]);
  });

  test('are not suspended twice, and a resumption without rest is nothing', () => {
    const twice = with_('2026-04-20 恢复', '2026-05-06 暂缓办理', '2026-05-11 暂缓办理', '2026-05-20 恢复');
    expect(restsOf(twice.dossier, twice.at())).toEqual([{ from: '2026-05-06', to: '2026-05-20' }]);
  });

  test('of a decision without 主要领导 are none', () => {
    const event = {
      task: 't1',
      kind: '暂缓办理' as const,
      on: '2026-05-06',
      text: '暂缓',
      submitted: '2026-05-06 08:00',
    };
    const { dossier, at } = lone(SPEC, { event: [event] });
    expect(restsOf(dossier, at())).toEqual([]);
    expect(dossier.events).toHaveLength(1);
  });

  test('signed long before they are entered begin on the day of entry, unless on paper', () => {
    const late = (paper?: string) => {
      const approval = {
        by: 'zhuren',
        on: '2026-05-06',
        mode: '签批' as const,
        ...(paper === undefined ? {} : { paper }),
      };
      const event = {
        task: 't1',
        kind: '暂缓办理' as const,
        on: '2026-05-06',
        text: '暂缓',
        submitted: '2026-05-18 08:00',
        approval,
      };
      const { dossier, at } = lone(SPEC, { event: [event] });
      return restsOf(dossier, at());
    };
    expect(late()).toEqual([{ from: '2026-05-18', to: undefined }]);
    expect(late('签批单7号')).toEqual([{ from: '2026-05-06', to: undefined }]);
  });

  test('resumed on the day of their beginning are over, whatever their records are called', () => {
    const approval = { by: 'zhuren', on: '2026-05-06', mode: '签批' as const };
    const event = (kind: '暂缓办理' | '恢复', time: string) => ({
      task: 't1',
      kind,
      on: '2026-05-06',
      text: kind,
      submitted: `2026-05-06 ${time}`,
      approval,
    });
    // The resumption's file comes first.
    const { dossier, at } = lone(SPEC, { event: [event('恢复', '16:00'), event('暂缓办理', '08:00')] });
    expect(restsOf(dossier, at())).toEqual([{ from: '2026-05-06', to: '2026-05-06' }]);
  });
});

test('decisions follow each other by their days, whenever they were entered', () => {
  const decided = (kind: '暂缓办理' | '恢复', on: string, submitted: string) => ({
    task: 't1',
    kind,
    on,
    text: kind,
    submitted,
    approval: { by: 'zhuren', on, mode: '签批' as const, paper: '签批单7号' },
  });
  const { dossier, at } = lone(SPEC, {
    event: [
      decided('恢复', '2026-05-12', '2026-05-12 08:00'),
      decided('暂缓办理', '2026-05-06', '2026-05-18 08:00'),
    ],
  });
  expect(restsOf(dossier, at())).toEqual([{ from: '2026-05-06', to: '2026-05-12' }]);
});

describe('a date after the rests', () => {
  const world = with_();
  const after = (date: string, rests: readonly (readonly [string, string?])[], setOn = '2026-04-01') =>
    afterRests(
      world.context,
      rests.map(([from, to]) => ({ from, to })),
      setOn,
      date,
      world.at(),
    );

  test.each([
    ['2026-05-22', '2026-05-11', '2026-05-18', '2026-05-29'],
    // Saturday 9 May was worked.
    ['2026-05-22', '2026-05-06', '2026-05-13', '2026-06-01'],
    // The date is the first day of the rest: it had not passed.
    ['2026-05-22', '2026-05-22', '2026-05-25', '2026-05-25'],
    ['2026-05-22', '2026-05-22', '2026-05-29', '2026-05-29'],
    // Suspended and resumed on one day: no working day was lost.
    ['2026-05-22', '2026-05-12', '2026-05-12', '2026-05-22'],
    // Only rest days.
    ['2026-05-22', '2026-05-16', '2026-05-18', '2026-05-22'],
  ])('%s, resting from %s until %s, is %s', (date, from, to, moved) => {
    expect(after(date, [[from, to]])).toEqual({ date: moved, held: false });
  });

  test('is not shortened by what is announced after the resumption, but lengthened (a fault of the engine before)', () => {
    const moved = (...days: { off?: string[]; work?: string[] }[]) => {
      const notices = days.map(({ off = [], work = [] }, index) => ({
        id: `amended-${String(index)}`,
        title: '调整',
        known: '2026-05-19',
        entered: '2026-05-19 09:00',
        source: 'https://www.gov.cn/',
        days: [{ name: '调整', off, work }],
      }));
      const calendar = [{ ...CALENDAR_2026, notices: [...CALENDAR_2026.notices, ...notices] }];
      const { context, at } = lone(SPEC, { calendar });
      const rests = [{ from: '2026-05-11', to: '2026-05-18' }];
      return afterRests(context, rests, '2026-04-01', '2026-05-22', at()).date;
    };
    expect(moved()).toBe('2026-05-29');
    // What came later has a day on the way worked, or one of the rest.
    expect(moved({ work: ['2026-05-24'] })).toBe('2026-05-29');
    expect(moved({ work: ['2026-05-16'] })).toBe('2026-05-29');
    expect(moved({ off: ['2026-05-13'] })).toBe('2026-05-29');
    expect(moved({ off: ['2026-05-27'] })).toBe('2026-06-01');
  });

  test('that had passed when the rest began counts on', () => {
    expect(after('2026-05-20', [['2026-05-21', '2026-06-10']])).toEqual({ date: '2026-05-20', held: false });
    expect(after('2026-05-20', [['2026-05-21']])).toEqual({ date: '2026-05-20', held: false });
  });

  test('is held while the matter rests', () => {
    expect(after('2026-05-20', [['2026-05-20']])).toEqual({ date: '2026-05-20', held: true });
  });

  test('moves once for each of two rests, the second counted from where the first left it', () => {
    // 5 days to 29 May, then 4 more.
    expect(
      after('2026-05-22', [
        ['2026-05-11', '2026-05-18'],
        ['2026-05-29', '2026-06-04'],
      ]),
    ).toEqual({
      date: '2026-06-04',
      held: false,
    });
    // By then the moved date had passed.
    expect(
      after('2026-05-22', [
        ['2026-05-11', '2026-05-18'],
        ['2026-06-01', '2026-06-04'],
      ]),
    ).toEqual({
      date: '2026-05-29',
      held: false,
    });
    expect(after('2026-05-22', [['2026-05-11', '2026-05-18'], ['2026-05-29']])).toEqual({
      date: '2026-05-29',
      held: true,
    });
  });

  test('set while the matter rests moves by the days left of it; set after it, not at all', () => {
    expect(after('2026-05-22', [['2026-05-06', '2026-05-13']], '2026-05-11').date).toBe('2026-05-25');
    expect(after('2026-05-22', [['2026-05-06', '2026-05-13']], '2026-05-13').date).toBe('2026-05-22');
  });
});

describe('a rest in the score', () => {
  const resting = (...events: string[]) =>
    lone({ ...SPEC, due: '2026-05-20', events, end: { claims: ['2026-06-26 10:00'] } });

  test('counts nothing of what was not yet due, and the rest of the days after it', () => {
    const world = resting('2026-05-18 暂缓办理', '2026-06-15 恢复');
    expect(world.lines('2026-05').map(({ state }) => state)).toEqual(['suspended']);
    // 20 working days, 18 May to 12 June, after 20 May: 17 June; 18, 22 to 26 June are 6.
    expect(finish(world, 'end')).toEqual({ month: '2026-06', c: '0.7', late: 6 });
  });

  test('leaves what was overdue to count on', () => {
    const world = resting('2026-05-21 暂缓办理', '2026-06-15 恢复');
    expect(world.lines('2026-05').map(({ state, late }) => [state, late])).toEqual([['open', 7]]);
  });

  test('of which a day was a closure moves the date by its working days alone', () => {
    const closed = { calendar: [closing('2026-05-19', '2026-05-11')] };
    const world = lone(
      { ...SPEC, due: '2026-05-20', events: ['2026-05-18 暂缓办理', '2026-05-25 恢复'] },
      closed,
    );
    expect(
      afterRests(world.context, restsOf(world.dossier, world.at()), '2026-04-01', '2026-05-20', world.at())
        .date,
    ).toBe('2026-05-26');
  });
});

describe('撤销督办', () => {
  test('ends the matter on its day', () => {
    const world = lone({ ...SPEC, due: '2026-05-12', events: ['2026-06-10 撤销督办'] });
    expect(withdrawnOn(world.dossier, world.at('2026-06-09 24:00'))).toBeUndefined();
    expect(withdrawnOn(world.dossier, world.at('2026-06-10 08:00'))).toBe('2026-06-10');
    expect(world.lines('2026-05').map(({ state }) => state)).toEqual(['open']);
    expect(world.lines('2026-06')).toEqual([]);
  });

  test('entered after the close of the month of its day, on paper, leaves that month as it was', () => {
    const withdrawn = (submitted: string) => {
      const approval = { by: 'zhuren', on: '2026-05-29', mode: '签批' as const, paper: '签批单7号' };
      const event = {
        task: 't1',
        kind: '撤销督办' as const,
        on: '2026-05-29',
        text: '撤销',
        submitted,
        approval,
      };
      const world = lone({ ...SPEC, due: '2026-05-12' }, { event: [event] });
      return ['2026-05', '2026-06'].map((month) => world.lines(month).map(({ state }) => state));
    };
    expect(withdrawn('2026-06-08 23:59')).toEqual([[], []]);
    expect(withdrawn('2026-06-09 00:00')).toEqual([['open'], []]);
  });
});

describe('通知单作废', () => {
  test('ends the matter like a withdrawal, and its number is void from that day on', () => {
    const world = lone({ ...SPEC, due: '2026-05-12', events: ['2026-06-10 通知单作废'] });
    const seen = (moment: string) => [
      withdrawnOn(world.dossier, world.at(moment)),
      isVoid(world.dossier, world.at(moment)),
    ];
    expect(seen('2026-06-09 24:00')).toEqual([undefined, false]);
    expect(seen('2026-06-10 08:00')).toEqual(['2026-06-10', true]);
    expect(world.lines('2026-06')).toEqual([]);
  });

  test('is no withdrawal of a notice that stands', () => {
    const world = lone({ ...SPEC, due: '2026-05-12', events: ['2026-06-10 撤销督办'] });
    expect(isVoid(world.dossier, world.at('2026-06-10 08:00'))).toBe(false);
  });
});

describe('移交', () => {
  const chain = lone({
    ...SPEC,
    handOvers: [
      { on: '2026-05-11', to: 'yi', dates: { end: '2026-06-30' } },
      { on: '2026-06-01', to: 'fa' },
      { on: '2026-06-15', from: 'gui', to: 'bing' },
      { on: '2026-06-22', to: 'ding' },
    ],
  });
  const { dossier, at } = chain;

  test('goes from whoever leads, unless another is named', () => {
    expect(handOversOf(dossier, at()).map(({ on, from, to }) => [on, from, to])).toEqual([
      ['2026-05-11', 'jia', 'yi'],
      ['2026-06-01', 'yi', 'fa'],
      ['2026-06-15', 'gui', 'bing'],
      ['2026-06-22', 'fa', 'ding'],
    ]);
  });

  test('makes the successor lead from its day', () => {
    const lead = (day: string) => leadOf(dossier, at(`${day} 12:00`));
    expect(['2026-05-10', '2026-05-11', '2026-06-01', '2026-06-15'].map(lead)).toEqual([
      'jia',
      'yi',
      'fa',
      'fa',
    ]);
    expect(
      ['2026-05-11', '2026-05-12', '2026-06-02', '2026-06-16'].map((day) => leadBefore(dossier, day, at())),
    ).toEqual(['jia', 'yi', 'fa', 'fa']);
  });

  test('leaves those who led it until then among its leads', () => {
    expect([...leadsOf(dossier, at('2026-05-10 12:00'))]).toEqual(['jia']);
    expect([...leadsOf(dossier, at())]).toEqual(['jia', 'yi', 'fa', 'ding']);
  });
});
