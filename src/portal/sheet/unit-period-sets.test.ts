import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { join } from '#engine/testing/office.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { made } from '../testing/made.ts';
import { bareWorld, viewWorld } from '../testing/view-world.ts';
import { partRows, partTable } from './part-table.ts';
import { unitPeriodSets } from './unit-period-sets.ts';
import { unitPeriodPages } from './unit-period-view.ts';

const WAITING = taskRecords({ id: 'c-more', lead: 'c', printed: '2026-05-06', due: '2026-05-28' });
const env = viewWorld(
  '2026-06-04 15:00',
  join(leagueWorld({ a: { '2026-05': 1 }, b: {}, c: { '2026-05': 'one' } }), WAITING),
  'internal',
);
const pages = unitPeriodPages(env);
const sets = unitPeriodSets(env, pages);
const setAt = (address: string) => sets.find((set) => set.address === address);

test('a period has one file for each table of its units, and none for a table that no unit has', () => {
  expect(sets.map(({ address }) => address).filter((address) => address.endsWith('2026-05'))).toEqual([
    '/units/steps/2026-05',
    '/units/lines/2026-05',
    '/units/left-out/2026-05',
  ]);
  expect(unitPeriodSets(bareWorld('2026-06-04 15:00'), [])).toEqual([]);
});

test('the files have the lines and steps of the pages, each with its unit', () => {
  const views = made(pages).filter(({ period }) => period === '2026-05');
  const lines = views.flatMap(({ unit, parts }) =>
    parts.flatMap((part) => partRows(part).map(({ title }) => [unit.name, unit.id, part.name, title])),
  );
  expect([...(setAt('/units/lines/2026-05')?.rows() ?? [])].map((row) => row.slice(0, 4))).toEqual(lines);
  const steps = views.flatMap(({ unit, steps: own, facts }) =>
    [...own, ...facts].map(({ label, result }) => [unit.id, label, result]),
  );
  expect([...(setAt('/units/steps/2026-05')?.rows() ?? [])].map((row) => [row[1], row[2], row[4]])).toEqual(
    steps,
  );
  const leftOut = views.flatMap(({ unit, parts }) =>
    parts.flatMap(({ beside }) => beside.map(({ reason }) => [unit.id, reason])),
  );
  const reasonAt = setAt('/units/left-out/2026-05')?.columns.findIndex(({ key }) => key === 'reason') ?? -1;
  expect([...(setAt('/units/left-out/2026-05')?.rows() ?? [])].map((row) => [row[1], row[reasonAt]])).toEqual(
    leftOut,
  );
});

test('a part that does not name all of its lines has them in one row, and its sum at the foot of the page alone', () => {
  const [part] = made(pages).flatMap(({ parts }) => parts.filter(({ sum }) => sum !== null));
  const set = setAt('/units/lines/2026-05');
  if (part === undefined || set === undefined) throw new Error('no part with a sum');
  const withheld = { count: 2, text: '另有2项不予公开', weight: '2', rate: null, value: '1.5' };
  const table = partTable({ ...part, withheld }, set);
  const rows = table.bodies.flatMap((body) => body.rows);
  expect(rows.map(({ kind }) => kind)).toEqual([...part.lines.map(() => 'line'), 'withheld']);
  expect(rows.at(-1)).toMatchObject({ title: '另有2项不予公开', weight: '2', rate: '—', value: '1.5' });
  expect(rows.map((row) => table.rowOf?.(row).class).at(-1)).toBe('withheld');
  expect(table.foot?.map(({ value }) => value)).toEqual([part.sum?.value]);
});
