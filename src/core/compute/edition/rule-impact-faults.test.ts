import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import type { Impact, ImpactMonth } from '../../schema/impact.ts';
import { withCorrection, withFrozen } from '../testing/frozen.ts';
import { RULES, unit, world } from '../testing/world.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { ruleImpact } from './rule-impact.ts';
import { impactFault } from './rule-impact-faults.ts';

const SECOND = { ...RULES, version: 'v2', published: '2026-07-20', from: '2026-08' };
const WRITTEN = '2026-07-18 10:00';
const { ledger: RECORDS } = world('2026-12-31 24:00', {
  rules: [RULES, SECOND],
  unit: [unit('jia', 'counties', 1)],
});
const LEDGER = withFrozen(RECORDS, ['2026-05', '2026-06']);

function tableOf(ledger: Ledger): Impact {
  const made = ruleImpact(ledger, 'v2', WRITTEN);
  if (typeof made === 'string') throw new Error(made);
  return made;
}
const TABLE = tableOf(LEDGER);

/** The table with a change, sealed again as somebody would who covers its traces. */
function resealed(change: Partial<Impact>): Impact {
  const content = { ...TABLE, ...change };
  return { ...content, digest: digestOf(canonicalText({ ...content, digest: undefined })) };
}

const faultOf = (impact: Impact, ledger = LEDGER) => {
  const fault = impactFault(ledger, impact);
  if (fault?.kind !== 'months') return fault;
  const expected = fault.expected.map(({ value }) => `${value.month} v${String(value.version)}`);
  return { ...fault, expected };
};
const only = (keep: (version: string) => boolean): Ledger => ({
  ...LEDGER,
  rules: LEDGER.rules.filter(({ value }) => keep(value.version)),
});

test('nothing is wrong with a table for these rules, the version they replace and the months of its moment', () => {
  expect(faultOf(TABLE)).toBeUndefined();
});

describe('an impact table is at fault', () => {
  test('where it was changed by hand', () => {
    expect(faultOf({ ...TABLE, written: '2026-07-18 10:01' })).toEqual({ kind: 'edited' });
  });

  test('where its version, or the one before, is not there', () => {
    expect(
      faultOf(
        TABLE,
        only((version) => version === 'v1'),
      ),
    ).toEqual({ kind: 'unknown' });
    expect(
      faultOf(
        TABLE,
        only((version) => version === 'v2'),
      ),
    ).toEqual({
      kind: 'replaces',
      expected: undefined,
    });
  });

  test('where it is held against another version', () => {
    expect(faultOf(resealed({ replaces: 'v0' }))).toEqual({ kind: 'replaces', expected: 'v1' });
  });

  test('where the rules were changed since', () => {
    expect(faultOf(resealed({ rules: digestOf('') }))).toEqual({ kind: 'rules-changed' });
  });

  test('where one of its months is another, of another version, or of another edition', () => {
    const [may, june] = TABLE.months;
    if (may === undefined || june === undefined) throw new Error('two months are frozen');
    const expected = { kind: 'months', expected: ['2026-05 v1', '2026-06 v1'] };
    const naming = (...months: readonly ImpactMonth[]) => faultOf(resealed({ months: [...months] }));
    expect(naming({ ...may, month: '2026-04' }, june)).toEqual(expected);
    expect(naming(may, { ...june, edition: { ...june.edition, version: 2 } })).toEqual(expected);
    expect(naming({ ...may, edition: june.edition }, june)).toEqual(expected);
    expect(naming(june, may)).toEqual(expected);
    expect(naming(may)).toEqual(expected);
    expect(naming(may, june, june)).toEqual(expected);
    // What stands in a month is for `ruleImpact` to say.
    expect(naming({ ...may, leagues: [] }, june)).toBeUndefined();
  });

  test('where a month was corrected before the day of publication', () => {
    const corrected = (written: string) => withCorrection(LEDGER, '2026-05', written, []);
    expect(faultOf(TABLE, corrected('2026-07-20 00:00'))).toEqual({
      kind: 'months',
      expected: ['2026-05 v2', '2026-06 v1'],
    });
    expect(faultOf(TABLE, corrected('2026-07-20 00:01'))).toBeUndefined();
  });
});
