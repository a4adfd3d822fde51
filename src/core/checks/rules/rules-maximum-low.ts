import { leagueScheme } from '../../../engine/scheme/league-scheme.ts';
import { add, compare, decimal, exactText, ZERO } from '../../exact/fraction.ts';
import { check, type Finding, found } from '../check.ts';

/** A written limit lies nowhere below what a unit without a fault has: the full mark and 起评分 (rules.md §7). */
export const rulesMaximumLow = check({
  code: 'rules-maximum-low',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) {
      const { leagues, total } = entry.value;
      let told = false;
      for (const [n, { id, name, maximum: own }] of leagues.entries()) {
        const written = own ?? total.maximum;
        const { method, full, start } = leagueScheme(entry.value, id);
        if (written === undefined || method === 'linear') continue;
        const whole = add(full, start ?? ZERO);
        if (compare(decimal(written), whole) >= 0) continue;
        // The common limit is told once, of the first league that is above it.
        if (own === undefined && told) continue;
        told ||= own === undefined;
        yield found(entry, own === undefined ? ['total', 'maximum'] : ['leagues', n, 'maximum'], {
          league: name,
          full: exactText(whole),
        });
      }
    }
  },
});
