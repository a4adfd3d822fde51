import { check, type Finding, found } from '../check.ts';

/** From its first day on a unit is in a league or says 不参评; without that no period could tell whether to rank it (rules.md §1). */
export const unitLeagueMissing = check({
  code: 'unit-league-missing',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.unit) {
      const since = first(entry.value.names);
      const league = first(entry.value.leagues);
      if (league > since) yield found(entry, ['leagues', 0, 'from'], { since, league });
    }
  },
});

function first(list: readonly { readonly from: string }[]): string {
  return list.reduce((earliest, { from }) => (from < earliest ? from : earliest), '9999');
}
