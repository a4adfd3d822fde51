import { describe, expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { contextOf, join, periodIn, unit, worldLedger, type Records } from '../testing/office.ts';
import { acceptedAsReported } from './accepted-as-reported.ts';

const LATER = '2026-12-20 18:00';
const CLOSE = '2026-06-08 24:00';

/** 办结 of a matter is in scope. */
const spec = (id: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead: 'jia',
  printed: '2026-04-01',
  due: '2026-05-29',
  end: { claims: ['2026-05-20 10:00'] },
  ...more,
});
const found = (
  specs: readonly TaskSpec[],
  { period = '2026-05', asOf = LATER, more = {} }: { period?: string; asOf?: string; more?: Records } = {},
) => {
  const context = contextOf(worldLedger(join({ unit: [unit('jia')] }, taskRecords(...specs), more)), asOf);
  return acceptedAsReported(context, periodIn(context, period)).map(
    ({ dossier, claim }) => `${dossier.id}/${claim.node} ${claim.received}`,
  );
};

describe('what had to be checked and was accepted as reported at the close', () => {
  test('is a claim in scope that nobody checked, from the close on', () => {
    expect(found([spec('t1')])).toEqual(['t1/end 2026-05-20 10:00']);
    expect(found([spec('t1')], { asOf: CLOSE })).toEqual(['t1/end 2026-05-20 10:00']);
    expect(found([spec('t1')], { asOf: '2026-06-08 23:59' })).toEqual([]);
  });

  test('stays so though it is checked after the close; a check entered before it is in time', () => {
    const checked = (check: string) =>
      found([spec('t1', { end: { claims: ['2026-05-20 10:00'], checks: [check] } })]);
    for (const result of ['通过', '退回']) {
      expect(checked(`2026-06-09 ${result}`)).toEqual(['t1/end 2026-05-20 10:00']);
      expect(checked(`2026-06-08 ${result}`)).toEqual([]);
    }
  });

  test('belongs to the period of its receipt alone', () => {
    for (const period of ['2026-04', '2026-06']) expect(found([spec('t1')], { period })).toEqual([]);
    const late = spec('t1', { end: { claims: ['2026-06-01 00:00'] } });
    expect(found([late])).toEqual([]);
    expect(found([late], { period: '2026-06' })).toEqual(['t1/end 2026-06-01 00:00']);
  });

  test('is told once, by 办结, whatever nodes it speaks for, in order of receipt', () => {
    const nodes = [
      { id: 'n1', due: '2026-05-20' },
      { id: 'n2', due: '2026-05-27' },
    ];
    const early = spec('t2', { end: { claims: ['2026-05-19 10:00'] } });
    expect(found([spec('t1', { nodes }), early])).toEqual([
      't2/end 2026-05-19 10:00',
      't1/end 2026-05-20 10:00',
    ]);
  });

  test('is no claim out of scope, nor one that claims what was claimed already', () => {
    const nodes = [{ id: 'n1', due: '2026-05-20', claims: ['2026-05-15 10:00'] }];
    expect(found([spec('t1', { nodes, end: {} })])).toEqual([]);
    expect(found([spec('t1', { nodes, end: {}, level: '重大' })])).toEqual(['t1/n1 2026-05-15 10:00']);
    const twice = { claims: ['2026-05-20 10:00', '2026-05-22 10:00'] };
    expect(found([spec('t1', { end: twice })])).toEqual(['t1/end 2026-05-20 10:00']);
  });

  test('is a claim that was drawn, and none that was not', () => {
    const nodes = [{ id: 'n1', due: '2026-05-20', claims: ['2026-05-15 10:00'] }];
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => spec(id, { nodes, end: {} }));
    const draw = [{ period: '2026-05', number: '480317', by: 'jijian', submitted: '2026-06-01 10:00' }];
    // 6 × 0.20 = 1.2: two are drawn.
    expect(found(six, { more: { draw } })).toHaveLength(2);
    // Without a number all are accepted at the close, and nobody had to check any.
    expect(found(six)).toEqual([]);
  });

  test('is no claim of a node that was cancelled', () => {
    const nodes = [{ id: 'n1', due: '2026-05-20', claims: ['2026-05-15 10:00'] }];
    const cancelled = spec('t1', { nodes, end: {}, level: '重大', events: ['2026-05-18 取消节点 n1'] });
    expect(found([cancelled])).toEqual([]);
  });
});
