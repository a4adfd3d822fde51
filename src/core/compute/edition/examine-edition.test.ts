import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import type { Edition } from '../../schema/edition.ts';
import { editionEntry, resealed, withCorrection, withFrozen } from '../testing/frozen.ts';
import { ledgerOf } from '../testing/ledger-of.ts';
import { matters } from '../testing/matter.ts';
import { RULES, unit, world } from '../testing/world.ts';
import { editionNamed } from './editions-of.ts';
import { figureFaults, ownFaults, recordFaults, rulesNamed, tablesBefore } from './examine-edition.ts';

/** 甲 finished two matters in each of April, May and June. */
const { ledger } = world(
  '2026-12-31 23:59',
  { unit: [unit('jia', 'counties', 1)] },
  matters(
    ['04', '05', '06'].flatMap((month) =>
      ['a', 'b'].map((id) => ({
        id: `${id}${month}`,
        lead: 'jia',
        level: '重大' as const,
        printed: '2026-03-02',
        due: `2026-${month}-15`,
        end: { claims: [`2026-${month}-15 10:00`], checks: [`2026-${month}-16 通过`] },
      })),
    ),
  ),
);

function named(whole: Ledger, month: string, version = 1) {
  const found = editionNamed(whole, month, version);
  if (found === undefined) throw new Error(`${month} has no version ${String(version)}`);
  return found;
}
const own = (whole: Ledger, month: string, version = 1) => ownFaults(whole, named(whole, month, version));
const without = (whole: Ledger, month: string): Ledger => ({
  ...whole,
  edition: whole.edition.filter(({ value }) => value.month !== month),
});
/** An edition changed by someone who seals it again. */
const forged = (whole: Ledger, month: string, change: Partial<Edition>, version = 1): Ledger => ({
  ...whole,
  edition: whole.edition.map((entry) =>
    entry === named(whole, month, version) ? editionEntry(resealed(entry.value, change)) : entry,
  ),
});

describe('an edition among others', () => {
  const twice = withCorrection(withFrozen(ledger, ['2026-05']), '2026-05', '2026-06-15 10:00', []);
  const whole = withFrozen(withCorrection(twice, '2026-05', '2026-06-16 10:00', []), ['2026-06']);
  const BEFORE = { by: 'zhuren', on: '2026-06-01', mode: '会议' } as const;

  test('has nothing to tell when each replaces the version before it and builds on the month before', () => {
    expect(whole.edition.map(({ value }) => `${value.month} v${String(value.version)}`)).toEqual([
      '2026-05 v1',
      '2026-05 v2',
      '2026-05 v3',
      '2026-06 v1',
    ]);
    expect(whole.edition.flatMap((entry) => ownFaults(whole, entry))).toEqual([]);
  });

  test('that was changed and sealed again no longer fits what came after it', () => {
    const first = forged(whole, '2026-05', { approval: BEFORE });
    expect(own(first, '2026-05', 1)).toEqual([]);
    expect(own(first, '2026-05', 2)).toEqual([{ kind: 'unlinked', to: 'editions/2026-05/v1.yaml' }]);
    expect(own(first, '2026-05', 3)).toEqual([]);
    expect(own(first, '2026-06')).toEqual([]);
    const third = forged(whole, '2026-05', { approval: BEFORE }, 3);
    expect(own(third, '2026-05', 3)).toEqual([]);
    expect(own(third, '2026-06')).toEqual([{ kind: 'unlinked', to: 'editions/2026-05/v3.yaml' }]);
  });

  test('that is missing is missed, by number and by name', () => {
    const second = named(whole, '2026-05', 2);
    const gone = { ...whole, edition: whole.edition.filter((entry) => entry !== second) };
    expect(own(gone, '2026-05', 3)).toEqual([
      { kind: 'numbered', expected: 2 },
      { kind: 'unlinked', to: 'editions/2026-05/v2.yaml' },
    ]);
  });

  test('must say, as a later version, what it replaces', () => {
    const silent = forged(whole, '2026-05', { correction: undefined }, 2);
    expect(own(silent, '2026-05', 2)).toEqual([{ kind: 'unlinked', to: 'editions/2026-05/v1.yaml' }]);
  });

  test('corrects nothing as a first version', () => {
    const renamed = editionEntry(resealed(named(whole, '2026-05', 2).value, { version: 1 }));
    expect(ownFaults({ ...whole, edition: [renamed] }, renamed)).toEqual([
      { kind: 'unlinked', to: 'editions/2026-05/v0.yaml' },
    ]);
  });
});

describe('the table of the month before', () => {
  const three = withFrozen(ledger, ['2026-04', '2026-05', '2026-06']);
  const changes = (whole: Ledger, month: string) =>
    named(whole, month).value.leagues.flatMap(({ ranked }) => ranked.map(({ change }) => change));

  test('is that of the version on which the edition builds', () => {
    const both = withCorrection(withFrozen(ledger, ['2026-05']), '2026-05', '2026-06-15 10:00', []);
    const emptied = forged(both, '2026-05', { leagues: [] });
    const { value } = named(withFrozen(emptied, ['2026-06']), '2026-06');
    expect(value.previous).toMatchObject({ month: '2026-05', version: 2 });
    expect(tablesBefore(emptied, value)).toBe(named(emptied, '2026-05', 2).value.leagues);
  });

  test('is none where that month is not there: every unit is new then', () => {
    const gone = without(three, '2026-05');
    expect(tablesBefore(gone, named(gone, '2026-06').value)).toBeUndefined();
    expect(figureFaults(gone, named(gone, '2026-06'))).toEqual([
      {
        kind: 'figure',
        first: { unit: 'jia', figure: 'counties.change', before: 'same', after: 'new' },
        count: 1,
      },
    ]);
  });

  test('is none where a month lies between', () => {
    const gap = withFrozen(ledger, ['2026-04', '2026-06']);
    expect(named(gap, '2026-06').value.previous?.month).toBe('2026-04');
    expect([changes(three, '2026-06'), changes(gap, '2026-06')]).toEqual([['same'], ['new']]);
    expect(figureFaults(gap, named(gap, '2026-06'))).toEqual([]);
  });
});

describe('what an edition needs of the ledger', () => {
  const whole = withFrozen(ledger, ['2026-05']);

  test('is the version of the rules that it names', () => {
    const { rules } = ledgerOf({ rules: [{ ...RULES, version: 'v2' }, RULES] });
    expect(rulesNamed({ ...whole, rules }, named(whole, '2026-05').value)).toEqual(RULES);
    expect(figureFaults({ ...whole, rules: rules.slice(0, 1) }, named(whole, '2026-05'))).toEqual([
      { kind: 'rules-gone' },
    ]);
  });

  test('is an office: without one its records tell nothing', () => {
    expect(recordFaults({ ...whole, office: [] }, named(whole, '2026-05'))).toEqual([]);
  });
});
