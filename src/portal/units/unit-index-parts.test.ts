import { expect, test } from 'vitest';
import { unit } from '#engine/testing/office.ts';
import { unitIndexView, unitPartPages } from './unit-index-view.ts';
import { made } from '../testing/made.ts';
import { viewWorld } from '../testing/view-world.ts';

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
