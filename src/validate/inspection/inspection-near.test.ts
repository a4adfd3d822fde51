import { expect, test } from 'vitest';
import { inspection } from '#engine/testing/inspection.ts';
import { RULES } from '#engine/testing/rules.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { inspectionNear } from './inspection-near.ts';

const rules = { ...RULES, inspections: { feedback: 5, apart: 7 } };
const done = taskRecords({
  id: 't1',
  lead: 'a',
  printed: '2026-04-01',
  due: '2026-04-10',
  end: { claims: ['2026-04-09 10:00'], checks: ['2026-04-13 通过', '2026-05-13 通过 回头看'] },
});

/** What is told of a visit of a day, where the check of 13 May was made in such a way. */
function told(on: string, { method = '现场查看', kind = '回头看', units = 'a' } = {}) {
  const verification = (done.verification ?? []).map((sitting) => ({
    ...sitting,
    method: sitting.on === '2026-05-13' ? (method as typeof sitting.method) : sitting.method,
    results: sitting.results.map((result) => ({
      ...result,
      kind: result.kind === '回头看' ? (kind as typeof result.kind) : result.kind,
    })),
  }));
  const records = {
    ...done,
    verification,
    rules: [rules],
    inspection: [inspection(`${on} ${units} 专项稽查`)],
  };
  return toldOfRecords(inspectionNear, records, '2026-06-12 10:00').map(({ params }) => [
    params['day'],
    params['kind'],
  ]);
}

test('a visit less than so many days after a look back on the spot is told, and one so many days after is not', () => {
  expect(told('2026-05-19')).toEqual([['2026-05-13', '回头看']]);
  expect(told('2026-05-20')).toEqual([]);
  expect(told('2026-05-14', { kind: '再督查', method: '暗访' })).toEqual([['2026-05-13', '再督查']]);
});

test('on one day both are made together, and a look back that comes after a visit has its own day', () => {
  expect(told('2026-05-13')).toEqual([]);
  expect(told('2026-05-12')).toEqual([]);
});

test('nobody was there for papers, figures and calls, nor does 核验 of what was reported count, nor another unit', () => {
  for (const method of ['查阅资料', '数据比对', '电话核实', '听取汇报'])
    expect(told('2026-05-14', { method })).toEqual([]);
  expect(told('2026-05-14', { kind: '核验' })).toEqual([]);
  expect(told('2026-05-14', { units: 'b' })).toEqual([]);
});
