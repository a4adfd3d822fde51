import { describe, expect, test } from 'vitest';
import {
  checkSeen,
  dayIsOver,
  horizonKey,
  liveHorizon,
  receivedAt,
  recordSeen,
  type Horizon,
  type Received,
} from './horizon.ts';

const record = (submitted: string, received?: string): Received => ({
  submitted,
  ...(received === undefined
    ? {}
    : { onBehalf: { receivedAt: received, channel: '纸质' as const, enteredBy: 'mishu' } }),
});

describe('the moment of a record', () => {
  test('is its submission, for 代录 its receipt, yet never later than it was typed', () => {
    expect(receivedAt(record('2026-05-08 09:00'))).toBe('2026-05-08 09:00');
    expect(receivedAt(record('2026-05-08 09:00', '2026-05-07 15:00'))).toBe('2026-05-07 15:00');
    expect(receivedAt(record('2026-05-08 09:00', '2026-05-08 09:00'))).toBe('2026-05-08 09:00');
    expect(receivedAt(record('2026-05-08 09:00', '2026-05-08 09:01'))).toBe('2026-05-08 09:00');
  });
});

describe('a look at a moment', () => {
  test('holds what was entered up to that very minute', () => {
    const now = liveHorizon('2026-05-08 09:00');
    expect(now).toEqual({ records: '2026-05-08 09:00', checks: '2026-05-08 09:00', day: '2026-05-08' });
    expect(['2026-05-08 09:00', '2026-05-08 09:01'].map((at) => recordSeen(record(at), now))).toEqual([
      true,
      false,
    ]);
    expect(['2026-05-08 09:00', '2026-05-08 09:01'].map((at) => checkSeen(record(at), now))).toEqual([
      true,
      false,
    ]);
    // Received before, typed after.
    expect(recordSeen(record('2026-05-08 09:01', '2026-05-07 15:00'), now)).toBe(false);
  });
});

describe('a month seen to its cut-off, for 核验 to its freeze', () => {
  const may: Horizon = { records: '2026-05-31 24:00', checks: '2026-06-09 00:00', day: '2026-05-31' };

  test('holds what was received by the cut-off and typed by the freeze', () => {
    const seen = (submitted: string, received?: string, look = may) =>
      recordSeen(record(submitted, received), look);
    expect([
      seen('2026-05-31 23:59'),
      seen('2026-06-01 00:00'),
      seen('2026-06-09 00:00', '2026-05-31 23:59'),
      seen('2026-06-09 00:01', '2026-05-31 23:59'),
      seen('2026-06-08 10:00', '2026-06-01 00:00'),
    ]).toEqual([true, false, true, false, false]);
    const typed = { ...may, typed: '2026-06-12 10:00' };
    expect(seen('2026-06-12 10:00', '2026-05-31 23:59', typed)).toBe(true);
    expect(seen('2026-06-12 10:01', '2026-05-31 23:59', typed)).toBe(false);
  });

  test('holds checks by the time they were entered, whatever they say was received', () => {
    expect(checkSeen(record('2026-06-09 00:00'), may)).toBe(true);
    expect(checkSeen(record('2026-06-09 00:01', '2026-05-31 10:00'), may)).toBe(false);
  });

  test('stands at the end of its day, a look at a moment does not', () => {
    expect([may, liveHorizon('2026-05-31 23:59'), liveHorizon('2026-05-31 24:00')].map(dayIsOver)).toEqual([
      true,
      false,
      true,
    ]);
  });
});

test('each of its bounds makes another look', () => {
  const look = liveHorizon('2026-05-31 10:00');
  const others = [
    { ...look, records: '2026-05-30 10:00' },
    { ...look, checks: '2026-05-30 10:00' },
    { ...look, day: '2026-05-30' },
    { ...look, typed: '2026-05-31 11:00' },
  ];
  expect(new Set([look, ...others].map(horizonKey)).size).toBe(5);
  expect(horizonKey({ ...look, typed: look.checks })).toBe(horizonKey(look));
});
