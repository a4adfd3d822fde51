import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { calendarMissing } from './calendar-missing.ts';

const MATTER = taskRecords({ id: 't1', lead: 'a', printed: '2026-11-02', due: '2026-12-18' });
const reported = (asOf: string) =>
  toldOfRecords(calendarMissing, MATTER, asOf).map(
    ({ params: { year, count } }) => `${String(year)} ${String(count)}`,
  );

test('a running year without its arrangement is told though no date lies in it: its months are counted by it', () => {
  expect(reported('2026-12-31 23:59')).toEqual([]);
  expect(reported('2027-01-01 00:00')).toEqual(['2027 0']);
});
