import { expect, test } from 'vitest';
import { worldLedger } from '#engine/testing/office.ts';
import { statusView, nextSite } from './status-view.ts';
import { viewsOf, withFinishedFrozen } from '../testing/frozen-world.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { bareWorld, viewWorld } from '../testing/view-world.ts';

const AS_OF = '2026-06-12 15:00';
const DEEDS = leagueWorld({ a: { '2026-04': 0, '2026-05': 1 }, b: { '2026-04': 1, '2026-05': 0 } });
const FROZEN = withFinishedFrozen(worldLedger(DEEDS), AS_OF);

test('the status of a site names every edition that it shows, by path and digest', () => {
  expect(statusView(viewsOf(FROZEN, AS_OF))).toEqual({
    title: '督查公开',
    demo: false,
    asOf: AS_OF,
    // A Friday; the next working day is a Monday.
    next: '2026-06-15 12:00',
    profile: 'public',
    software: '0.1.0',
    editions: FROZEN.edition.map(({ path, value: { digest } }) => ({ path, digest })),
  });
});

test('it names an edition without its digest where the site does not publish the scores in it', () => {
  const rules = FROZEN.rules.map((entry) => ({
    ...entry,
    value: { ...entry.value, total: { ...entry.value.total, show: 'ranks' as const } },
  }));
  const { editions } = statusView(viewsOf({ ...FROZEN, rules }, AS_OF));
  expect(editions).toEqual(FROZEN.edition.map(({ path }) => ({ path })));
});

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
