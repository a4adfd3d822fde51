import { describe, expect, test } from 'vitest';
import type { Ledger } from '#record/ledger.ts';
import { ledgerOf } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import {
  chainOf,
  editionNamed,
  editionsOf,
  latestEdition,
  latestVersions,
  namedRecords,
} from './editions.ts';
import { editionEntry } from './testing/frozen.ts';

const ZEROS = '0'.repeat(64);
/** Months from 2025-12 to the end of 2026-06, then quarters. */
const VERSIONS = [
  { ...RULES, from: '2025-01', published: '2024-12-01' },
  { ...RULES, version: 'v2', from: '2026-07', period: 'quarter' as const },
];

/** `2026-05 v2`, or with what it builds on: `2026-06 v1 2026-05 v2`. */
function entryOf(text: string, more: object = {}) {
  const [period = '', version = '', before, of] = text.split(' ');
  const nth = (name: string) => Number(name.slice(1));
  const previous =
    before === undefined || of === undefined
      ? {}
      : { previous: { period: before, version: nth(of), digest: ZEROS } };
  return editionEntry({
    period,
    version: nth(version),
    software: '0.1.0',
    frozen: '2026-06-10 10:00',
    written: '2026-06-10 10:00',
    approval: { by: 'zhuren', on: '2026-06-10', mode: '签批' },
    rules: 'v1',
    calendar: ZEROS,
    ...previous,
    records: {},
    units: [],
    leagues: [],
    digest: ZEROS,
    ...more,
  });
}

const named = ({ value }: ReturnType<typeof entryOf>) => `${value.period} v${String(value.version)}`;
const ledgerWith = (...texts: string[]): Ledger => ({
  ...ledgerOf({ rules: VERSIONS }),
  edition: texts.map((text) => entryOf(text)),
});

describe('the editions of a ledger, in whatever order its files come', () => {
  const ledger = ledgerWith(
    '2026-06 v1',
    '2026-q3 v1',
    '2025-12 v1',
    '2026-05 v10',
    '2026-05 v9',
    '2026-06 v2',
  );

  test('stand by the ends of their periods, each period’s versions first to last', () => {
    expect([...editionsOf(ledger)].map(([period, list]) => [period, ...list.map(named)])).toEqual([
      ['2025-12', '2025-12 v1'],
      ['2026-05', '2026-05 v9', '2026-05 v10'],
      ['2026-06', '2026-06 v1', '2026-06 v2'],
      ['2026-q3', '2026-q3 v1'],
    ]);
  });

  test('stand so whatever the periods are called', () => {
    const period = [
      { id: 'spring', name: '春季攻坚', from: '2026-03-01', to: '2026-04-30' },
      { id: 'autumn', name: '秋季攻坚', from: '2026-09-01', to: '2026-10-31' },
    ];
    const { rules } = ledgerOf({ rules: [{ ...RULES, period }] });
    const campaigns = { ...ledgerWith('autumn v1', 'spring v1'), rules };
    expect(latestVersions(campaigns).map(named)).toEqual(['spring v1', 'autumn v1']);
  });

  test('count by the last version of each period', () => {
    expect(latestVersions(ledger).map(named)).toEqual([
      '2025-12 v1',
      '2026-05 v10',
      '2026-06 v2',
      '2026-q3 v1',
    ]);
    expect(latestEdition(ledger, '2026-05')).toBe(ledger.edition[3]);
    expect(latestEdition(ledger, '2026-07')).toBeUndefined();
  });

  test('are found by period and version together', () => {
    expect(editionNamed(ledger, '2026-06', 2)).toBe(ledger.edition[5]);
    expect(editionNamed(ledger, '2026-05', 2)).toBeUndefined();
    expect(editionNamed(ledger, '2026-07', 1)).toBeUndefined();
  });

  test('keep a place where no rules know their periods any more', () => {
    expect(latestVersions({ ...ledger, rules: [] }).map(named)).toEqual([
      '2025-12 v1',
      '2026-05 v10',
      '2026-06 v2',
      '2026-q3 v1',
    ]);
  });
});

describe('the chain of an edition', () => {
  const chain = (last: string, ...others: string[]) => {
    const ledger = ledgerWith(last, ...others);
    return ledger.edition.slice(0, 1).flatMap((entry) => chainOf(ledger, entry).map(named));
  };

  test('leads back to the first period, through the versions that are named', () => {
    expect(
      chain('2026-06 v1 2026-05 v2', '2026-05 v1', '2026-05 v3', '2026-05 v2 2026-02 v1', '2026-02 v1'),
    ).toEqual(['2026-02 v1', '2026-05 v2', '2026-06 v1']);
  });

  test('ends where the edition named is not there', () => {
    expect(chain('2026-06 v1 2026-05 v2', '2026-05 v1')).toEqual(['2026-06 v1']);
  });

  test('leads neither to a later period nor to its own, whatever a file says', () => {
    expect(chain('2026-05 v1 2026-06 v1', '2026-06 v1')).toEqual(['2026-05 v1']);
    expect(chain('2026-05 v2 2026-05 v1', '2026-05 v1')).toEqual(['2026-05 v2']);
  });

  test('goes round no circle where no rules know the periods', () => {
    const ledger = { ...ledgerWith('2026-05 v1 2026-06 v1', '2026-06 v1 2026-05 v1'), rules: [] };
    expect(chainOf(ledger, ledger.edition[0]).map(named)).toEqual(['2026-06 v1', '2026-05 v1']);
  });
});

test('a record counts as the newest edition of the chain names it', () => {
  const chain = [
    entryOf('2026-04 v1', { records: { a: '1', b: '1' } }),
    entryOf('2026-05 v1', { records: { b: '2', c: '2' } }),
  ];
  expect([...namedRecords(chain)]).toEqual([
    ['a', '1'],
    ['b', '2'],
    ['c', '2'],
  ]);
});
