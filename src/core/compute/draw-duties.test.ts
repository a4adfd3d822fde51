import { expect, test } from 'vitest';
import { rowsOf, type DutyRow } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

const matter = (more: Partial<MatterSpec> = {}): Records =>
  matters([
    {
      id: 't1',
      lead: 'jia',
      printed: '2026-04-07',
      due: '2026-12-25',
      nodes: [{ id: 'n1', due: '2026-05-29', claims: ['2026-05-28 10:00'] }],
      ...more,
    },
  ]);
const draws = (asOf: string, given = matter(), ...records: readonly Records[]) =>
  rowsOf(world(asOf, { unit: [unit('jia', 'counties', 1)] }, given, ...records), 'draw');
const row = (more: Partial<DutyRow> = {}) => ({
  id: 'draw-2026-05',
  who: 'post jijian',
  kind: 'draw',
  subject: '2026-05',
  from: '2026-05-31',
  due: '2026-06-01 24:00',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['rules/0000.yaml#checks.sample'],
  ...more,
});

test('the draw is owed by the post outside the section, from the month’s end, on the first working day after', () => {
  expect(draws('2026-05-31 23:59')).toEqual([]);
  expect(draws('2026-05-31 24:00')).toEqual([row({ standing: 'due-soon', left: 1 })]);
  expect(draws('2026-06-01 23:59')).toEqual([row({ standing: 'due-soon' })]);
  expect(draws('2026-06-02 00:00')).toEqual([row({ standing: 'overdue', late: 1 })]);
});

test('it is met by the number of that month', () => {
  const drawn = (month: string, submitted: string): Records => ({
    draw: [{ month, number: '000000', by: 'jijian', submitted }],
  });
  const sources = ['draw/0000.yaml#number'];
  expect(draws('2026-06-10 10:00', matter(), drawn('2026-05', '2026-06-01 16:00'))).toEqual([
    row({ filed: '2026-06-01 16:00', standing: 'filed', sources }),
  ]);
  expect(draws('2026-06-10 10:00', matter(), drawn('2026-05', '2026-06-02 09:00'))).toEqual([
    row({ filed: '2026-06-02 09:00', standing: 'late', late: 1, sources }),
  ]);
  expect(draws('2026-06-10 10:00', matter(), drawn('2026-04', '2026-05-06 09:00'))).toMatchObject([
    { standing: 'overdue', late: 7 },
  ]);
});

test('none is owed for a month without a claim that may be drawn', () => {
  expect(draws('2026-06-10 10:00', matter({ nodes: [] }))).toEqual([]);
  // Every claim of a 重大 matter is checked, and every 办结.
  expect(draws('2026-06-10 10:00', matter({ level: '重大' }))).toEqual([]);
  expect(draws('2026-06-10 10:00', matter({ nodes: [], end: { claims: ['2026-05-28 10:00'] } }))).toEqual([]);
});
