import { expect, test } from 'vitest';
import { taskRecords, report } from '#engine/testing/task-records.ts';
import type { Records } from '#engine/testing/office.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { reportLeftOut } from './report-left-out.ts';

/** Two open matters, one of them due before the report day after that of 29 May. */
const MATTERS = taskRecords(
  { id: 't1', lead: 'a', printed: '2026-05-11', due: '2026-06-03' },
  { id: 't2', lead: 'a', printed: '2026-05-11', due: '2026-07-31' },
);
const reported = (asOf: string, ...reports: NonNullable<Records['report']>) =>
  toldOfRecords(reportLeftOut, { ...MATTERS, report: reports }, asOf).map(
    ({ params: { matters: left, due, own } }) => [left, due, own].join(' '),
  );

test('what a report leaves out is named until the Monday meeting', () => {
  const short = report('2026-W22 a 2026-05-28 10:00', ['t2'], false);
  expect(reported('2026-05-28 11:00', short)).toEqual(['t1“t1” 2026-05-29 12:00 yes']);
  expect(reported('2026-05-29 12:01', short)).toEqual(['t1“t1” 2026-06-01 09:00 yes']);
  expect(reported('2026-06-01 08:59', short)).toHaveLength(1);
  expect(reported('2026-06-01 09:00', short)).toEqual([]);
});

test('what is due by the next report day needs a line of its own, the rest may be covered', () => {
  expect(reported('2026-05-28 11:00', report('2026-W22 a 2026-05-28 10:00', []))).toEqual([
    't1“t1” 2026-05-29 12:00 yes',
  ]);
  expect(reported('2026-05-28 11:00', report('2026-W22 a 2026-05-28 10:00', ['t1']))).toEqual([]);
  expect(reported('2026-05-28 11:00', report('2026-W22 a 2026-05-28 10:00', ['t1'], false))).toEqual([
    't2“t2” 2026-05-29 12:00 ',
  ]);
});

test('nothing is said of who has not reported at all', () => {
  expect(reported('2026-05-28 11:00')).toEqual([]);
});
