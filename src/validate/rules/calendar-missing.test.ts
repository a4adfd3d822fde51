import { expect, test } from 'vitest';
import { matters } from '#engine/testing/matters.ts';
import { toldOfRecords } from '../testing/told-of-records.ts';
import { calendarMissing } from './calendar-missing.ts';

const MATTER = matters({ id: 't1', lead: 'a', printed: '2026-11-02', due: '2026-12-18' });
const told = (asOf: string) =>
  toldOfRecords(calendarMissing, MATTER, asOf).map(
    ({ params: { year, count } }) => `${String(year)} ${String(count)}`,
  );

test('a running year without its arrangement is told though no date lies in it: its months are counted by it', () => {
  expect(told('2026-12-31 23:59')).toEqual([]);
  expect(told('2027-01-01 00:00')).toEqual(['2027 0']);
});
