import { expect, test } from 'vitest';
import { publicLedger } from '#disclosure/public-ledger.ts';
import { KINDS } from '#record/kinds.ts';
import { isWritten, KIND_NAMES, type KindName, type Ledger } from '#record/ledger.ts';
import { everyField } from '#record/schema/testing/every-field.ts';
import { MARKED_AS_OF, markedLedger, markedRecords } from '#portal/testing/marked/marked-ledger.ts';
import { buildCheckIndex } from '../check/check-index.ts';
import { runChecks } from '../run-checks.ts';
import { disclosurePublicRepo } from './disclosure-public-repo.ts';

/** A small ledger that holds every field and kind that is not for everyone. */
const marked = markedLedger(markedRecords());

/** What is told of a ledger once its repository is public. */
function reported(ledger: Ledger, asOf = MARKED_AS_OF, visibility: '公开' | '私有' = '公开') {
  const office = ledger.office.map((entry) => ({
    ...entry,
    value: { ...entry.value, repository: { visibility } },
  }));
  const index = buildCheckIndex({ ...ledger, office }, { asOf, home: 'data' });
  return runChecks(index, [disclosurePublicRepo]);
}

test('a ledger moved to a public repository is told every field that is not for everyone', () => {
  const fields = new Set(
    reported(marked)
      .filter(({ params }) => params['why'] === 'field')
      .map(
        ({ params: { kind, field } }) =>
          `${String(kind)}.${String(field).replaceAll(/\.\d+(?=\.|$)/g, '[]')}`,
      ),
  );
  const isOpen = (kind: KindName) => KINDS[kind].tier === 'public' && !isWritten(kind);
  const narrow = KIND_NAMES.flatMap((kind) =>
    !isOpen(kind)
      ? []
      : everyField(KINDS[kind].schema)
          .filter(({ tier, within }) => tier !== 'public' && within === 'public')
          .map(({ path }) => `${kind}.${path}`),
  );
  expect(narrow.length).toBeGreaterThan(20);
  expect(narrow.filter((name) => !fields.has(name))).toEqual([]);
});

test('it is told every record that is not for everyone, whenever it was entered, once and at its disclosure', () => {
  const all: readonly { readonly file: string; readonly path: string; readonly value: object }[] =
    Object.values(marked).flat();
  const expected = all
    .filter(({ path, value }) => 'disclosure' in value || path.startsWith('objections/'))
    .map(({ file }) => file);
  const files = reported(marked, '2026-01-01 00:00')
    .filter(({ params }) => params['why'] !== 'field')
    .map(({ place }) => place.file);
  expect(expected.length).toBeGreaterThan(10);
  expect(files.toSorted()).toEqual(expected.toSorted());
});

test('what everyone may read is all that it may hold, with the receipts that the counter writes', () => {
  expect(reported(publicLedger(marked))).toEqual([]);
  expect(marked.receipts[0]?.value.receipts[0]?.account).toBeDefined();
  expect(reported({ ...publicLedger(marked), receipts: marked.receipts })).toEqual([]);
});

test('nothing is told of a private repository', () => {
  expect(reported(marked, MARKED_AS_OF, '私有')).toEqual([]);
});
