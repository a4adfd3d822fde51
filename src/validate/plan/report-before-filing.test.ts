import { expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { reportBeforeFiling } from './report-before-filing.ts';

const AS_OF = '2026-05-20 10:00';
const matter = (more: Partial<TaskSpec>) =>
  taskRecords({ id: 't1', lead: 'a', printed: '2026-04-27', due: '2026-05-29', ...more });
const report = (percent?: number, submitted = '2026-05-08 10:00') => ({
  report: [
    {
      unit: 'a',
      week: '2026-W19',
      matters: [{ task: 't1', text: '已开工', ...(percent === undefined ? {} : { percent }) }],
      submitted,
    },
  ],
});
const told = (records: Parameters<typeof toldOfRecords>[1], asOf = AS_OF) =>
  toldOfRecords(reportBeforeFiling, records, asOf).map(({ params }) => [params['day'], params['filed']]);

test('a percentage is told that was reported the day before 备案, and not one of that day', () => {
  expect(told({ ...matter({ filed: '2026-05-09' }), ...report(20) })).toEqual([['2026-05-08', '2026-05-09']]);
  expect(told({ ...matter({ filed: '2026-05-08' }), ...report(20) })).toEqual([]);
  expect(told({ ...matter({ filed: null }), ...report(20) })).toEqual([['2026-05-08', '']]);
});

test('a line of words alone, or of nothing done yet, is none', () => {
  expect(told({ ...matter({ filed: null }), ...report() })).toEqual([]);
  expect(told({ ...matter({ filed: null }), ...report(0) })).toEqual([]);
});

test('a node said to be done before 备案 is told, 办结 is not: it meets the plan', () => {
  const nodes = [{ id: 'n1', due: '2026-05-08', claims: ['2026-05-07 10:00'] }];
  expect(told(matter({ filed: '2026-05-11', nodes }))).toEqual([['2026-05-07', '2026-05-11']]);
  expect(told(matter({ filed: null, plan: null, end: { claims: ['2026-05-07 10:00'] } }))).toEqual([]);
});

test('a matter is told once, by its first report, and for 30 days', () => {
  const nodes = [{ id: 'n1', due: '2026-05-08', claims: ['2026-05-07 10:00'] }];
  const both = { ...matter({ filed: '2026-05-11', nodes }), ...report(20) };
  expect(told(both)).toEqual([['2026-05-07', '2026-05-11']]);
  expect(told(both, '2026-06-06 09:59')).toHaveLength(1);
  expect(told(both, '2026-06-08 10:00')).toEqual([]);
});

test('a 即办件 has no plan to be filed', () => {
  const prompt = taskRecords({ id: 't1', lead: 'a', printed: '2026-05-06', due: '2026-05-12', plan: null });
  expect(told({ ...prompt, ...report(20) })).toEqual([]);
});
