import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { Impact } from '../../schema/impact.ts';
import type { Rules } from '../../schema/rules.ts';
import { arbitraryLedger, MONTHS, worldOf } from '../testing/arbitrary-ledger.ts';
import { withCorrection, withFrozen } from '../testing/frozen.ts';
import type { Records } from '../testing/ledger-of.ts';
import { matters, type MatterSpec } from '../testing/matter.ts';
import { shuffled } from '../testing/shuffled.ts';
import { RULES, unit, world } from '../testing/world.ts';
import { ruleImpact } from './rule-impact.ts';

const FROZEN = MONTHS.slice(0, 3);
const SECOND = { version: 'v2', title: '第二版', published: '2026-08-20', from: '2026-09' } as const;
const WRITTEN = '2026-08-19 10:00';

/** The second version of the rules, with what it changes. */
const second = (change: Partial<Rules> = {}): Rules => ({ ...RULES, ...change, ...SECOND });
const full = (marks: Readonly<Record<string, string>>) =>
  RULES.components.map((part) => ({ ...part, full: marks[part.id] ?? part.full }));

function impactOf(ledger: Ledger, version = 'v2', written = WRITTEN): Impact {
  const made = ruleImpact(ledger, version, written);
  if (typeof made === 'string') throw new Error(made);
  return Impact.parse(made);
}

describe('the same rules under a new name', () => {
  test('move nobody and change no total', () => {
    fc.assert(
      fc.property(arbitraryLedger(2), (random) => {
        const ledger = withFrozen(worldOf(random, { rules: [RULES, second()] }).ledger, FROZEN);
        const { months } = impactOf(ledger);
        expect(months.map(({ month }) => month)).toEqual(FROZEN);
        for (const { leagues } of months)
          for (const { units } of leagues)
            for (const { before, after, move } of units) {
              expect(after).toEqual(before);
              expect(move).toBe(before?.rank === undefined ? 'none' : 'same');
            }
      }),
      { numRuns: 40, seed: 20_260_501 },
    );
  });
});

describe('other rules', () => {
  const CHANGES: readonly Partial<Rules>[] = [
    { components: full({ a: '50', b: '30' }) },
    { completion: { ...RULES.completion, lateStep: '0.1', unfinished: '1', wait: 0 } },
    { weights: { ...RULES.weights, carryStep: '0.5', assist: '0.8' } },
    { ranking: { ...RULES.ranking, workload: '1.00', tie: 'dense' }, planLate: '0.5' },
    { deduction: { ...RULES.deduction, red: '4' }, bonus: { ...RULES.bonus, cap: '1' } },
  ];

  test('give what would have been frozen, had they been in force from the start', () => {
    fc.assert(
      fc.property(arbitraryLedger(2), fc.constantFrom(...CHANGES), (random, change) => {
        const ledger = withFrozen(worldOf(random, { rules: [RULES, second(change)] }).ledger, FROZEN);
        const always = withFrozen(worldOf(random, { rules: [{ ...RULES, ...change }] }).ledger, FROZEN);
        const places = impactOf(ledger).months.flatMap(({ month, leagues }) =>
          leagues.flatMap(({ units }) =>
            units.map(({ unit: id, after }) => [month, id, after?.rank, after?.total]),
          ),
        );
        const expected = always.edition.flatMap(({ value: { month, leagues, units } }) =>
          leagues.flatMap(({ ranked, unranked }) => [
            ...ranked.map((row) => [month, row.unit, row.rank, row.total]),
            ...unranked.map((row) => [
              month,
              row.unit,
              undefined,
              units.find((own) => own.unit === row.unit)?.result.total,
            ]),
          ]),
        );
        expect(places).toEqual(expected);
      }),
      { numRuns: 40, seed: 20_260_501 },
    );
  });

  test('give the same in whatever order the records are read', () => {
    fc.assert(
      fc.property(arbitraryLedger(2), fc.integer(), (random, salt) => {
        const ledger = withFrozen(worldOf(random, { rules: [RULES, second(CHANGES[0])] }).ledger, FROZEN);
        expect(impactOf(shuffled(ledger, salt))).toEqual(impactOf(ledger));
      }),
      { numRuns: 40, seed: 20_260_501 },
    );
  });
});

const matter = (id: string, lead: string, end: MatterSpec['end'], level: MatterSpec['level'] = '重大') => ({
  id,
  lead,
  level,
  printed: '2026-04-07',
  due: '2026-05-15',
  ...(end === undefined ? {} : { end }),
});
const CLEAN = { claims: ['2026-05-19 10:00'], checks: ['2026-05-20 通过'] };
const ROUGH = { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 基本通过'] };

/** In May 甲 is in time and only 基本通过, 乙 two days late and 通过, 丙 too small to be ranked, 丁 alone in its league. */
function may(rules: Rules, ...more: Records[]): Ledger {
  const { ledger } = world(
    '2026-10-31 24:00',
    {
      rules: [RULES, rules],
      unit: [
        unit('jia', 'counties', 1),
        unit('yi', 'counties', 2),
        unit('bing', 'counties', 3),
        unit('ding', 'departments', 4),
      ],
    },
    matters([
      matter('j1', 'jia', ROUGH),
      matter('j2', 'jia', ROUGH),
      matter('y1', 'yi', CLEAN),
      matter('y2', 'yi', CLEAN),
      matter('b1', 'bing', ROUGH, '一般'),
      matter('d1', 'ding', ROUGH),
      matter('d2', 'ding', ROUGH),
    ]),
    ...more,
  );
  return withFrozen(ledger, ['2026-05']);
}

describe('a changed version of the rules', () => {
  const rowsOf = (rules: Rules) =>
    impactOf(may(rules)).months.flatMap(({ leagues }) =>
      leagues.map(({ id, units }) => [
        id,
        ...units.map(
          ({ unit: name, before, after, move }) =>
            `${name} ${String(before?.rank ?? before?.reason)} ${String(after?.rank ?? after?.reason)} ${move}`,
        ),
      ]),
    );

  test('moves ranks where it weighs the parts otherwise', () => {
    expect(rowsOf(second({ components: full({ a: '40', b: '40' }) }))).toEqual([
      ['counties', 'yi 2 1 up 1', 'jia 1 2 down 1', 'bing too-few too-few none'],
      ['departments', 'ding 1 1 same'],
    ]);
  });

  test('lets units in and puts units out where it asks for another workload', () => {
    const asking = (workload: string) => second({ ranking: { ...RULES.ranking, workload } });
    expect(rowsOf(asking('1.00'))[0]).toEqual([
      'counties',
      'jia 1 1 same',
      'bing too-few 1 entered',
      'yi 2 3 down 1',
    ]);
    expect(rowsOf(asking('3.01'))[0]).toEqual([
      'counties',
      'jia 1 too-few left',
      'yi 2 too-few left',
      'bing too-few too-few none',
    ]);
  });

  test('that gives up a league has no places for its units', () => {
    expect(rowsOf(second({ leagues: RULES.leagues.slice(0, 1) }))[1]).toEqual([
      'departments',
      'ding 1 undefined left',
    ]);
  });

  test('is compared in totals and grades', () => {
    // A 54, B 20 and C2 0 of 90: no plan fell due in May. By the new rules A 36 and B 40.
    const [first] = impactOf(may(second({ components: full({ a: '40', b: '40' }) }))).months;
    expect(first?.leagues[0]?.units[0]).toEqual({
      unit: 'yi',
      before: { total: '82.22', rank: 2, grade: '良好' },
      after: { total: '84.44', rank: 1, grade: '良好' },
      move: 'up 1',
    });
  });
});

describe('the months of an impact table', () => {
  const ledger = withFrozen(world('2026-10-31 24:00', { rules: [RULES, second()] }).ledger, [
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
  ]);
  const named = (whole: Ledger, written: string) =>
    impactOf(whole, 'v2', written).months.map(({ month, edition }) => `${month} v${String(edition.version)}`);

  test('are the last three that were frozen when publication began', () => {
    expect(named(ledger, '2026-06-20 10:00')).toEqual(['2026-05 v1', '2026-06 v1', '2026-07 v1']);
    const frozen = ledger.edition.map(({ value }) => value.frozen).at(-1);
    expect(frozen).toBe('2026-08-11 00:00');
    const early: Ledger = {
      ...ledger,
      rules: ledger.rules.map((entry) =>
        entry.value.version === 'v2'
          ? { ...entry, value: { ...entry.value, published: '2026-08-10' } }
          : entry,
      ),
    };
    expect(named(early, '2026-08-10 23:59')).toEqual(['2026-04 v1', '2026-05 v1', '2026-06 v1']);
    expect(named(early, '2026-08-11 00:00')).toEqual(['2026-05 v1', '2026-06 v1', '2026-07 v1']);
  });

  test('are in their latest version, and only months before the rules start', () => {
    const corrected = withCorrection(ledger, '2026-06', '2026-08-18 09:00', []);
    expect(named(corrected, WRITTEN)).toEqual(['2026-05 v1', '2026-06 v2', '2026-07 v1']);
    const sooner = {
      ...corrected,
      rules: corrected.rules.map((entry) =>
        entry.value.version === 'v2' ? { ...entry, value: { ...entry.value, from: '2026-07' } } : entry,
      ),
    };
    expect(named(sooner, WRITTEN)).toEqual(['2026-04 v1', '2026-05 v1', '2026-06 v2']);
  });

  test('are fewer where fewer are frozen, and none is told', () => {
    const only = (count: number) => ({ ...ledger, edition: ledger.edition.slice(0, count) });
    expect(named(only(1), WRITTEN)).toEqual(['2026-03 v1']);
    expect(ruleImpact(only(0), 'v2', WRITTEN)).toBe('none-frozen');
    expect(ruleImpact(ledger, 'v1', WRITTEN)).toBe('first');
    expect(ruleImpact(ledger, 'v9', WRITTEN)).toBe('unknown');
  });
});
