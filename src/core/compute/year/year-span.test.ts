import { expect, test } from 'vitest';
import { ledgerOf } from '../testing/ledger-of.ts';
import { RULES } from '../testing/world.ts';
import { sheetOf, yearLedger } from '../testing/year-ledger.ts';
import { yearMonths, yearRules, yearsOf } from './year-span.ts';

const version = (name: string, from: string, cutOff = '12-31') => ({
  ...RULES,
  version: name,
  published: '2025-01-01',
  from,
  year: { ...RULES.year, cutOff },
});
const span = (year: number, ...rules: readonly (typeof RULES)[]) => {
  const months = yearMonths(ledgerOf({ rules }), year);
  return [months[0], months.at(-1), months.length];
};

test('a year is its twelve months up to the annual cut-off', () => {
  expect(span(2026, version('v1', '2026-01'))).toEqual(['2026-01', '2026-12', 12]);
  expect(span(2026, version('v1', '2026-01', '11-30'))).toEqual(['2025-12', '2026-11', 12]);
  expect(span(2026, version('v1', '2026-01', '12-30'))).toEqual(['2025-12', '2026-11', 12]);
  expect(span(2026, version('v1', '2026-01', '01-05'))).toEqual(['2025-01', '2025-12', 12]);
});

test('the 29th of February is the end of that month in any year', () => {
  const rules = version('v1', '2025-01', '02-29');
  expect(span(2027, rules)).toEqual(['2026-03', '2027-02', 12]);
  expect(span(2028, rules)).toEqual(['2027-03', '2028-02', 12]);
  expect(span(2028, version('v1', '2025-01', '02-28'))).toEqual(['2027-03', '2028-01', 11]);
});

test('where the cut-off moves no month is lost and none counts twice', () => {
  const versions = [version('v1', '2025-01'), version('v2', '2027-01', '11-30'), version('v3', '2028-01')];
  expect(span(2026, ...versions)).toEqual(['2026-01', '2026-12', 12]);
  expect(span(2027, ...versions)).toEqual(['2027-01', '2027-11', 11]);
  expect(span(2028, ...versions)).toEqual(['2027-12', '2028-12', 13]);
});

test('a year goes by the rules of its January, whatever comes later in it', () => {
  const ledger = ledgerOf({
    rules: [version('v2', '2026-02'), version('v1', '2025-05'), version('v3', '2026-06')],
  });
  expect([2024, 2025, 2026, 2027].map((year) => yearRules(ledger, year)?.value.version)).toEqual([
    undefined,
    'v1',
    'v1',
    'v3',
  ]);
});

test('before there were rules in January the first that came into force goes for the year, and none for a year without any', () => {
  const rules = [version('v2', '2025-09', '11-30'), version('v1', '2025-05')];
  expect(yearRules(ledgerOf({ rules }), 2025)?.value.version).toBe('v1');
  expect(span(2025, ...rules)).toEqual(['2025-01', '2025-12', 12]);
  expect(span(2024, ...rules)).toEqual([undefined, undefined, 0]);
});

test('there is a year where a month of it is frozen or somebody was marked', () => {
  const table = { counties: { a: '90 4' } };
  expect(yearsOf(ledgerOf({ rules: [RULES] }))).toEqual([]);
  expect(yearsOf(yearLedger({ '2026-12': table }))).toEqual([2026]);
  expect(yearsOf(yearLedger({ '2028-01': table, '2026-12': table, '2027-05': table }))).toEqual([
    2026, 2027, 2028,
  ]);
  const early = { ...RULES, year: { ...RULES.year, cutOff: '11-30' } };
  expect(yearsOf(yearLedger({ '2026-12': table }, { rules: [early] }))).toEqual([2027]);
  expect(
    yearsOf(yearLedger({}, { yearMark: [sheetOf(2026, { a: '90' }), sheetOf(2019, { a: '90' })] })),
  ).toEqual([2026]);
});
