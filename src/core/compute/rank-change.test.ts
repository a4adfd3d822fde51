import { expect, test } from 'vitest';
import { decimal } from '../exact/fraction.ts';
import { placeStandings, type Standing } from './standings.ts';
import { RULES } from './testing/world.ts';

const SEQUENTIAL = { ...RULES, ranking: { ...RULES.ranking, tie: 'sequential' as const } };

const changes = (ids: readonly string[], before: readonly string[]) => {
  const standings = ids.map((id, order): Standing => ({ id, order, total: decimal('90'), falsified: false }));
  const ranked = new Map(before.map((id, index) => [id, { rank: index + 1, total: decimal('90') }]));
  return placeStandings(SEQUENTIAL, standings, { ranked, unranked: [] }).map(
    ({ id, change }) => `${id} ${change.kind} ${String(change.places)}${change.onlyBySet ? ' by set' : ''}`,
  );
};

test('where equal totals share no rank, a new order among them is a move of their own', () => {
  expect(changes(['b', 'a'], ['a', 'b'])).toEqual(['b up 1', 'a down 1']);
});

test('where equal totals share no rank, a place lost to a newcomer is by the set alone', () => {
  expect(changes(['x', 'a', 'b'], ['a', 'b'])).toEqual(['x new 0', 'a down 1 by set', 'b down 1 by set']);
});
