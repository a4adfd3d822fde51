import { expect, test } from 'vitest';
import { nextId } from './next-id.ts';

test('the next id goes on from the highest of its year, dossiers of one matter being one', () => {
  expect(nextId('t', '2026', ['t2026-009', 't2025-040', 't2026-007-dongping', 'in2026-031'])).toBe(
    't2026-010',
  );
});

test('a year begins with 001, and runs on beyond 999', () => {
  expect(nextId('t', '2027', ['t2026-009'])).toBe('t2027-001');
  expect(nextId('t', '2026', ['t2026-999'])).toBe('t2026-1000');
});
