import { expect, test } from 'vitest';
import { unit, join, periodIn, world } from '#engine/testing/office.ts';
import { unitIndexView, unitPartPages, lightsNow } from './unit-index-view.ts';
import { made } from '../testing/made.ts';
import { viewWorld } from '../testing/view-world.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { liveLook } from '#engine/time/look.ts';
import { lightCounts, tasksOfUnit } from '#engine/sheet/beside-facts.ts';

const OWED = { owed: () => null };
const worldWith = (count: number) =>
  viewWorld('2026-06-05 15:00', {
    unit: [
      unit('mishu', 'sections', 9),
      ...Array.from({ length: count - 1 }, (_, index) => unit(`u${String(index).padStart(4, '0')}`)),
    ],
  });

test('an index that one page holds stands on it and has no pages of its own', () => {
  const env = worldWith(200);
  const { leagues, others, otherPages } = unitIndexView(env, OWED);
  expect([...leagues.flatMap(({ rows }) => rows), ...others]).toHaveLength(200);
  expect([leagues.flatMap(({ pages }) => pages), otherPages, unitPartPages(env, OWED)]).toEqual([[], [], []]);
});

test('of a longer index every unit stands on one of the pages that it leads to', () => {
  const env = worldWith(450);
  const { leagues, others, otherPages } = unitIndexView(env, OWED);
  const pages = unitPartPages(env, OWED);
  expect([leagues.flatMap(({ rows }) => rows), others]).toEqual([[], []]);
  expect([...leagues.flatMap((league) => league.pages), ...otherPages].map(({ href }) => href)).toEqual(
    pages.map(({ part }) => `/units/list/${part}/`),
  );
  const rows = made(pages).map((page) => page.rows.map((row) => row.unit.id));
  expect(Math.max(...rows.map((ids) => ids.length))).toBe(200);
  expect(rows.flat().toSorted()).toEqual(env.context.ledger.unit.map(({ value }) => value.id).toSorted());
});

const context = (asOf: string, ...specs: readonly Partial<TaskSpec>[]) =>
  world(
    asOf,
    join(
      { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] },
      taskRecords(
        ...specs.map((spec, index) => ({
          id: `t${String(index + 1)}`,
          lead: 'jia',
          printed: '2026-05-06',
          due: '2026-06-30',
          ...spec,
        })),
      ),
    ),
  );

const tasks = (asOf: string, of: string, spec: Partial<TaskSpec>) =>
  tasksOfUnit(context(asOf, spec), of, liveLook(asOf)).length;

test('a unit has the matters that it leads, has a node in or has handed over; one that assists without a node has none', () => {
  expect(tasks('2026-05-18 15:00', 'jia', {})).toBe(1);
  expect(tasks('2026-05-18 15:00', 'yi', { assists: ['yi'] })).toBe(0);
  expect(tasks('2026-05-18 15:00', 'yi', { nodes: [{ id: 'n1', due: '2026-05-29', unit: 'yi' }] })).toBe(1);
  const handOvers = [{ on: '2026-05-12', to: 'yi' }];
  expect(tasks('2026-05-18 15:00', 'jia', { handOvers })).toBe(1);
  expect(tasks('2026-05-18 15:00', 'yi', { handOvers })).toBe(1);
  expect(tasks('2026-05-06 08:00', 'jia', {})).toBe(0);
});

test('what ended for a unit is not in hand', () => {
  const over = { end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] } };
  const passed = { handOvers: [{ on: '2026-05-12', to: 'yi' }] };
  const withdrawn = { events: ['2026-05-12 撤销督办'] };
  const all = context('2026-07-10 15:00', over, passed, withdrawn, {});
  expect(lightsNow(all, 'jia').map(({ reason }) => reason)).toEqual(['overdue']);
});

test('what ended for a unit counts in its last period and no more', () => {
  const over = { end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] } };
  const passed = { handOvers: [{ on: '2026-05-12', to: 'yi' }] };
  const withdrawn = { events: ['2026-05-12 撤销督办'] };
  const all = context('2026-07-10 15:00', over, passed, withdrawn, {});
  const lights = (of: string, period: string) => lightCounts(all, of, periodIn(all, period));
  expect(lights('jia', '2026-05')).toEqual({ done: 1, 'handed-over': 1, withdrawn: 1, green: 1 });
  expect(lights('jia', '2026-06')).toEqual({ blue: 1 });
  expect(lights('yi', '2026-06')).toEqual({ blue: 1 });
});
