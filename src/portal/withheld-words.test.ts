import { expect, test } from 'vitest';
import { aboutView } from './about/about-view.ts';
import { editionFiles } from './freeze/edition-files.ts';
import { leagueViews } from './ranking/league/league-view.ts';
import { rankingIndexView, rankingViews } from './ranking/ranking-view.ts';
import { replacedVersionViews } from './ranking/replaced-version-view.ts';
import { openPeriods } from './env/period/shown-periods.ts';
import { statementPages } from './sheet/statement/statement-view.ts';
import { viewsOf, withFinishedFrozen } from './testing/frozen-world.ts';
import { markedEditions } from './testing/marked/marked-editions.ts';
import { MARKED_AS_OF, markedLedger, markedRecords, MARK } from './testing/marked/marked-ledger.ts';
import { unitIndexView } from './units/unit-index-view.ts';
import { unitPeriodData } from './sheet/unit-period-data.ts';
import { unitPeriodPages } from './sheet/unit-period-view.ts';
import { unitPages } from './units/unit-view.ts';
import { made, madeStatements } from './testing/made.ts';

const LATER = '2026-07-20 15:00';
const NONE = {
  tasks: () => [],
  withheld: () => null,
  duties: () => null,
  missed: () => null,
  owed: () => null,
};

/** Everything said of scores and units, with no period frozen and with all, at the moment and some periods later, when the marked matters have counted. */
function everything(): string {
  return [markedLedger(markedRecords()), withFinishedFrozen(markedEditions(), LATER)]
    .flatMap((ledger) => [MARKED_AS_OF, LATER].map((asOf) => viewsOf(ledger, asOf, 'public')))
    .map((env) => {
      const unitPeriods = made(unitPeriodPages(env));
      return JSON.stringify([
        rankingViews(env),
        rankingIndexView(env),
        unitPeriods,
        unitPeriods.map(unitPeriodData),
        made(unitPages(env, NONE)),
        unitIndexView(env, NONE),
        openPeriods(env).map((period) => leagueViews(env, period)),
        replacedVersionViews(env),
        editionFiles(env),
        madeStatements(statementPages(env, unitPeriodPages(env))),
        aboutView(env),
      ]);
    })
    .join('\n');
}

test('no word that not everyone may read is in any view of scores and units', () => {
  const reported = everything();
  expect(reported).toContain('不予公开');
  expect(reported).toContain('办理质量：不予公开的事项，核查结论');
  expect(reported).not.toContain(MARK);
});
