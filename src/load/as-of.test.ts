import { expect, test } from 'vitest';
import { ledgerOf } from '#engine/testing/office.ts';
import { officeMoment, resolveAsOf } from './as-of.ts';

test('an instant is told by the office clock, not by the machine', () => {
  expect(officeMoment(new Date('2026-06-12T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-06-13 00:00');
  expect(officeMoment(new Date('2025-12-31T15:59:00Z'), 'Asia/Shanghai')).toBe('2025-12-31 23:59');
});

test('the moment asked for wins, and without office or question it is now', () => {
  const ledger = ledgerOf({});
  const now = () => new Date('2026-06-12T07:05:00Z');
  expect(resolveAsOf(ledger, '2026-01-02 03:04', now)).toBe('2026-01-02 03:04');
  expect(resolveAsOf(ledger, undefined, now)).toBe('2026-06-12 15:05');
});
