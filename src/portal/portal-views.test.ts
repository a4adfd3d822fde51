import { expect, test } from 'vitest';
import { buildContext } from '#engine/dossier/context.ts';
import type { Ledger } from '#record/ledger.ts';
import { type Profile, buildViewEnv } from './env/env.ts';
import { portalViews } from './portal-views.ts';
import { everyView } from './testing/made.ts';
import { markedLedger, markedRecords } from './testing/marked/marked-ledger.ts';
import { viewWorld } from './testing/view-world.ts';

const { records, markers } = markedRecords();
const whole = markedLedger({ records, markers });

function views(ledger: Ledger, asOf: string, profile: Profile) {
  const context = buildContext(ledger, asOf);
  if (context === undefined) throw new Error('the marked ledger has an office');
  return everyView(portalViews(buildViewEnv(context, profile)));
}

/** The records that had been entered by then, by their own word and nothing else. */
function enteredBy(asOf: string): Ledger {
  const kept = records.filter(({ value }) => {
    const submitted: unknown =
      typeof value === 'object' && value !== null && 'submitted' in value ? value.submitted : '';
    return typeof submitted === 'string' && submitted <= asOf;
  });
  return markedLedger({ records: kept, markers });
}

test.each(['2026-01-20 08:59', '2026-01-23 12:00', '2026-02-12 12:00', '2026-03-02 09:59'])(
  'the pages as of %s are those of a ledger in which nothing was entered later',
  (asOf) => {
    for (const profile of ['public', 'internal'] as const)
      expect(views(whole, asOf, profile)).toEqual(views(enteredBy(asOf), asOf, profile));
  },
);

test('a day before everything has its pages, without a matter, a duty or a period', () => {
  const { front, tasks, rankings, taskList, units, duties } = views(whole, '2024-12-31 23:59', 'internal');
  expect([tasks, rankings, front.ranking, front.provisional]).toEqual([[], [], null, []]);
  expect([front.live, front.liveReason]).toEqual([null, null]);
  expect(JSON.stringify([taskList, duties])).not.toMatch(/t2026-00\d/);
  expect(units.flatMap(({ monthly, issued, objections }) => [...monthly, ...issued, ...objections])).toEqual(
    [],
  );
});

test('the table of the mechanisms leads to no page that the site has not', () => {
  const { mechanisms, problems } = portalViews(viewWorld('2026-06-05 15:00'));
  expect([problems, mechanisms?.names['/inspections/problems/']?.href]).toEqual([null, null]);
});
