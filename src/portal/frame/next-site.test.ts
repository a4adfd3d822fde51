import { expect, test } from 'vitest';
import { bareWorld, viewWorld } from '../testing/view-world.ts';
import { nextSite } from './next-site.ts';

const nextAfter = (asOf: string) => nextSite(viewWorld(asOf).context);

test('a newer site is expected by noon of the next working day', () => {
  expect(nextAfter('2026-03-25 06:10')).toBe('2026-03-26 12:00');
  expect(nextAfter('2026-03-25 23:59')).toBe('2026-03-26 12:00');
  expect(nextAfter('2026-03-27 06:10')).toBe('2026-03-30 12:00');
});

test('holidays are no such day, and a weekend that is worked is one', () => {
  // The tests' calendar has 2026-02-15 … 02-23 off, and the Saturday before worked.
  expect(nextAfter('2026-02-13 06:10')).toBe('2026-02-14 12:00');
  expect(nextAfter('2026-02-14 06:10')).toBe('2026-02-24 12:00');
});

test('an office without a calendar works from Monday to Friday', () => {
  expect(nextSite(bareWorld('2026-02-13 06:10').context)).toBe('2026-02-16 12:00');
});

test('nobody expects a newer site of a demo', () => {
  const { context } = viewWorld('2026-03-25 06:10');
  const office = { ...context.office, demo: { notice: '虚构演示', asOf: '2026-03-25 06:10' } };
  expect(nextSite({ ...context, office })).toBeUndefined();
});
