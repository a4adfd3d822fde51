import { describe, expect, test } from 'vitest';
import type { Impact, ImpactPeriod } from '#record/freeze/impact.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { ledgerOf } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { digestOf, sealed } from '#exact/canonical.ts';
import { comparedEditions, impactFault, needsImpact, replacedBy } from './rule-impact-basis.ts';
import { ruleImpact } from './rule-impact.ts';
import { correcting, editionEntry, frozenAsAsked, pairLedger, withFrozen } from './testing/frozen.ts';

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
      const [period = '', version] = name.split(' v');
      return editionEntry(
        sealed({
          period,
          version: Number(version),
          software: '0.1.0',
          frozen: written,
          written,
          approval: { by: 'zhuren', on: written.slice(0, 10), mode: '签批' as const },
          rules: 'v1',
          calendar: digestOf(''),
          records: {},
          units: [],
          leagues: [],
        }),
      );
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

  test('where a period was frozen before the day of publication', () => {
    expect(asked(NEXT, { '2026-07 v1': '2026-08-19 23:59' })).toBe(true);
    expect(asked(NEXT, { '2026-07 v1': '2026-08-20 00:00' })).toBe(false);
    expect(asked(NEXT, {})).toBe(false);
  });

  test('only of periods that end before the rules start', () => {
    expect(asked(rules('v2', '2026-07'), { '2026-07 v1': '2026-08-11 10:00' })).toBe(false);
    expect(asked(rules('v2', '2026-08'), { '2026-07 v1': '2026-08-11 10:00' })).toBe(true);
  });

  test('not where no version stands before it', () => {
    expect(asked(NEXT, { '2026-07 v1': '2026-08-11 10:00' }, [])).toBe(false);
  });
});

describe('an impact table compares with', () => {
  const compared = (
    editions: Readonly<Record<string, string>>,
    written: string,
    version = NEXT,
    first = FIRST,
  ) =>
    comparedEditions(ledgerWith([first, version], editions), version, written).map(
      ({ value }) => `${value.period} v${String(value.version)}`,
    );

  test('what was written by its own moment, or when the day of publication began', () => {
    const editions = { '2026-06 v1': '2026-07-13 10:00', '2026-07 v1': '2026-08-20 00:00' };
    expect(compared(editions, '2026-07-13 10:00')).toEqual(['2026-06 v1', '2026-07 v1']);
    const later = { ...editions, '2026-07 v1': '2026-08-20 00:01' };
    expect(compared(later, '2026-08-20 00:00')).toEqual(['2026-06 v1']);
    expect(compared(later, '2026-08-20 00:01')).toEqual(['2026-06 v1', '2026-07 v1']);
    expect(compared(later, '2026-08-21 09:00')).toEqual(['2026-06 v1', '2026-07 v1']);
  });

  test('the latest versions of the last three periods before the rules start', () => {
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

  test('quarters where quarters were frozen', () => {
    const quarters = { ...FIRST, period: 'quarter' as const };
    const editions = { '2026-q1 v1': '2026-04-15 10:00', '2026-q2 v1': '2026-07-15 10:00' };
    expect(compared(editions, '2026-08-19 10:00', NEXT, quarters)).toEqual(['2026-q1 v1', '2026-q2 v1']);
  });
});

describe('an impact table', () => {
  const SECOND = { ...RULES, version: 'v2', published: '2026-07-25', from: '2026-08' };
  const LEDGER = withFrozen(pairLedger({ rules: [RULES, SECOND] }), ['2026-05', '2026-06']);
  const TABLE = tableOf(LEDGER);

  function tableOf(ledger: Ledger): Impact {
    const made = ruleImpact(ledger, 'v2', '2026-07-22 10:00');
    if (typeof made === 'string') throw new Error(made);
    return made;
  }

  /** The table with a change, sealed again as somebody would who covers its traces. */
  function resealed(change: Partial<Impact>): Impact {
    const { digest, ...content } = { ...TABLE, ...change };
    expect(digest).toBeDefined();
    return sealed(content);
  }

  const faultOf = (impact: Impact, ledger = LEDGER) => {
    const fault = impactFault(ledger, impact);
    if (fault?.kind !== 'periods') return fault;
    return {
      ...fault,
      expected: fault.expected.map(({ value }) => `${value.period} v${String(value.version)}`),
    };
  };
  const only = (version: string): Ledger => ({
    ...LEDGER,
    rules: LEDGER.rules.filter(({ value }) => value.version === version),
  });

  test('for these rules, the version they replace and the periods of its moment is sound', () => {
    expect(faultOf(TABLE)).toBeUndefined();
  });

  test('is at fault where it was changed by hand', () => {
    expect(faultOf({ ...TABLE, written: '2026-07-22 10:01' })).toEqual({ kind: 'edited' });
  });

  test('is at fault where its version, or the one before, is not there', () => {
    expect(faultOf(TABLE, only('v1'))).toEqual({ kind: 'unknown' });
    expect(faultOf(TABLE, only('v2'))).toEqual({ kind: 'replaces', expected: undefined });
  });

  test('is at fault where it is held against another version, or the rules were changed since', () => {
    expect(faultOf(resealed({ replaces: 'v0' }))).toEqual({ kind: 'replaces', expected: 'v1' });
    expect(faultOf(resealed({ rules: digestOf('') }))).toEqual({ kind: 'rules-changed' });
  });

  test('is at fault where one of its periods is another, of another version, or of another edition', () => {
    const [may, june] = TABLE.periods;
    if (may === undefined || june === undefined) throw new Error('two periods are frozen');
    const expected = { kind: 'periods', expected: ['2026-05 v1', '2026-06 v1'] };
    const naming = (...periods: readonly ImpactPeriod[]) => faultOf(resealed({ periods: [...periods] }));
    expect(naming({ ...may, period: '2026-04' }, june)).toEqual(expected);
    expect(naming(may, { ...june, edition: { ...june.edition, version: 2 } })).toEqual(expected);
    expect(naming({ ...may, edition: june.edition }, june)).toEqual(expected);
    expect(naming(june, may)).toEqual(expected);
    expect(naming(may)).toEqual(expected);
    expect(naming(may, june, june)).toEqual(expected);
    // What stands in a period is for `ruleImpact` to say.
    expect(naming({ ...may, leagues: [] }, june)).toBeUndefined();
  });

  test('is at fault where a period was corrected before the day of publication', () => {
    const reworded = {
      ...LEDGER,
      claim: LEDGER.claim.map((entry) => ({
        ...entry,
        value: { ...entry.value, nodes: [{ node: 'end', text: '另写' }] },
      })),
    };
    const corrected = (written: string) => frozenAsAsked(reworded, correcting('2026-05', written));
    expect(faultOf(TABLE, corrected('2026-07-25 00:00'))).toEqual({
      kind: 'periods',
      expected: ['2026-05 v2', '2026-06 v1'],
    });
    expect(faultOf(TABLE, corrected('2026-07-25 00:01'))).toBeUndefined();
  });
});
