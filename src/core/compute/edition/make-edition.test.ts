import { describe, expect, test } from 'vitest';
import type { Entry } from '../../entry.ts';
import type { Ledger } from '../../ledger.ts';
import { withFrozen } from '../testing/frozen.ts';
import type { Records } from '../testing/ledger-of.ts';
import { matters } from '../testing/matter.ts';
import { CALENDAR_2026, unit, world } from '../testing/world.ts';
import { latestEdition } from './editions-of.ts';
import { isPseudonym, type IsPublic } from './make-edition.ts';

const own = (id: string) => ({
  id,
  lead: 'jia',
  level: '重大' as const,
  printed: '2026-05-06',
  due: '2026-05-15',
  end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] },
});
const TWO = matters([own('t1'), own('t2')]);
const ledgerWith = (...records: Records[]): Ledger => world('2026-12-31 23:59', ...records).ledger;
const JIA = { unit: [unit('jia', 'counties', 1)] };

function frozen(ledger: Ledger, months: readonly string[] = ['2026-05'], isPublic?: IsPublic) {
  const made = latestEdition(withFrozen(ledger, months, isPublic), months.at(-1) ?? '')?.value;
  if (made === undefined) throw new Error('nothing was frozen');
  return made;
}

describe('the roster of a month', () => {
  const roster = (units: NonNullable<Records['unit']>) =>
    frozen(ledgerWith({ unit: units })).units.map((row) => row.unit);

  test('stands in the fixed order, units of the same place by id', () => {
    const units = [unit('yi', 'counties', 2), unit('bing', 'counties', 2), unit('jia', 'counties', 1)];
    expect(roster(units)).toEqual(['jia', 'bing', 'yi']);
    expect(roster(units.toReversed())).toEqual(['jia', 'bing', 'yi']);
  });

  test('has a unit that still was there on the first day, and none that ended before', () => {
    const until = (id: string, day: string) => ({ ...unit(id, 'counties', 1), until: day });
    expect(roster([until('jia', '2026-05-01'), until('yi', '2026-04-30')])).toEqual(['jia']);
  });

  test('names no league for a unit that is in none, and calls each by its name of the last day', () => {
    const names = [
      { from: '2025-01-01', name: '科' },
      { from: '2026-05-31', name: '处' },
      { from: '2026-06-01', name: '局' },
    ];
    const [row] = frozen(ledgerWith({ unit: [{ ...unit('jia', '不参评', 1), names }] })).units;
    expect(row).toMatchObject({ unit: 'jia', name: '处' });
    expect(row).not.toHaveProperty('league');
  });
});

test('a month before the first rules cannot be frozen', () => {
  expect(() => frozen(ledgerWith(JIA), ['2025-05'])).toThrow(new RangeError('no rules in force in 2025-05'));
});

describe('the records that an edition names', () => {
  const ledger = ledgerWith(JIA, TWO);
  const hidden: IsPublic = (kind) => kind !== 'claim' && kind !== 'plan';

  test('are all at first, then only those that are new or changed', () => {
    expect(Object.keys(frozen(ledger).records)).toContain('claim/0001.yaml');
    expect(frozen(ledger, ['2026-05', '2026-06']).records).toEqual({});
    const may = withFrozen(ledger, ['2026-05']);
    const claim = may.claim.map((entry, n) =>
      n === 0 ? entry : { ...entry, value: { ...entry.value, nodes: [{ node: 'end', text: '另写' }] } },
    );
    expect(Object.keys(frozen({ ...may, claim }, ['2026-06']).records)).toEqual(['claim/0001.yaml']);
  });

  test('are not those withheld: of them the digests alone, in their own order', () => {
    const { records, withheld = [] } = frozen(ledger, undefined, hidden);
    expect(Object.keys(records).filter((path) => /^(claim|plan)/.test(path))).toEqual([]);
    const whole = frozen(ledger).records;
    const digests = ['claim/0000.yaml', 'claim/0001.yaml', 'plan/0000.yaml', 'plan/0001.yaml'].map(
      (path) => whole[path],
    );
    expect(withheld).not.toEqual(digests);
    expect(withheld).toEqual(digests.sort());
    expect(frozen(ledger)).not.toHaveProperty('withheld');
  });

  test('have their calendar told by what was known of it at the freeze', () => {
    const closure = (known: string) => ({
      id: 'flood',
      known,
      from: '2026-06-20',
      to: '2026-06-20',
      reason: '防汛',
      basis: '第3号令',
    });
    const calendarOf = (...closures: ReturnType<typeof closure>[]) =>
      frozen(ledgerWith(JIA, { calendar: [{ ...CALENDAR_2026, closures }] })).calendar;
    expect(calendarOf(closure('2026-06-09'))).not.toBe(calendarOf());
    expect(calendarOf(closure('2026-06-10'))).toBe(calendarOf());
  });
});

describe('the name of a matter', () => {
  const tasksOf = (ledger: Ledger, isPublic: IsPublic) =>
    frozen(ledger, undefined, isPublic).units.flatMap((row) => row.completion.map(({ task }) => task));
  const isFirst = ({ path }: Entry<object>) => path === 'task/0000.yaml';

  test('is its id, or the beginning of its record’s digest where that is withheld', () => {
    const ledger = ledgerWith(JIA, TWO);
    const digest = frozen(ledger).records['task/0000.yaml'];
    const names = tasksOf(ledger, (_, entry) => !isFirst(entry));
    expect(names).toEqual([`w${digest?.slice(0, 12) ?? ''}`, 't2']);
    expect(names.map(isPseudonym)).toEqual([true, false]);
  });

  test('is not hidden with a withheld record of another kind that has the same id', () => {
    const ledger = ledgerWith(JIA, TWO);
    const [first] = ledger.verification;
    const verification = ledger.verification.map((entry) =>
      entry === first ? { ...entry, value: { ...entry.value, id: 't1' } } : entry,
    );
    expect(tasksOf({ ...ledger, verification }, (kind) => kind !== 'verification')).toEqual(['t1', 't2']);
  });

  test.each([
    ['w0', true],
    ['w0123456789ab', true],
    ['w0123456789abc', false],
    ['w0123456789a', false],
    ['w1', false],
    ['t2026-abcdef1', false],
    ['a-w0123456789', false],
    ['w2026-abcd-01', false],
  ])('%s stands for a withheld one: %s', (name, expected) => {
    expect(isPseudonym(name)).toBe(expected);
  });
});
