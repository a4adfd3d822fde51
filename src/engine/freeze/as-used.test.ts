import { describe, expect, test } from 'vitest';
import { Unit } from '#record/office/unit.ts';
import { unit } from '../testing/office.ts';
import { honoursAsUsed, objectionAsUsed, recordAsUsed, unitAsUsed, yearAsUsed } from './as-used.ts';
import { closedOn } from './testing/frozen.ts';

const LAST = '2026-05-31';

test('who may read a record and on what ground count for nothing, at any depth; all else does', () => {
  const claim = { task: 't1', submitted: '2026-05-08 10:00', nodes: [{ node: 'end', text: '已办结' }] };
  const beside = { disclosure: '系统内', withheldBasis: '依据' };
  const reported = { ...claim, ...beside, nodes: [{ node: 'end', text: '已办结', ...beside }] };
  expect(recordAsUsed(reported)).toEqual(claim);
});

test('what a matter, a node, a measure is called besides counts for nothing; its name does', () => {
  const plan = { task: 't1', nodes: [{ id: 'n1', title: '取得批复', due: '2026-05-20' }] };
  const called = { ...plan, nodes: plan.nodes.map((node) => ({ ...node, approvedBy: '市发改委' })) };
  expect(recordAsUsed(called)).toEqual(plan);
  expect(recordAsUsed({ id: 't1', category: '重点工程' })).toEqual({ id: 't1' });
  expect(recordAsUsed({ id: 'm1', grounds: ['不作为'], points: '1' })).toEqual({ id: 'm1', points: '1' });
});

describe('of a unit a period sees', () => {
  const seen = (change: object, last = LAST) => unitAsUsed(Unit.parse({ ...unit('jia'), ...change }), last);

  test('what had begun by its last day', () => {
    const names = [
      { from: '2025-01-01', name: '甲县' },
      { from: '2026-05-31', name: '甲市' },
      { from: '2026-06-01', name: '甲区' },
    ];
    const leagues = names.map(({ from, name }) => ({ from, league: name === '甲区' ? 'b' : 'a' }));
    expect(seen({ names, leagues })).toMatchObject({
      names: names.slice(0, 2),
      leagues: leagues.slice(0, 2),
    });
    expect(seen({ names, leagues }, '2026-06-01')).toMatchObject({ names, leagues });
  });

  test('an end on its last day, none that lies ahead', () => {
    expect(seen({ until: '2026-05-31' })).toMatchObject({ until: '2026-05-31' });
    expect(seen({ until: '2026-06-01' })).toMatchObject({ until: undefined });
  });

  test('whether it reports itself, not who leads it nor what it is called in short', () => {
    const through = [
      { from: '2026-05-31', unit: 'mishu' },
      { from: '2026-06-01', unit: '单独报送' as const },
    ];
    expect(seen({ reportsThrough: through })).toMatchObject({ reportsThrough: through.slice(0, 1) });
    expect(seen({ reportsThrough: through }, '2026-06-01')).toMatchObject({ reportsThrough: through });
    const short = [{ from: '2025-01-01', name: 'jia', short: '甲' }];
    expect(seen({ names: short, leaders: [], parent: 'benji' })).toEqual(seen({}));
  });
});

test('of a year of the calendar its days count, not where they are printed', () => {
  const year = closedOn({ id: 'a', day: '2026-05-18', known: '2026-05-17' });
  const notices = year.notices.map((notice) => ({ ...notice, title: '另写', source: 'https://a.cn' }));
  expect(yearAsUsed({ ...year, notices })).toEqual(yearAsUsed(year));
  expect(yearAsUsed({ ...year, notices: [] })).not.toEqual(yearAsUsed(year));
  const closures = year.closures.map((closure) => ({ ...closure, reason: '另写', basis: '另写' }));
  expect(yearAsUsed({ ...year, closures })).toEqual(yearAsUsed(year));
  expect(yearAsUsed({ ...year, closures: [] })).not.toEqual(yearAsUsed(year));
});

test('of commendations counts what they are worth, to whom and since when', () => {
  const worth = { id: 'h1', units: ['jia'], experience: 'x', level: '市级', received: '2026-05-31 23:59' };
  const honours = [{ ...worth, title: '表扬', by: '市政府', on: '2026-05-20' }];
  expect(honoursAsUsed({ honours })).toEqual({ honours: [worth] });
});

test('of an objection a period sees what its answer changes', () => {
  const base = { id: 'o1', unit: 'jia', reviewer: 'jijian', submitted: '2026-06-04 10:00' };
  const answer = { on: '2026-06-08', result: '更正' as const, admits: ['a.yaml'], reason: '理由' };
  expect(objectionAsUsed({ ...base, answer })).toEqual({ id: 'o1', admits: ['a.yaml'], voids: undefined });
});
