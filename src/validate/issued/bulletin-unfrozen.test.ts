import { expect, test } from 'vitest';
import type { Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { bulletinUnfrozen } from './bulletin-unfrozen.ts';

const FROM = RULES.from;

const bulletin = (period: string, on: string): Records => ({
  issued: [{ id: `b-${period}`, kind: '月度通报', period, on, submitted: `${on} 17:00` }],
});
const editions = (...of: readonly (readonly [period: string, version: number, on: string])[]): Records => ({
  edition: of.map(([period, version, on]) => ({
    period,
    version,
    software: '0.1.0',
    frozen: `${on} 16:30`,
    written: `${on} 16:30`,
    approval: { by: 'zhuren', on, mode: '签批' },
    rules: RULES.version,
    calendar: '0'.repeat(64),
    records: {},
    units: [],
    leagues: [],
    digest: '0'.repeat(64),
  })),
});
const reported = (records: Records, rules: Records['rules'] = [RULES]) =>
  toldOfRecords(bulletinUnfrozen, { ...records, rules }, '2026-06-20 10:00').map(
    ({ params }) => params['approved'],
  );

test('a bulletin may be issued on the day on which its period was approved, not the day before', () => {
  const frozen = editions(['2026-04', 1, '2026-05-13']);
  expect(reported({ ...frozen, ...bulletin('2026-04', '2026-05-13') })).toEqual([]);
  expect(reported({ ...frozen, ...bulletin('2026-04', '2026-05-12') })).toEqual(['2026-05-13']);
});

test('the first edition counts, whatever was corrected later', () => {
  const corrected = editions(['2026-04', 2, '2026-05-20'], ['2026-04', 1, '2026-05-13']);
  expect(reported({ ...corrected, ...bulletin('2026-04', '2026-05-14') })).toEqual([]);
});

test('where the first edition is gone, the day of the next blames nobody', () => {
  const left = editions(['2026-04', 2, '2026-05-20']);
  expect(reported({ ...left, ...bulletin('2026-04', '2026-05-14') })).toEqual([]);
});

test('a period of the first rules needs an edition, one before them does not', () => {
  expect(FROM).toBe('2026-01');
  expect(reported(bulletin('2026-01', '2026-02-10'))).toEqual(['']);
  expect(reported(bulletin('2025-12', '2026-01-09'))).toEqual([]);
  expect(reported(bulletin('2026-01', '2026-02-10'), [])).toEqual([]);
});

test('of several versions the first counts, in whatever order they stand', () => {
  const later = { ...RULES, version: 'v2', from: '2026-03' };
  expect(reported(bulletin('2026-01', '2026-02-10'), [later, RULES])).toEqual(['']);
  expect(reported(bulletin('2026-01', '2026-02-10'), [RULES, later])).toEqual(['']);
});
