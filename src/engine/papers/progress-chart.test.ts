import { expect, test } from 'vitest';
import { join, unit, world } from '../testing/office.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { chartPaper, monthStarts } from './progress-chart.ts';
import { draftParts } from './papers.ts';

const units = { unit: [unit('jia'), unit('yi', 'counties', 2), unit('mishu', '不参评', 9)] };
const matter = (id: string, lead: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead,
  printed: '2026-03-02',
  due: '2026-11-27',
  ...more,
});
const RECORDS = taskRecords(
  matter('t1', 'jia', {
    nodes: [
      { id: 'n1', due: '2026-05-08', claims: ['2026-05-08 10:00'], checks: ['2026-05-12 通过'] },
      { id: 'n2', due: '2026-06-11' },
      { id: 'n3', due: '2026-06-12' },
      { id: 'n4', due: '2026-06-18', claims: ['2026-06-10 10:00'] },
    ],
  }),
  matter('t2', 'yi', { level: '重点', due: '2026-08-31' }),
  matter('t3', 'yi', { due: '2026-08-31', events: ['2026-06-01 撤销督办'] }),
);
const chart = (records = RECORDS, asOf = '2026-06-12 15:00') =>
  chartPaper(world(asOf, join(units, records)), '2026-06');

test('a chart has the matters that are on, those of higher class first, and none that was withdrawn', () => {
  expect(chart().rows.lines.map(({ id }) => id.task)).toEqual(['t2', 't1']);
  expect(chart(RECORDS, '2026-05-29 15:00').rows.lines.map(({ id }) => id.task)).toContain('t3');
});

test('a step is done once it is accepted, claimed while it waits, late from the day after its date', () => {
  const steps = chart().rows.lines.find(({ id }) => id.task === 't1')?.fact.steps;
  expect(steps?.map(({ due, state, isEnd }) => [due, state, isEnd])).toEqual([
    ['2026-05-08', 'done', false],
    ['2026-06-11', 'late', false],
    ['2026-06-12', 'ahead', false],
    ['2026-06-18', 'claimed', false],
    ['2026-11-27', 'ahead', true],
  ]);
});

test('a matter that was laid on several units is one row, with the worst of each day and of all lights', () => {
  const spec = (id: string, lead: string, claims: readonly string[]) =>
    matter(id, lead, {
      nodes: [{ id: 'n1', due: '2026-06-08', claims, checks: claims.map(() => '2026-06-10 通过') }],
    });
  const records = taskRecords(
    matter('p', 'mishu', { due: '2026-12-31' }),
    spec('p-jia', 'jia', ['2026-06-08 10:00']),
    spec('p-yi', 'yi', []),
  );
  const laid = {
    ...records,
    task: (records.task ?? []).map((task) => (task.id === 'p' ? task : { ...task, parent: 'p' })),
  };
  const [row, ...others] = chart(laid).rows.lines;
  expect(others).toEqual([]);
  expect(row?.fact.units).toEqual(['jia', 'yi']);
  expect(row?.fact.steps.find(({ due }) => due === '2026-06-08')?.state).toBe('late');
  expect(row?.fact.light?.light).toBe('yellow');
  expect(row?.fact.to).toBe('2026-12-31');
});

test('its axis is the year of its month, and an edition chooses among its rows', () => {
  expect(monthStarts(chart()).map((day) => day.slice(5))).toHaveLength(12);
  const context = world('2026-06-12 15:00', join(units, RECORDS));
  expect(draftParts(context, { kind: '进度图', month: '2026-06' })?.map(({ part }) => part)).toEqual([
    'chart',
  ]);
});
