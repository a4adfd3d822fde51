import { expect, test } from 'vitest';
import { worldLedger } from '#engine/testing/office.ts';
import { statusView } from './status-view.ts';
import { viewsOf, withFinishedFrozen } from '../testing/frozen-world.ts';
import { leagueWorld } from '../testing/league-world.ts';

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
