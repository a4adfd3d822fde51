import { expect, test } from 'vitest';
import { asOfLedger } from './as-of-ledger.ts';
import { ledgerOf } from './testing/ledger-of.ts';
import { matters } from './testing/matter.ts';
import { CALENDAR_2026 } from './testing/world.ts';

const clue = {
  id: 'c1',
  channel: '来电',
  category: '其他',
  summary: '摘要',
  submitted: '2026-05-06 09:00',
  decision: { on: '2026-05-08', result: '不予转办', reason: '不属实' },
} as const;
const honour = (id: string, received: string) => ({
  id,
  units: ['jia'],
  experience: id,
  level: '市级' as const,
  title: id,
  by: '市政府',
  on: received.slice(0, 10),
  received,
});
const ledger = ledgerOf({
  ...matters([{ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30', plan: '2026-05-07 10:00' }]),
  clue: [clue],
  honours: [{ honours: [honour('late', '2026-06-01 09:00'), honour('early', '2026-05-01 09:00')] }],
  calendar: [CALENDAR_2026],
});

test('a record entered a minute later is not there', () => {
  expect(asOfLedger(ledger, '2026-05-07 09:59').plan).toEqual([]);
  expect(asOfLedger(ledger, '2026-05-07 10:00').plan).toHaveLength(1);
});

test('what was written into a standing record later is not there, the record is', () => {
  expect(asOfLedger(ledger, '2026-05-07 23:59').clue[0]?.value.decision).toBeUndefined();
  expect(asOfLedger(ledger, '2026-05-08 00:00').clue[0]?.value.decision?.result).toBe('不予转办');
});

test('a calendar notice that was not out yet is not there', () => {
  expect(asOfLedger(ledger, '2025-11-03 23:59').calendar[0]?.value.notices).toEqual([]);
  expect(asOfLedger(ledger, '2025-11-04 00:00').calendar[0]?.value.notices).toHaveLength(1);
});

test('a commendation is there from the minute it was received', () => {
  const ids = (asOf: string) => asOfLedger(ledger, asOf).honours[0]?.value.honours.map(({ id }) => id);
  expect(ids('2026-05-01 08:59')).toEqual([]);
  expect(ids('2026-05-01 09:00')).toEqual(['early']);
  expect(ids('2026-06-01 09:00')).toEqual(['late', 'early']);
});

test('a commendation keeps its place in the file when an earlier entry was received later', () => {
  const [entry] = ledger.honours;
  if (entry === undefined) throw new Error('no honours');
  const asked: string[] = [];
  const at = (field: readonly PropertyKey[]) => {
    asked.push(field.map(String).join('.'));
    return entry.at(field);
  };
  const cut = asOfLedger({ ...ledger, honours: [{ ...entry, at }] }, '2026-05-31 00:00').honours[0];
  expect(cut?.value.honours.map(({ id }) => id)).toEqual(['early']);
  for (const field of [['honours', 0], ['honours', 0, 'units', 0], ['honours', 0, 'title'], ['honours'], []])
    cut?.at(field);
  // What is not there is told as it was asked.
  cut?.at(['honours', 3]);
  expect(asked).toEqual(['honours.1', 'honours.1.units.0', 'honours.1.title', 'honours', '', 'honours.3']);
});
