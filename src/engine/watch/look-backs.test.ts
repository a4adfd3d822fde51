import { expect, test } from 'vitest';
import { soloSpec, UNITS, type SoloSpec } from '../lights/testing/solo.ts';
import { world } from '../testing/office.ts';
import { taskRecords } from '../testing/task-records.ts';
import { lookBackLines } from './look-backs.ts';

const lines = (asOf: string, ...specs: readonly SoloSpec[]) =>
  lookBackLines(
    world(
      asOf,
      UNITS,
      taskRecords(...specs.map((spec, n) => soloSpec({ id: `t${String(n + 1)}`, ...spec }))),
    ),
  ).map(
    ({ dossier, lookBack, duties, next }) =>
      `${dossier.id} ${lookBack.reason} ${String(duties.length)} ${next === undefined ? '—' : `${next.due.slice(0, 10)} ${next.standing}`}`,
  );

const concluded = (day: string, ...checks: string[]): SoloSpec => ({
  tags: ['难点'],
  end: { claims: [`${day} 10:00`], checks: [`${day} 通过`, ...checks] },
});

test('the ledger tells the next day of each matter, the first first, those that are done with last', () => {
  const specs = [
    concluded('2026-05-22'),
    concluded('2026-05-15'),
    concluded('2026-05-08', '2026-06-05 通过 回头看'),
    { end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-15 通过'] } },
  ];
  // Due one month later, 15 and 22 June; the matter without a tag is struck off at 办结.
  expect(lines('2026-06-15 10:00', ...specs)).toEqual([
    't2 tag 2 2026-06-15 due-soon',
    't1 tag 2 2026-06-22 owed',
    't3 tag 2 2026-08-10 owed',
  ]);
  expect(lines('2026-06-16 10:00', ...specs)[0]).toBe('t2 tag 2 2026-06-15 overdue');
});

test('a matter whose looks were all held stays on it, at the end', () => {
  const held = concluded('2026-05-08', '2026-06-05 通过 回头看', '2026-08-07 通过 回头看');
  expect(lines('2026-08-20 10:00', held, concluded('2026-08-14'))).toEqual([
    't2 tag 2 2026-09-14 owed',
    't1 tag 2 —',
  ]);
});
