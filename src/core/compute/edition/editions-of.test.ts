import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { editionEntry } from '../testing/frozen.ts';
import { ledgerOf } from '../testing/ledger-of.ts';
import { editionOf } from '../testing/year-ledger.ts';
import {
  chainOf,
  editionNamed,
  editionsOf,
  latestEdition,
  latestEditions,
  namedRecords,
} from './editions-of.ts';

/** `2026-05 v2`, or with what it builds on: `2026-06 v1 2026-05 v2`. */
function entryOf(text: string) {
  const [month = '', version = '', before, of] = text.split(' ');
  const nth = (name: string) => Number(name.slice(1));
  const previous =
    before === undefined || of === undefined
      ? {}
      : { previous: { month: before, version: nth(of), digest: '0'.repeat(64) } };
  return editionEntry(editionOf(month, {}, { version: nth(version), ...previous }));
}

const named = ({ value }: ReturnType<typeof entryOf>) => `${value.month} v${String(value.version)}`;
const ledgerWith = (...texts: string[]): Ledger => ({ ...ledgerOf({}), edition: texts.map(entryOf) });

describe('the editions of a ledger, in whatever order its files come', () => {
  const ledger = ledgerWith(
    '2026-06 v1',
    '2025-12 v1',
    '2026-05 v10',
    '2026-05 v9',
    '2026-06 v2',
    '2026-01 v1',
  );

  test('stand month after month, each month’s versions first to last', () => {
    expect([...editionsOf(ledger)].map(([month, list]) => [month, ...list.map(named)])).toEqual([
      ['2025-12', '2025-12 v1'],
      ['2026-01', '2026-01 v1'],
      ['2026-05', '2026-05 v9', '2026-05 v10'],
      ['2026-06', '2026-06 v1', '2026-06 v2'],
    ]);
  });

  test('count by the last version of each month', () => {
    expect(latestEditions(ledger).map(named)).toEqual([
      '2025-12 v1',
      '2026-01 v1',
      '2026-05 v10',
      '2026-06 v2',
    ]);
    expect(latestEdition(ledger, '2026-05')).toBe(ledger.edition[2]);
    expect(latestEdition(ledger, '2026-07')).toBeUndefined();
  });

  test('are found by month and version together', () => {
    expect(editionNamed(ledger, '2026-06', 2)).toBe(ledger.edition[4]);
    expect(editionNamed(ledger, '2026-05', 2)).toBeUndefined();
    expect(editionNamed(ledger, '2026-07', 1)).toBeUndefined();
  });
});

describe('the chain of an edition', () => {
  const chain = (last: string, ...others: string[]) => {
    const ledger = ledgerWith(last, ...others);
    return ledger.edition.slice(0, 1).flatMap((entry) => chainOf(ledger, entry).map(named));
  };

  test('leads back to the first month, through the versions that are named', () => {
    expect(
      chain('2026-06 v1 2026-05 v2', '2026-05 v1', '2026-05 v3', '2026-05 v2 2026-04 v1', '2026-04 v1'),
    ).toEqual(['2026-04 v1', '2026-05 v2', '2026-06 v1']);
  });

  test('ends where the edition named is not there', () => {
    expect(chain('2026-06 v1 2026-05 v2', '2026-05 v1')).toEqual(['2026-06 v1']);
  });

  test('leads neither to a later month nor to its own, whatever a file says', () => {
    expect(chain('2026-05 v1 2026-06 v1', '2026-06 v1')).toEqual(['2026-05 v1']);
    expect(chain('2026-05 v2 2026-05 v1', '2026-05 v1')).toEqual(['2026-05 v2']);
  });
});

test('a record counts as the newest edition of the chain names it', () => {
  const of = (month: string, records: Readonly<Record<string, string>>) =>
    editionEntry(editionOf(month, {}, { records }));
  const chain = [of('2026-04', { a: '1', b: '1' }), of('2026-05', { b: '2', c: '2' })];
  expect([...namedRecords(chain)]).toEqual([
    ['a', '1'],
    ['b', '2'],
    ['c', '2'],
  ]);
});
