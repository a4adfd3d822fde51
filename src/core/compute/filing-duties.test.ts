import { expect, test } from 'vitest';
import { rowsOf, type DutyRow } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { join, matters } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

type Filing = NonNullable<Records['filing']>[number];

/** What is owed for a plan of 7 May that the leader approved on Friday 8 May; the Saturday after is a make-up working day. */
const filings = (asOf: string, ...more: readonly Filing[]) => {
  const approved: Filing = {
    task: 't1',
    version: 1,
    approval: { by: 'fenguan', on: '2026-05-08', mode: '签批' },
    submitted: '2026-05-08 16:00',
  };
  const matter = {
    id: 't1',
    lead: 'jia',
    printed: '2026-05-06',
    due: '2026-06-30',
    plan: '2026-05-07 15:00',
    filed: null,
  };
  const given = join(matters([matter]), { filing: [approved, ...more] });
  return rowsOf(world(asOf, { unit: [unit('jia', 'counties', 1)] }, given), 'filing');
};
const filing = (more: Partial<DutyRow>) => ({
  id: 't1-filing-1',
  who: 'section mishu',
  kind: 'filing',
  task: 't1',
  subject: '1',
  from: '2026-05-08',
  due: '2026-05-09 24:00',
  clock: '2026-05-08 +1',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['filing/0000.yaml#filed'],
  ...more,
});

test('备案 is owed by the section, one working day after the approval, and not before', () => {
  expect(filings('2026-05-08 15:59')).toEqual([]);
  expect(filings('2026-05-08 16:00')).toEqual([filing({ standing: 'due-soon', left: 1 })]);
  expect(filings('2026-05-09 23:59')).toEqual([filing({ standing: 'due-soon' })]);
  expect(filings('2026-05-10 00:00')).toEqual([filing({ standing: 'overdue', late: 1 })]);
});

test('备案 is met by the record that files it, and points to that', () => {
  const sources = ['filing/0001.yaml#filed'];
  const filedOn = (on: string) =>
    filings('2026-05-29 10:00', { task: 't1', version: 1, filed: { on }, submitted: `${on} 16:00` });
  expect(filedOn('2026-05-09')).toEqual([filing({ filed: '2026-05-09', standing: 'filed', sources })]);
  expect(filedOn('2026-05-11')).toEqual([
    filing({ filed: '2026-05-11', standing: 'late', late: 1, sources }),
  ]);
});
