import { describe, expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { unit, worldLedger } from '#engine/testing/office.ts';
import { uncheckedSaid } from './as-reported-words.ts';

const AS_OF = '2026-06-10 16:30';
const matter = (id: string, more: Partial<TaskSpec>): TaskSpec => ({
  id,
  lead: 'jia',
  printed: '2026-04-01',
  due: '2026-05-29',
  ...more,
});
const said = (asOf: string, ...specs: TaskSpec[]) =>
  uncheckedSaid(worldLedger({ unit: [unit('jia')] }, taskRecords(...specs)), '2026-05', asOf);

const node = matter('t1', {
  level: '重大',
  nodes: [{ id: 'n1', due: '2026-05-20', claims: ['2026-05-20 10:00'] }],
});
const conclusion = (...checks: string[]) => matter('t2', { end: { claims: ['2026-05-21 10:00'], checks } });

describe('what nobody checked by the close', () => {
  test('is counted, then told claim by claim: matter, node, unit, day of receipt', () => {
    expect(said(AS_OF, conclusion(), node)).toEqual([
      '应当核验而到关账没有人核验、按报告认定的报告有2份：',
      '  t1 t1：n1，jia，2026年5月20日收到',
      '  t2 t2：办结，jia，2026年5月21日收到',
    ]);
  });

  test('is told by no line where everything was checked, or the period is not closed', () => {
    expect(said(AS_OF, conclusion('2026-05-22 通过'))).toEqual([]);
    expect(said('2026-06-08 12:00', conclusion())).toEqual([]);
  });
});
