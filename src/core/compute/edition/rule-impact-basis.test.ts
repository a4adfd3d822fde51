import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import type { Rules } from '../../schema/rules.ts';
import { editionEntry } from '../testing/frozen.ts';
import { ledgerOf } from '../testing/ledger-of.ts';
import { RULES } from '../testing/world.ts';
import { editionOf } from '../testing/year-ledger.ts';
import { comparedEditions, needsImpact, replacedBy } from './rule-impact-basis.ts';

const rules = (version: string, from: string, published = '2026-08-20'): Rules => ({
  ...RULES,
  version,
  from,
  published,
});
const FIRST = rules('v1', '2026-01', '2025-12-22');
const NEXT = rules('v2', '2026-09');

/** A ledger with versions of the rules, and editions written at a moment: `2026-05 v1` → `2026-06-10 10:00`. */
function ledgerWith(versions: readonly Rules[], editions: Readonly<Record<string, string>> = {}): Ledger {
  return {
    ...ledgerOf({ rules: versions }),
    edition: Object.entries(editions).map(([name, written]) => {
      const [month = '', version] = name.split(' v');
      return editionEntry(editionOf(month, {}, { version: Number(version), written }));
    }),
  };
}

test('a version of the rules replaces the one in force before it starts, in whatever order the files stand', () => {
  // rules/v10.yaml stands before rules/v9.yaml.
  const versions = [rules('v10', '2026-07'), FIRST, rules('v9', '2026-04')];
  const replaced = (from: string) => replacedBy(ledgerWith(versions), rules('v', from))?.value.version;
  expect(replaced('2026-08')).toBe('v10');
  expect(replaced('2026-07')).toBe('v9');
  expect(replaced('2026-04')).toBe('v1');
  expect(replaced('2026-02')).toBe('v1');
  expect(replaced('2026-01')).toBeUndefined();
});

describe('an impact table is asked for', () => {
  const asked = (version: Rules, editions: Readonly<Record<string, string>>, before = [FIRST]) =>
    needsImpact(ledgerWith([...before, version], editions), version);

  test('where a month was frozen before the day of publication', () => {
    expect(asked(NEXT, { '2026-07 v1': '2026-08-19 23:59' })).toBe(true);
    expect(asked(NEXT, { '2026-07 v1': '2026-08-20 00:00' })).toBe(false);
    expect(asked(NEXT, {})).toBe(false);
  });

  test('only of months before the rules start', () => {
    expect(asked(rules('v2', '2026-07'), { '2026-07 v1': '2026-08-11 10:00' })).toBe(false);
    expect(asked(rules('v2', '2026-08'), { '2026-07 v1': '2026-08-11 10:00' })).toBe(true);
  });

  test('not where no version stands before it', () => {
    expect(asked(NEXT, { '2026-07 v1': '2026-08-11 10:00' }, [])).toBe(false);
  });
});

describe('an impact table compares with', () => {
  const compared = (editions: Readonly<Record<string, string>>, written: string, version = NEXT) =>
    comparedEditions(ledgerWith([FIRST, version], editions), version, written).map(
      ({ value }) => `${value.month} v${String(value.version)}`,
    );

  test('what was written by its own moment, or when the day of publication began', () => {
    const editions = { '2026-06 v1': '2026-07-13 10:00', '2026-07 v1': '2026-08-20 00:00' };
    expect(compared(editions, '2026-07-13 10:00')).toEqual(['2026-06 v1', '2026-07 v1']);
    const later = { ...editions, '2026-07 v1': '2026-08-20 00:01' };
    expect(compared(later, '2026-08-20 00:00')).toEqual(['2026-06 v1']);
    expect(compared(later, '2026-08-20 00:01')).toEqual(['2026-06 v1', '2026-07 v1']);
    expect(compared(later, '2026-08-21 09:00')).toEqual(['2026-06 v1', '2026-07 v1']);
  });

  test('the latest versions of the last three months before the rules start', () => {
    const editions = {
      '2026-07 v1': '2026-08-11 10:00',
      '2026-05 v2': '2026-07-01 10:00',
      '2026-05 v1': '2026-06-10 10:00',
      '2026-04 v1': '2026-05-13 10:00',
      '2026-06 v1': '2026-07-13 10:00',
      '2026-05 v3': '2026-08-21 10:00',
    };
    expect(compared(editions, '2026-08-19 10:00')).toEqual(['2026-05 v2', '2026-06 v1', '2026-07 v1']);
    expect(compared(editions, '2026-08-19 10:00', rules('v2', '2026-07'))).toEqual([
      '2026-04 v1',
      '2026-05 v2',
      '2026-06 v1',
    ]);
  });
});
