import { describe, expect, test } from 'vitest';
import { nodesAhead } from './nodes-ahead.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1)] };

/** A 重点 matter of 甲 with one node besides its deadline far off. */
const key = (id: string, due: string, more: Partial<MatterSpec> = {}): MatterSpec => ({
  id,
  lead: 'jia',
  level: '重点',
  printed: '2026-05-06',
  due: '2026-12-25',
  nodes: [{ id: 'n1', due }],
  ...more,
});
const ahead = (records: Records, month = '2026-05', asOf = '2026-08-31 24:00') =>
  nodesAhead(world(asOf, UNITS, records), month).map(
    ({ dossier, node }) => `${node.due} ${dossier.id}#${node.id}`,
  );
/** The node due on 10 June with its claims and checks, as May sees it. */
const acts = (claims: string[], checks: string[] = []) =>
  ahead(matters([key('t1', '', { nodes: [{ id: 'n1', due: '2026-06-10', claims, checks }] })]));
const THERE = ['2026-06-10 t1#n1'];

test('they are those of 重点 and 重大 matters, by day, by matter, by node', () => {
  const specs = [
    key('c', '2026-06-10', { level: '一般' }),
    key('b', '2026-06-10', { level: '重大' }),
    key('a', '2026-06-10'),
    key('d', '', { nodes: ['n2', 'n1'].map((id) => ({ id, due: '2026-06-09' })) }),
  ];
  expect(ahead(matters(specs))).toEqual([
    '2026-06-09 d#n1',
    '2026-06-09 d#n2',
    '2026-06-10 a#n1',
    '2026-06-10 b#n1',
  ]);
});

test('they fall due from the first to the last day of the next month; a rest day moves a date into it or out of it', () => {
  const days = ['2026-05-29', '2026-06-01', '2026-06-30', '2026-07-01'];
  const specs = days.map((day, index) => key(`t${String(index)}`, day));
  expect(ahead(matters(specs))).toEqual(['2026-06-01 t1#n1', '2026-06-30 t2#n1']);
  expect(ahead(matters([key('t1', '2026-05-31')]))).toEqual(['2026-06-01 t1#n1']);
  expect(ahead(matters([key('t1', '2026-05-31')]), '2026-04')).toEqual([]);
});

describe('a node', () => {
  test('accepted of what came before the cut-off is not there, also where it was checked until the freeze', () => {
    expect(acts(['2026-05-20 10:00'], ['2026-05-22 通过'])).toEqual([]);
    expect(acts(['2026-05-31 23:59'], ['2026-06-08 通过'])).toEqual([]);
  });

  test('claimed after the cut-off, claimed and not checked, or refused is still there', () => {
    expect(acts(['2026-06-01 00:00'], ['2026-06-02 通过'])).toEqual(THERE);
    expect(acts(['2026-05-20 10:00'])).toEqual(THERE);
    expect(acts(['2026-05-20 10:00'], ['2026-05-22 退回'])).toEqual(THERE);
  });

  test('that was cancelled is not there, from the day on which the cut-off knew of it', () => {
    const cancelled = (day: string) =>
      ahead(matters([key('t1', '2026-06-10', { events: [`${day} 取消节点 n1`] })]));
    expect(cancelled('2026-05-31')).toEqual([]);
    expect(cancelled('2026-06-01')).toEqual(THERE);
  });
});

describe('a matter', () => {
  const turned = (...events: string[]) => ahead(matters([key('t1', '2026-06-10', { events })]));

  test('that rests at the cut-off has none, resumed it has its node on its later day', () => {
    expect(turned('2026-05-31 暂停')).toEqual([]);
    expect(turned('2026-06-01 暂停')).toEqual(THERE);
    expect(turned('2026-05-20 暂停', '2026-05-22 恢复')).toEqual(['2026-06-12 t1#n1']);
  });

  test('that was ended has none', () => {
    expect(turned('2026-05-31 终止')).toEqual([]);
    expect(turned('2026-06-01 终止')).toEqual(THERE);
  });

  /** The matter, entered and handed over when said. */
  const delivered = (submitted: string, on: string) => {
    const records = matters([key('t1', '', { nodes: [], due: '2026-06-10', plan: null, acked: null })]);
    return ahead({
      ...records,
      task: (records.task ?? []).map((task) => ({
        ...task,
        submitted,
        notice: { ...task.notice, handedOver: { on, paper: '送达回证' } },
      })),
    });
  };

  test('handed over after the cut-off is not there, on its day it is', () => {
    expect(delivered('2026-05-20 09:00', '2026-06-01')).toEqual([]);
    expect(delivered('2026-05-20 09:00', '2026-05-31')).toEqual(['2026-06-10 t1#end']);
  });

  test('entered after the cut-off is not there, whenever it was handed over', () => {
    expect(delivered('2026-06-01 00:00', '2026-05-20')).toEqual([]);
    expect(delivered('2026-05-31 23:59', '2026-05-20')).toEqual(['2026-06-10 t1#end']);
  });
});

test('while the month runs, what is known so far decides', () => {
  const records = matters([key('t1', '2026-06-10', { events: ['2026-05-20 取消节点 n1'] })]);
  expect(ahead(records, '2026-05', '2026-05-19 10:00')).toEqual(THERE);
  expect(ahead(records, '2026-05', '2026-05-20 10:00')).toEqual([]);
});
