import { expect, test } from 'vitest';
import { liveHorizon } from './horizon.ts';
import { provenDay } from './proven-day.ts';
import { RULES, world } from './testing/world.ts';

/** The day that counts for a signature of Friday 8 May 2026, entered at a moment. */
function proven(entered: string, paper?: string, antedate = RULES.clocks.antedate): string {
  const rules = [{ ...RULES, clocks: { ...RULES.clocks, antedate } }];
  const context = world('2026-06-30 24:00', { rules });
  return provenDay(context, '2026-05-08', entered, paper, liveHorizon('2026-06-30 24:00'));
}

test('a signed date counts while its record comes within two working days, the make-up Saturday among them', () => {
  expect(proven('2026-05-07 10:00')).toBe('2026-05-08');
  expect(proven('2026-05-08 10:00')).toBe('2026-05-08');
  expect(proven('2026-05-11 23:59')).toBe('2026-05-08');
  expect(proven('2026-05-12 00:00')).toBe('2026-05-12');
});

test('with a paper reference it counts whenever the record comes', () => {
  expect(proven('2026-06-12 10:00', '签批单2026-018')).toBe('2026-05-08');
});

test('the rules of its month say how many working days are allowed', () => {
  expect(proven('2026-05-12 23:59', undefined, 3)).toBe('2026-05-08');
  expect(proven('2026-05-13 00:00', undefined, 3)).toBe('2026-05-13');
  expect(proven('2026-05-08 23:59', undefined, 0)).toBe('2026-05-08');
  expect(proven('2026-05-09 00:00', undefined, 0)).toBe('2026-05-09');
});

test('before the first rules two working days are allowed', () => {
  const context = world('2026-06-30 24:00', { rules: [{ ...RULES, from: '2026-06' }] });
  const look = liveHorizon('2026-06-30 24:00');
  const day = (entered: string) => provenDay(context, '2026-05-08', entered, undefined, look);
  expect([day('2026-05-11 23:59'), day('2026-05-12 00:00')]).toEqual(['2026-05-08', '2026-05-12']);
});
