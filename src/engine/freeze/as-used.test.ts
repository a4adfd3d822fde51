import { describe, expect, test } from 'vitest';
import { Incoming } from '../../record/incoming.ts';
import { Unit } from '../../record/unit.ts';
import { unit } from '../testing/office.ts';
import {
  honoursAsUsed,
  incomingAsUsed,
  objectionAsUsed,
  recordAsUsed,
  unitAsUsed,
  yearAsUsed,
  yearSeen,
} from './as-used.ts';
import { closedOn } from './testing/frozen.ts';

const LAST = '2026-05-31';
const none: ReadonlySet<string> = new Set();

test('who may read a record and on what ground count for nothing, at any depth; all else does', () => {
  const claim = { task: 't1', submitted: '2026-05-08 10:00', nodes: [{ node: 'end', text: '已办结' }] };
  const beside = { disclosure: '系统内', withheldBasis: '依据' };
  const told = { ...claim, ...beside, nodes: [{ node: 'end', text: '已办结', ...beside }] };
  expect(recordAsUsed(told)).toEqual(claim);
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
    expect(seen({ reportsThrough: 'mishu' })).toMatchObject({ reportsThrough: 'mishu' });
    const short = [{ from: '2025-01-01', name: 'jia', short: '甲' }];
    expect(seen({ names: short, leaders: [], parent: 'benji' })).toEqual(seen({}));
  });
});

describe('of a year of the calendar a period sees', () => {
  const CLOSE = '2026-06-08 24:00';
  const year = closedOn(
    { id: 'a', day: '2026-05-18', known: '2026-05-17' },
    { id: 'b', day: '2026-05-19', known: '2026-05-17', entered: '2026-06-08 23:59' },
    { id: 'c', day: '2026-05-20', known: '2026-05-17', entered: '2026-06-09 00:00' },
  );
  const ids = (admitted = none) => yearSeen('y.yaml', year, CLOSE, admitted).closures.map(({ id }) => id);

  test('the closures entered by its close, and those admitted since', () => {
    expect(ids()).toEqual(['a', 'b']);
    expect(ids(new Set(['y.yaml#c']))).toEqual(['a', 'b', 'c']);
    expect(ids(new Set(['z.yaml#c']))).toEqual(['a', 'b']);
  });

  test('its arrangement whenever it was entered, amendments when they were entered by the close', () => {
    const [first] = year.notices;
    if (first === undefined) throw new Error('the year has an arrangement');
    const known = '2026-06-01';
    const notices = [
      { ...first, entered: '2026-07-01 10:00' },
      { ...first, id: 'm1', known, entered: '2026-06-08 23:59' },
      { ...first, id: 'm2', known, entered: '2026-06-09 00:00' },
      { ...first, id: 'm3', known: '2026-06-09' },
    ];
    expect(yearSeen('y.yaml', { ...year, notices }, CLOSE, none).notices.map(({ id }) => id)).toEqual([
      first.id,
      'm1',
    ]);
  });

  test('its days, not where they are printed', () => {
    const [first] = year.notices;
    const notices = year.notices.map((notice) => ({ ...notice, title: '另写', source: 'https://a.cn' }));
    expect(yearAsUsed({ ...year, notices })).toEqual(yearAsUsed(year));
    expect(yearAsUsed({ ...year, notices: [] })).not.toEqual(yearAsUsed(year));
    expect(first).toBeDefined();
  });
});

test('of commendations a period sees those received by its cut-off', () => {
  const honour = (id: string, received: string) => ({
    id,
    units: ['jia'],
    experience: 'x',
    level: '市级',
    title: '表扬',
    by: '市政府',
    on: '2026-05-20',
    received,
  });
  const honours = [honour('h1', '2026-05-31 23:59'), honour('h2', '2026-06-01 00:00')];
  expect(honoursAsUsed({ honours }, '2026-05-31 24:00')).toEqual({
    honours: [{ id: 'h1', units: ['jia'], experience: 'x', level: '市级', received: '2026-05-31 23:59' }],
  });
});

test('of an incoming paper a period sees the verdict once its day has come', () => {
  const paper = (on: string) =>
    Incoming.parse({
      id: 'in1',
      kind: '媒体曝光',
      title: '曝光',
      from: '电视台',
      date: '2026-05-11',
      text: '曝光',
      submitted: '2026-05-11 10:00',
      verdict: { result: '属实', on, by: 'mishu' },
    });
  expect(incomingAsUsed(paper(LAST), LAST)).toHaveProperty('verdict.on', LAST);
  expect(incomingAsUsed(paper('2026-06-01'), LAST)).not.toHaveProperty('verdict');
});

test('of an objection a period sees what its answer changes', () => {
  const base = { id: 'o1', unit: 'jia', reviewer: 'jijian', submitted: '2026-06-04 10:00' };
  const answer = { on: '2026-06-08', result: '更正' as const, admits: ['a.yaml'], reason: '理由' };
  expect(objectionAsUsed({ ...base, answer })).toEqual({ id: 'o1', admits: ['a.yaml'], voids: undefined });
});
