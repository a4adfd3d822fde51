import { expect, test } from 'vitest';
import { print, exactText } from '../../exact/fraction.ts';
import type { Ledger } from '../../ledger.ts';
import { RULES, unit } from '../testing/world.ts';
import { sheetOf, yearLedger } from '../testing/year-ledger.ts';
import { yearAsOf, type Year } from './year.ts';

/** A year that ends with June, so that six months are all of it that had rules. */
const rules = { ...RULES, year: { ...RULES.year, cutOff: '06-30' } };
const city = { ...unit('benji', '不参评', 90), kind: '市本级' as const };

/** Mean V 3.2, in February 13/4, in March 34/5: at most 6.4, 6.5 and 13.6 a month. */
const MONTHS = {
  '2026-01': { counties: { a: '90.00 4', b: '80.00 2', c: '84.00 3', d: '85.00 3', e: '96.00 4' } },
  '2026-02': { counties: { a: '88.00 4', b: '80.00 2', c: 'too-few', d: '85.00 3', e: '96.00 4' } },
  '2026-03': { counties: { a: '92.00 4', b: '95.00 20', c: '84.00 3', d: '85.00 3', e: '96.00 4' } },
  '2026-04': { counties: { a: '85.00 4', b: '80.00 2', c: '84.00 3', d: '85.00 3', e: '96.00 4 falsified' } },
  '2026-05': { counties: { a: '95.00 4', b: '80.00 2', c: '84.00 3', d: '85.00 3', e: '96.00 4' } },
  '2026-06': { counties: { a: '90.00 4', b: '80.00 2', c: '89.00 3', d: '85.00 3', e: '96.00 4' } },
};

const EARLY = sheetOf(2026, { a: '90', b: '91.5', c: '80', e: '95', benji: '93.25' }, '2026-07-08 10:00');
const LATE = sheetOf(2026, { d: '88.35' }, '2026-07-20 10:00');

const ledger = yearLedger(MONTHS, { rules: [rules], unit: [city], yearMark: [EARLY, LATE] });

function rows(whole: Ledger, asOf: string): readonly string[] {
  const year = yearAsOf(whole, 2026, asOf);
  return (year?.leagues ?? []).flatMap(({ rows: ranked, apart }) => [
    ...ranked.map(({ rank, unit: { unit: id, mean, monthly, final, total }, grade }) =>
      [rank ?? '—', id, ...[mean, monthly, final, total].map(printed), grade ?? '—'].join(' '),
    ),
    ...apart.map(({ unit: id, mean, mark, apart: why }) =>
      ['单独', id, printed(mean), printed(mark?.mark), why].join(' '),
    ),
  ]);
}

const printed = (value: Parameters<typeof print>[0] | undefined) =>
  value === undefined ? '—' : print(value, 2);
const unitOf = (year: Year | undefined, id: string) =>
  year?.leagues
    .flatMap(({ rows: ranked, apart }) => [...ranked.map((row) => row.unit), ...apart])
    .find(({ unit: own }) => own === id);

test('a year by hand', () => {
  // a 540/6; b (10 × 80 + 13.6 × 95)/23.6; d and e the same every month; c has five months.
  expect(rows(ledger, '2026-07-20 10:00')).toEqual([
    '1 e 96.00 67.20 28.50 95.70 良好',
    '2 a 90.00 63.00 27.00 90.00 优秀',
    '3 b 88.64 62.05 27.45 89.50 良好',
    '4 d 85.00 59.50 26.51 86.01 良好',
    '单独 c 85.00 80.00 few-months',
  ]);
  const year = yearAsOf(ledger, 2026, '2026-07-20 10:00');
  expect(year?.state).toBe('final');
  expect(year?.city.map(({ unit: id, total, grade }) => [id, printed(total), grade])).toEqual([
    ['benji', '93.25', '优秀'],
  ]);
});

test('a large month weighs no more than twice the mean of its league', () => {
  const b = unitOf(yearAsOf(ledger, 2026, '2026-07-20 10:00'), 'b');
  expect(b?.ranked.map(({ weight }) => exactText(weight))).toEqual(['2', '2', '13.6', '2', '2', '2']);
  expect([b?.weight, b?.weighted].map((value) => value && exactText(value))).toEqual(['23.6', '2092']);
  const [, , march] = b?.ranked ?? [];
  expect([march?.workload, march?.leagueWorkload, march?.limit].map((v) => v && exactText(v))).toEqual([
    '20',
    '34',
    '13.6',
  ]);
  expect(march?.leagueUnits).toBe(5);
});

test('while one mark is missing nobody has a rank: 预报 with M', () => {
  const year = yearAsOf(ledger, 2026, '2026-07-19 23:59');
  expect(year?.state).toBe('preliminary');
  expect(rows(ledger, '2026-07-19 23:59')).toEqual([
    '— e 96.00 67.20 28.50 95.70 良好',
    '— a 90.00 63.00 27.00 90.00 优秀',
    '— b 88.64 62.05 27.45 89.50 良好',
    '— d 85.00 59.50 — — —',
    '单独 c 85.00 80.00 few-months',
  ]);
});

test('each month that gives nothing says why', () => {
  const asOf = '2026-06-27 10:00';
  const months = (id: string) =>
    unitOf(yearAsOf(ledger, 2026, asOf), id)?.months.map((month) =>
      month.kind === 'missing' ? `${month.month} ${month.reason}` : month.month,
    );
  expect(months('c')).toEqual([
    '2025-07 no-rules',
    '2025-08 no-rules',
    '2025-09 no-rules',
    '2025-10 no-rules',
    '2025-11 no-rules',
    '2025-12 no-rules',
    '2026-01',
    '2026-02 too-few',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06 ahead',
  ]);
  expect(yearAsOf(ledger, 2026, asOf)?.state).toBe('preliminary');
});
