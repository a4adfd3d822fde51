import { expect, test } from 'vitest';
import { rowsOf, type DutyRow } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { CALENDAR_2026, unit, world } from './testing/world.ts';

const spec = (more: Partial<MatterSpec> = {}): MatterSpec => ({
  id: 't1',
  lead: 'jia',
  printed: '2026-05-06',
  due: '2026-12-25',
  ...more,
});
/** Overdue at the end of May: a review is owed by the last working day of June, the 30th. */
const OVERDUE = spec({ id: 't2', due: '2026-05-28' });
const reviews = (asOf: string, specs: readonly MatterSpec[], ...records: readonly Records[]) =>
  rowsOf(
    world(
      asOf,
      { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] },
      matters(specs),
      ...records,
    ),
    'site-review',
  );
const review = (month: string, on: string) => ({
  id: `${on}-jia`,
  kind: '现场点评' as const,
  month,
  on,
  leader: 'zhuren',
  tasks: ['t2'],
  comment: '应先易后难',
  submitted: `${on} 17:00`,
});
const row = (more: Partial<DutyRow> = {}) => ({
  id: 'site-review-2026-06',
  who: 'leaders leaders',
  kind: 'site-review',
  subject: '2026-06',
  due: '2026-06-30 24:00',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['task/0001.yaml#due'],
  ...more,
});

test('the leaders owe a review on site in the month after a matter lagged, near three working days before', () => {
  const at = (asOf: string) =>
    reviews(asOf, [spec(), OVERDUE]).filter(({ subject }) => subject === '2026-06');
  expect(at('2026-05-31 24:00')).toEqual([]);
  expect(at('2026-06-01 00:00')).toEqual([row({ left: 20 })]);
  expect(at('2026-06-24 10:00')).toEqual([row({ left: 4 })]);
  expect(at('2026-06-25 10:00')).toEqual([row({ standing: 'due-soon', left: 3 })]);
  expect(at('2026-06-30 23:59')).toEqual([row({ standing: 'due-soon' })]);
  expect(at('2026-07-01 00:00')).toEqual([row({ standing: 'overdue', late: 1 })]);
  expect(at('2026-07-31 24:00')).toEqual([row({ standing: 'overdue', late: 23 })]);
  expect(at('2026-08-01 00:00')).toEqual([row({ standing: 'missed' })]);
});

test('it is met by a review of that month', () => {
  const met = (...given: ReturnType<typeof review>[]) =>
    reviews('2026-07-10 10:00', [spec(), OVERDUE], { siteReview: given }).filter(
      ({ subject }) => subject === '2026-06',
    );
  expect(met(review('2026-05', '2026-05-29'), review('2026-06', '2026-06-30'))).toEqual([
    row({ filed: '2026-06-30', standing: 'filed', sources: ['siteReview/0001.yaml#on'] }),
  ]);
  expect(met(review('2026-06', '2026-07-01'))).toEqual([
    row({ filed: '2026-07-01', standing: 'late', late: 1, sources: ['siteReview/0000.yaml#on'] }),
  ]);
  expect(met(review('2026-07', '2026-07-08'))).toMatchObject([{ standing: 'overdue' }]);
});

test('it is owed for what was 红 or 黄 for its lead at the last cut-off, and for nothing else', () => {
  const owed = (more: Partial<MatterSpec>) =>
    reviews('2026-06-15 10:00', [spec(more)]).map(({ subject }) => subject);
  // 黄 and 红 at the end of May; only near its date; overdue only after the cut-off.
  expect(owed({ due: '2026-05-28' })).toEqual(['2026-06']);
  expect(owed({ due: '2026-05-20' })).toEqual(['2026-06']);
  expect(owed({ due: '2026-06-02' })).toEqual([]);
  // Concluded, or the assisting unit's alone.
  expect(
    owed({ due: '2026-05-20', end: { claims: ['2026-05-19 10:00'], checks: ['2026-05-21 通过'] } }),
  ).toEqual([]);
  expect(owed({ assists: ['yi'], nodes: [{ id: 'n1', due: '2026-05-20', unit: 'yi' }] })).toEqual([]);
});

test('a month without a working day asks for none', () => {
  const closures = [
    { id: 'move', from: '2026-06-01', to: '2026-06-30', reason: '搬迁', basis: '通知', known: '2026-05-06' },
  ];
  const subjects = (...records: readonly Records[]) =>
    reviews('2026-07-10 10:00', [OVERDUE], ...records).map(({ subject }) => subject);
  expect(subjects()).toEqual(['2026-06', '2026-07']);
  expect(subjects({ calendar: [{ ...CALENDAR_2026, closures }] })).toEqual(['2026-07']);
});
