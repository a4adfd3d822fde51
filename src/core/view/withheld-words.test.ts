import { expect, test } from 'vitest';
import { buildContext } from '../compute/context.ts';
import { tierOfProfile, type Profile } from './env.ts';
import { leagueViews } from './league-view.ts';
import { rankingIndexView, rankingViews } from './ranking-view.ts';
import { runningMonths } from './shown-months.ts';
import { MARKED_AS_OF, markedLedger, markedRecords, MARKS } from './testing/marked-ledger.ts';
import { unitIndexView } from './unit-index-view.ts';
import { unitMonthViews } from './unit-month-view.ts';
import { unitViews } from './unit-view.ts';
import { buildViewEnv } from './view-env.ts';

const NONE = {
  tasks: () => [],
  withheld: () => null,
  duties: () => null,
  missed: () => null,
  owed: () => null,
};

/** Everything said of scores and units, at the moment and some months later, when the marked matters have counted. */
function everything(profile: Profile): string {
  const ledger = markedLedger(markedRecords());
  return [MARKED_AS_OF, '2026-07-20 15:00']
    .map((asOf) => {
      const context = buildContext(ledger, asOf);
      if (context === undefined) throw new Error('the marked ledger has an office');
      const env = buildViewEnv(context, profile);
      const running = runningMonths(env).map((month) => leagueViews(env, month));
      return JSON.stringify([
        rankingViews(env),
        rankingIndexView(env),
        unitMonthViews(env),
        unitViews(env, NONE),
        unitIndexView(env, NONE),
        running,
      ]);
    })
    .join('\n');
}

test('no word that only narrower tiers may read is in any view of scores and units', () => {
  const told = everything('public');
  expect(told).toContain('不予公开');
  expect(told).not.toContain(MARKS.section);
  expect(told).not.toContain(MARKS.system);
});

test('inside the system the words of the section stay with the section', () => {
  expect(tierOfProfile('internal')).toBe('system');
  expect(everything('internal')).not.toContain(MARKS.section);
});
