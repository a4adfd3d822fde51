import { expect, test } from 'vitest';
import { join, unit, world, type Records } from '../testing/office.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { dispatchPaper } from './dispatch.ts';

const units = { unit: [unit('jia'), unit('yi', 'counties', 2), unit('bing', 'counties', 3)] };
const matter = (id: string, lead: string, more: Partial<TaskSpec>): TaskSpec => ({
  id,
  lead,
  printed: '2026-04-01',
  due: '2026-11-27',
  ...more,
});
const paperOf = (specs: readonly TaskSpec[], more: Records = {}) =>
  dispatchPaper(world('2026-06-02 09:00', join(units, taskRecords(...specs), more)), '2026-05');

const SPECS = [
  matter('t1', 'jia', {
    nodes: [
      { id: 'n1', due: '2026-05-15', claims: ['2026-05-14 10:00'], checks: ['2026-05-18 通过'] },
      { id: 'n2', due: '2026-05-20', claims: ['2026-05-29 10:00'] },
      { id: 'n3', due: '2026-06-15' },
    ],
  }),
  matter('t2', 'yi', {
    level: '重点',
    nodes: [
      { id: 'n1', due: '2026-05-27' },
      { id: 'n2', due: '2026-06-26' },
    ],
  }),
  matter('t3', 'bing', { nodes: [{ id: 'n1', due: '2026-08-31' }] }),
];

test('what was to be done in the month is held against what was, a step at a time', () => {
  const { units: sheets, count } = paperOf(SPECS);
  expect(count).toEqual({ due: 3, done: 2, waits: 1, open: 1 });
  expect(sheets.map((sheet) => [sheet.unit, sheet.count.due, sheet.count.done])).toEqual([
    ['jia', 2, 2],
    ['yi', 1, 0],
    ['bing', 0, 0],
  ]);
  expect(sheets[0]?.rows[0]?.nodes.map(({ node, state, on, late }) => [node.id, state, on, late])).toEqual([
    ['n1', 'accepted', '2026-05-18', 0],
    ['n2', 'claimed', '2026-05-29', 7],
  ]);
  expect(sheets[0]?.rows[0]?.next.map(({ id }) => id)).toEqual(['n3']);
});

test('who is behind is proposed first, who had nothing due is not; what comes next by class and day', () => {
  const { said, ahead } = paperOf(SPECS);
  expect(said.lines.map(({ id }) => id.of)).toEqual(['yi', 'jia']);
  expect(ahead.lines.map(({ id }) => [id.task, id.of])).toEqual([
    ['t2', 'n2'],
    ['t1', 'n3'],
  ]);
});

test('a unit’s own words stand beside the matter that they speak of, and its month with its sheet', () => {
  const words = {
    report: [
      {
        unit: 'yi',
        week: '2026-W21',
        matters: [{ task: 't2', text: '推进中', problem: '用地红线待确认' }],
        submitted: '2026-05-22 10:00',
      },
    ],
    monthly: [{ unit: 'yi', month: '2026-05', features: '汛期备勤。', submitted: '2026-05-29 10:00' }],
  };
  const sheet = paperOf(SPECS, words).units.find(({ unit: id }) => id === 'yi');
  expect([sheet?.rows[0]?.problem, sheet?.monthly?.features]).toEqual(['用地红线待确认', '汛期备勤。']);
});

test('a matter that was withdrawn, and one whose steps are all done and none due, stand on no sheet', () => {
  const done = matter('t4', 'bing', {
    due: '2026-04-30',
    end: { claims: ['2026-04-28 10:00'], checks: ['2026-04-29 通过'] },
  });
  const gone = matter('t5', 'bing', {
    events: ['2026-05-06 撤销督办'],
    nodes: [{ id: 'n1', due: '2026-05-20' }],
  });
  expect(paperOf([done, gone]).units).toEqual([]);
});
