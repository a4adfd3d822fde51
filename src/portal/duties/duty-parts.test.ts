import { expect, test } from 'vitest';
import { isOpen } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { dutiesView } from './roll/duties-view.ts';
import { dutySets } from './duty-lists.ts';
import { dutyPartPages, type DutySection } from './duty-parts.ts';
import type { ViewEnv } from '../env/env.ts';
import { made } from '../testing/made.ts';
import { viewWorld } from '../testing/view-world.ts';
import type { DutyView } from './duty-view.ts';

const UNITS: Records = { unit: [unit('jia'), unit('yi'), unit('bing'), unit('mishu', 'sections', 9)] };
const SECTIONS: readonly DutySection[] = ['overdue', 'due-soon', 'lapsed', 'units', 'office'];

/** As many matters without a plan, most of them of one unit. */
function worldWith(count: number): ViewEnv {
  const specs = Array.from({ length: count }, (_, index) => ({
    id: `t${String(index).padStart(4, '0')}`,
    lead: index % 10 === 0 ? 'yi' : 'jia',
    printed: '2026-05-06',
    due: '2026-06-30',
  }));
  return viewWorld('2026-06-05 15:00', join(UNITS, taskRecords(...specs)), 'internal');
}

const idsOf = (duties: readonly DutyView[]) => duties.map(({ id }) => id);

test('a roll that one page holds stands on it and has no pages of its own', () => {
  const env = worldWith(30);
  expect(dutiesView(env).parts).toEqual({});
  expect(dutiesView(env).units.flatMap(({ owed }) => owed).length).toBeGreaterThan(30);
  expect(dutyPartPages(env)).toEqual([]);
});

test('of a longer roll every duty stands on the pages of its section, on each at most as many as a page holds', () => {
  const env = worldWith(600);
  const roll = dutiesView(env);
  const pages = dutyPartPages(env);
  expect([roll.units, roll.office, roll.overdue.rows, roll.dueSoon.rows]).toEqual([[], [], [], []]);
  expect(SECTIONS.flatMap((section) => roll.parts[section] ?? []).map(({ href }) => href)).toEqual(
    pages.map(({ part }) => `/duties/list/${part}/`),
  );
  const listed = made(pages).map(({ rows, groups }) =>
    idsOf([...rows, ...groups.flatMap(({ owed, recent }) => [...owed, ...recent])]),
  );
  expect(Math.max(...listed.map((ids) => ids.length))).toBe(150);
  const units = made(pages.filter(({ part }) => part.startsWith('units-')));
  const owed = units.flatMap(({ groups }) => groups.flatMap((group) => idsOf(group.owed)));
  const open = allDuties(env.context).filter(
    (duty) => isOpen(duty) && duty.who.kind === 'unit' && duty.who.id !== 'mishu',
  );
  expect(owed.toSorted()).toEqual(open.map(({ id }) => id).toSorted());
  // Who owes nothing stands there too.
  expect(units.flatMap(({ groups }) => groups.map(({ who }) => who.id))).toContain('bing');
});

test('the file of what is owed names what the roll does, the most urgent first', () => {
  const env = worldWith(30);
  const [set] = dutySets(env);
  const at = ['duty-id', 'standing'].map(
    (key) => set?.columns.findIndex((column) => column.key === key) ?? -1,
  );
  const rows = [...(set?.rows() ?? [])].map((row) => at.map((place) => row[place]));
  const { units, office, lapsed } = dutiesView(env);
  const named = [
    ...[...units, ...(office ?? [])].flatMap(({ owed, recent }) => [...owed, ...recent]),
    ...lapsed.rows,
  ];
  expect(rows.map(([id]) => id).toSorted()).toEqual([...new Set(idsOf(named))].toSorted());
  expect(rows[0]?.[1]).toBe('逾期未办');
});
