import { expect, test } from 'vitest';
import { rowsOf, type DutyRow } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1)] };
const matter = (printed: string): Records => matters([{ id: 't1', lead: 'jia', printed, due: '2026-05-29' }]);
const issue = (more: Partial<DutyRow> = {}) => ({
  id: 'weekly-issue-2026-w21',
  who: 'section mishu',
  kind: 'weekly-issue',
  subject: '2026-W21',
  from: '2026-05-22',
  due: '2026-05-22 24:00',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['rules/0000.yaml#weekly'],
  ...more,
});
const points = (more: Partial<DutyRow> = {}) =>
  issue({ id: 'key-points-2026-w21', kind: 'key-points', due: '2026-05-25 09:00', ...more });
const issued = (kind: '周报' | '要点', submitted: string, name = '2026-W21') => ({
  id: `${kind === '周报' ? 'w' : 'k'}${name.toLowerCase()}`,
  kind,
  week: name,
  on: submitted.slice(0, 10),
  submitted,
});
const at = (asOf: string, ...given: readonly ReturnType<typeof issued>[]) =>
  rowsOf(world(asOf, UNITS, matter('2026-05-06'), { issued: given }), 'weekly-issue', 'key-points').filter(
    ({ subject }) => subject === '2026-W21',
  );

test('周报 and 要点 are owed by the section: by the end of the report day, and by Monday’s meeting', () => {
  expect(at('2026-05-17 24:00')).toEqual([]);
  expect(at('2026-05-18 00:00')).toEqual([issue({ left: 4 }), points({ left: 5 })]);
  expect(at('2026-05-22 23:59')).toEqual([
    issue({ standing: 'due-soon' }),
    points({ standing: 'due-soon', left: 1 }),
  ]);
  expect(at('2026-05-25 09:00')).toEqual([
    issue({ standing: 'overdue', late: 1 }),
    points({ standing: 'due-soon' }),
  ]);
  expect(at('2026-05-25 09:01')[1]).toEqual(points({ standing: 'overdue' }));
});

test('they are waited for until the next Friday has passed', () => {
  const standings = (asOf: string) => at(asOf).map(({ standing, late }) => [standing, late]);
  expect(standings('2026-05-29 24:00')).toEqual([
    ['overdue', 5],
    ['overdue', 4],
  ]);
  expect(standings('2026-05-30 00:00')).toEqual([
    ['missed', 0],
    ['missed', 0],
  ]);
});

test('they are each met by what was issued of its kind for that week', () => {
  const [other, own, key] = [
    issued('周报', '2026-05-15 17:00', '2026-W20'),
    issued('周报', '2026-05-22 17:00'),
    issued('要点', '2026-05-25 09:30'),
  ];
  expect(at('2026-05-26 10:00', other, own, key)).toEqual([
    issue({ filed: '2026-05-22 17:00', standing: 'filed', sources: ['issued/0001.yaml#submitted'] }),
    points({ filed: '2026-05-25 09:30', standing: 'late', sources: ['issued/0002.yaml#submitted'] }),
  ]);
  expect(at('2026-05-22 12:00', other).map(({ filed }) => filed)).toEqual([undefined, undefined]);
});

test('they are owed once a notice was printed before the report day', () => {
  const weeks = (...printed: readonly string[]) =>
    rowsOf(world('2026-05-22 10:00', UNITS, ...printed.map(matter)), 'weekly-issue').map(
      ({ subject }) => subject,
    );
  expect(weeks('2026-05-07')).toEqual(['2026-W19', '2026-W20', '2026-W21']);
  expect(weeks('2026-05-08')).toEqual(['2026-W20', '2026-W21']);
  expect(weeks('2026-05-20', '2026-05-07')).toEqual(['2026-W19', '2026-W20', '2026-W21']);
});
