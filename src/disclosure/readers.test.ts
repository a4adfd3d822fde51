import { expect, test } from 'vitest';
import { readersOf } from './readers.ts';
import { publishedEdition } from '../core/view/published-edition.ts';
import { viewsOf } from '../core/view/testing/frozen-world.ts';
import { markedEditions } from '../core/view/testing/marked-editions.ts';
import { MARKED_AS_OF, markedLedger, markedRecords, MARK } from '../core/view/testing/marked-ledger.ts';

test('what speaks of withheld matters alone is for nobody, as they are', () => {
  const ledger = markedLedger(markedRecords());
  const { everyone } = readersOf(ledger);
  const open = ledger.verification.filter((entry) => everyone(entry.path));
  expect(open.map(({ path }) => path)).toEqual(['verifications/2026/2026-02-12-open.yaml']);
  expect(ledger.rules.every((entry) => everyone(entry.path))).toBe(true);
});

test('an edition names nothing that has to be hidden again before it is published', () => {
  const env = viewsOf(markedEditions(), MARKED_AS_OF);
  const { edition } = env.context.ledger;
  expect(edition.map((entry) => publishedEdition(env, entry).hidden)).toEqual(edition.map(() => 0));
  expect(JSON.stringify(env.shown.edition.map(({ value }) => value))).not.toContain(MARK);
});
