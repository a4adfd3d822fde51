import { expect, test } from 'vitest';
import { readersOf } from './readers.ts';
import { viewsOf } from '#portal/testing/frozen-world.ts';
import { markedEditions } from '#portal/testing/marked/marked-editions.ts';
import { MARKED_AS_OF, markedLedger, markedRecords, MARK } from '#portal/testing/marked/marked-ledger.ts';
import { publishedEdition } from '#portal/freeze/edition-files.ts';

test('what speaks of withheld matters alone is for nobody, as they are', () => {
  const ledger = markedLedger(markedRecords());
  const { openPart } = readersOf(ledger);
  const open = ledger.verification.filter((entry) => openPart(entry.path) !== undefined);
  expect(open.map(({ path }) => path)).toEqual(['verifications/2026/2026-02-12-open.yaml']);
  expect(ledger.rules.every((entry) => openPart(entry.path) !== undefined)).toBe(true);
});

test('an edition names nothing that has to be hidden again before it is published', () => {
  const env = viewsOf(markedEditions(), MARKED_AS_OF);
  const { edition } = env.context.ledger;
  expect(edition.map((entry) => publishedEdition(env, entry).hidden)).toEqual(edition.map(() => 0));
  expect(JSON.stringify(env.shown.edition.map(({ value }) => value))).not.toContain(MARK);
});
