import { expect, test } from 'vitest';
import { addDays } from '#days/day.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import type { ViewEnv } from '../env/env.ts';
import { PAGE_ROWS, taskPartPages, taskSets } from './task-list-parts.ts';
import { taskListView } from './task-list-view.ts';
import { made } from '../testing/made.ts';
import { viewWorld } from '../testing/view-world.ts';

const UNITS: Records = { unit: [unit('jia'), unit('mishu', 'sections', 9)] };

/** As many matters, due on the days of some weeks, by month most of them in May. */
function worldWith(count: number): ViewEnv {
  const specs = Array.from({ length: count }, (_, index) => ({
    id: `t${String(index).padStart(4, '0')}`,
    lead: 'jia',
    printed: '2026-03-09',
    due: addDays('2026-04-27', index % 25),
  }));
  return viewWorld('2026-06-05 15:00', join(UNITS, taskRecords(...specs)), 'public');
}

test('a list that one page holds stands on it and has no pages of its own', () => {
  const env = worldWith(PAGE_ROWS);
  const list = taskListView(env);
  expect(list?.parts).toEqual([]);
  expect(list?.groups.flatMap(({ rows }) => rows)).toHaveLength(PAGE_ROWS);
  expect(taskPartPages(env)).toEqual([]);
});

test('of a longer list every matter stands on one of the pages that it leads to, on each at most as many as a page holds', () => {
  const env = worldWith(2 * PAGE_ROWS + 50);
  const list = taskListView(env);
  const pages = taskPartPages(env);
  expect(list?.groups).toEqual([]);
  expect(list?.parts.flatMap(({ pages: links }) => links.map(({ href }) => href))).toEqual(
    pages.map(({ part }) => `/tasks/list/${part}/`),
  );
  const rows = made(pages).map(({ group }) => group.rows.map(({ id }) => id));
  expect(Math.max(...rows.map((ids) => ids.length))).toBe(PAGE_ROWS);
  expect(rows.flat().toSorted()).toEqual([...env.shownTasks.keys()].toSorted());
});

test('a page of a long list says which matters stand there, and leads to the next', () => {
  const pages = taskPartPages(worldWith(2 * PAGE_ROWS + 50));
  const [first, second] = made(pages);
  expect([first?.title, first?.previous, second?.previous?.text]).toEqual([
    expect.stringMatching(/^督办事项：.+，2026年4月到期$/u),
    null,
    first?.title,
  ]);
  expect(made(pages).at(-1)?.next).toBeNull();
  expect(second?.title).toMatch(/，2026年5月到期第1页$/u);
});

test('the file of all matters has each of them once, in the order of the list', () => {
  const env = worldWith(40);
  const [set] = taskSets(env);
  const id = set?.columns.findIndex(({ key }) => key === 'matter-id') ?? -1;
  const listed = taskListView(env)?.groups.flatMap(({ rows }) => rows.map((row) => row.id));
  expect([...(set?.rows() ?? [])].map((row) => row[id])).toEqual(listed);
  expect(taskSets(viewWorld('2026-06-05 15:00', UNITS))).toEqual([]);
});
