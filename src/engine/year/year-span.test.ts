import { expect, test } from 'vitest';
import type { Rules } from '#record/rules/rules.ts';
import { ledgerOf } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { frozen, sheetOf } from './testing/frozen-year.ts';
import { yearPeriods, yearRules, yearsOf } from './year-span.ts';

const version = (
  id: string,
  from: string,
  period: Rules['period'] = 'month',
  change: Partial<Rules> = {},
) => ({
  ...RULES,
  version: id,
  published: '2025-01-01',
  from,
  period,
  ...change,
});
const periods = (year: number, ...rules: readonly Rules[]) =>
  yearPeriods(ledgerOf({ rules }), year).map(({ id }) => id);

test('a year goes by the rules of its January, whatever comes later in it', () => {
  const { rules } = ledgerOf({
    rules: [version('v2', '2026-02'), version('v1', '2025-05'), version('v3', '2026-06')],
  });
  expect([2024, 2025, 2026, 2027].map((year) => yearRules({ rules }, year)?.version)).toEqual([
    undefined,
    'v1',
    'v1',
    'v3',
  ]);
});

test('before there were rules in January the first that came into force in the year go for it', () => {
  const { rules } = ledgerOf({ rules: [version('v2', '2025-09'), version('v1', '2025-05')] });
  expect(yearRules({ rules }, 2025)?.version).toBe('v1');
});

test('rules that leave the year out have none, also where a later version of the year brings it', () => {
  const { rules } = ledgerOf({
    rules: [version('v1', '2026-01', 'month', { year: undefined }), version('v2', '2026-06')],
  });
  expect([2026, 2027].map((year) => yearRules({ rules }, year)?.version)).toEqual([undefined, 'v2']);
});

test('the periods of a year are those that end in it, from the first rules on', () => {
  expect(periods(2026, version('v1', '2026-01')).length).toBe(12);
  expect(periods(2026, version('v1', '2026-03'))[0]).toBe('2026-03');
  expect(periods(2026, version('v1', '2026-01', 'quarter'))).toEqual([
    '2026-q1',
    '2026-q2',
    '2026-q3',
    '2026-q4',
  ]);
  expect(periods(2026, version('v1', '2026-01', 'year'))).toEqual(['2026-y']);
});

test('a named period counts in the year in which it ends, to the day', () => {
  const named = (id: string, from: string, to: string) => ({ id, name: id, from, to });
  const campaigns = version('v1', '2025-01', [
    named('autumn', '2025-10-01', '2025-12-31'),
    named('winter', '2026-01-10', '2026-02-28'),
    named('across', '2026-11-01', '2027-01-01'),
  ]);
  expect([2025, 2026, 2027].map((year) => periods(year, campaigns))).toEqual([
    ['autumn'],
    ['winter'],
    ['across'],
  ]);
});

test('a period that its own beginning does not know cannot be frozen and is none', () => {
  const rules = [version('v1', '2026-01'), version('v2', '2026-05', 'quarter')];
  expect(periods(2026, ...rules)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-q3', '2026-q4']);
});

test('there is a year where a period of it is frozen or somebody was marked', () => {
  const table = { counties: { a: '90' } };
  const years = (...ids: readonly string[]) =>
    yearsOf(ledgerOf({ rules: [RULES], ...frozen(Object.fromEntries(ids.map((id) => [id, table]))) }));
  expect(years()).toEqual([]);
  expect(years('2028-01', '2026-12', '2027-05')).toEqual([2026, 2027, 2028]);
  // A quarter is no period of these rules.
  expect(years('2026-q1')).toEqual([]);
  const marked = ledgerOf({
    rules: [RULES],
    yearMark: [sheetOf(2026, { a: '90' }), sheetOf(2019, { a: '90' })],
  });
  expect(yearsOf(marked)).toEqual([2026]);
});
