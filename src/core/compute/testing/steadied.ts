import { Rules } from '../../schema/rules.ts';
import { RULES } from './world.ts';

/** The rules of the demo, with a virtual line for some leagues (rules-v1 §7). */
export function steadied(
  leagues: readonly string[] = ['counties'],
  virtual: { readonly weight: string; readonly value: string } = { weight: '1', value: '0.90' },
): Rules {
  return Rules.parse({
    ...RULES,
    leagues: RULES.leagues.map((league) => (leagues.includes(league.id) ? { ...league, virtual } : league)),
  });
}
