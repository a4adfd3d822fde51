import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Impact } from '#record/freeze/impact.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { arbitraryLedger, recordsOf, shuffled, type RandomLedger } from '../testing/arbitrary.ts';
import { holds } from '#testing/holds.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { unit, worldLedger, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import {
  closedOn,
  correcting,
  done,
  frozenAsAsked,
  lastOf,
  withFrozen,
  withUpheld,
} from './testing/frozen.ts';
import { ruleImpact } from './rule-impact.ts';

const FROZEN = ['2026-03', '2026-04', '2026-05'];
const SECOND = { version: 'v2', title: '第二版', published: '2026-08-20', from: '2026-09' } as const;
const WRITTEN = '2026-08-19 10:00';

/** The second version of the rules, with what it changes. */
const second = (change: Partial<Rules> = {}): Rules => ({ ...RULES, ...change, ...SECOND });
const full = (marks: Readonly<Record<string, string>>) =>
  RULES.components.map((part) => ({ ...part, full: marks[part.id] ?? part.full }));
const ledgerOf = (random: RandomLedger, rules: Rules[]) => worldLedger({ rules }, recordsOf(random));

function impactOf(ledger: Ledger, version = 'v2', written = WRITTEN): Impact {
  const made = ruleImpact(ledger, version, written);
  if (typeof made === 'string') throw new Error(made);
  return Impact.parse(made);
}

describe('the same rules under a new name', () => {
  test('move nobody and change no total', () => {
    holds(
      fc.property(arbitraryLedger(2), (random) => {
        const ledger = withFrozen(ledgerOf(random, [RULES, second()]), FROZEN);
        const { periods } = impactOf(ledger);
        expect(periods.map(({ period }) => period)).toEqual(FROZEN);
        for (const { before, after, move } of periods.flatMap(({ leagues }) =>
          leagues.flatMap(({ units }) => units),
        )) {
          expect(after).toEqual(before);
          expect(move).toBe(before?.rank === undefined ? 'none' : 'same');
        }
      }),
      0.5,
    );
  });
});

describe('other rules', () => {
  const { tasks } = RULES;
  const CHANGES: readonly Partial<Rules>[] = [
    { components: full({ a: '50', b: '30' }) },
    ...(tasks === undefined
      ? []
      : [
          { tasks: { ...tasks, lateStep: '0.1', wait: 0, leastMatters: 2 } },
          { tasks: { ...tasks, assist: '0.8' } },
        ]),
    { total: { ...RULES.total, tie: 'dense' }, plans: undefined, bonus: undefined },
  ];

  test('give what would have been frozen, had they been in force from the start', () => {
    holds(
      fc.property(arbitraryLedger(2), fc.constantFrom(...CHANGES), (random, change) => {
        const ledger = withFrozen(ledgerOf(random, [RULES, second(change)]), FROZEN);
        const always = withFrozen(ledgerOf(random, [{ ...RULES, ...change }]), FROZEN);
        const places = impactOf(ledger).periods.flatMap(({ period, leagues }) =>
          leagues.flatMap(({ units }) =>
            units.map(({ unit: id, after }) => [period, id, after?.rank, after?.total]),
          ),
        );
        const expected = always.edition.flatMap(({ value: { period, leagues } }) =>
          leagues.flatMap(({ ranked, unranked }) => [
            ...ranked.map((row) => [period, row.unit, row.rank, row.total]),
            ...unranked.map((row) => [period, row.unit, undefined, undefined]),
          ]),
        );
        expect(places).toEqual(expected);
      }),
      0.5,
    );
  });

  test('give the same in whatever order the records are read', () => {
    holds(
      fc.property(arbitraryLedger(2), fc.integer(), (random, salt) => {
        const ledger = withFrozen(ledgerOf(random, [RULES, second(CHANGES[0])]), FROZEN);
        expect(impactOf(shuffled(ledger, salt))).toEqual(impactOf(ledger));
      }),
      0.5,
    );
  });
});

const LATE = { claims: ['2026-05-19 10:00'], checks: ['2026-05-20 通过'] };
const ROUGH = { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 限期完善 核验 r1:2026-07-31'] };
const matter = (id: string, lead: string, end: NonNullable<TaskSpec['end']>) =>
  done(id, lead, { printed: '2026-04-07', end });

/** In May 甲 is in time and only 限期完善, 乙 two days late and 通过, 丙 leads one matter, 丁 is alone in its league. */
function may(rules: Rules, ...more: Records[]): Ledger {
  const ledger = worldLedger(
    {
      rules: [RULES, rules],
      unit: [
        unit('jia'),
        unit('yi', 'counties', 2),
        unit('bing', 'counties', 3),
        unit('ding', 'departments', 4),
      ],
    },
    taskRecords(
      matter('j1', 'jia', ROUGH),
      matter('j2', 'jia', ROUGH),
      matter('y1', 'yi', LATE),
      matter('y2', 'yi', LATE),
      matter('b1', 'bing', { claims: ['2026-05-28 10:00'], checks: ['2026-05-29 通过'] }),
      matter('d1', 'ding', ROUGH),
      matter('d2', 'ding', ROUGH),
    ),
    ...more,
  );
  return withFrozen(ledger, ['2026-05']);
}
describe('a changed version of the rules', () => {
  const rowsOf = (rules: Rules) =>
    impactOf(may(rules)).periods.flatMap(({ leagues }) =>
      leagues.map(({ id, units }) => [
        id,
        ...units.map(
          ({ unit: name, before, after, move }) =>
            `${name} ${String(before?.rank ?? before?.reason)} ${String(after?.rank ?? after?.reason)} ${move}`,
        ),
      ]),
    );

  test('moves ranks where it weighs the parts otherwise', () => {
    // By the old rules 甲 60 + 16, 乙 54 + 20, 丙 33 + 20; A 80 and B 0: 甲 80, 乙 72, 丙 44; A 20 and B 60: 甲 68, 乙 78, 丙 71.
    expect(rowsOf(second({ components: full({ a: '20', b: '60' }) }))).toEqual([
      ['counties', 'yi 2 1 up 1', 'bing 3 2 up 1', 'jia 1 3 down 2'],
      ['departments', 'ding 1 1 same'],
    ]);
  });

  test('lets units in and puts units out where it asks for more matters', () => {
    const { tasks } = RULES;
    const [counties] = tasks === undefined ? [] : rowsOf(second({ tasks: { ...tasks, leastMatters: 2 } }));
    expect(counties).toEqual(['counties', 'jia 1 1 same', 'yi 2 2 same', 'bing 3 no-matters left']);
  });

  test('that gives up a league has no places for its units; one that has no units is not shown', () => {
    const [counties] = RULES.leagues;
    const leagues = counties === undefined ? [] : [counties, { id: 'bureaus', name: '局' }];
    expect(rowsOf(second({ leagues }))).toEqual([
      ['counties', 'jia 1 1 same', 'yi 2 2 same', 'bing 3 3 same'],
      ['departments', 'ding 1 undefined left'],
    ]);
  });

  test('that has no grades gives none', () => {
    const [period] = impactOf(may(second({ grades: undefined }))).periods;
    // A 60, B 16, C1 10, C2 0.
    expect(period?.leagues[0]?.units[0]).toEqual({
      unit: 'jia',
      before: { total: '86', rank: 1, grade: '良好' },
      after: { total: '86', rank: 1 },
      move: 'same',
    });
  });

  test('is measured over the days that the period had, though its own periods are longer', () => {
    const [period] = impactOf(may(second({ period: 'quarter' }))).periods;
    for (const { before, after } of period?.leagues.flatMap(({ units }) => units) ?? [])
      expect(after).toEqual(before);
  });

  test('is measured as if it had been in force since the first of all versions', () => {
    // 甲 owes from February on.
    const owed = done('j1', 'jia', { printed: '2026-01-12', due: '2026-02-10', plan: null, end: {} });
    const versions = [
      { ...RULES, version: 'v1b', from: '2026-04', published: '2026-03-20' },
      { ...RULES, version: 'v1', from: '2026-01' },
      second(),
    ];
    const ledger = worldLedger(
      { rules: versions, unit: [unit('jia'), unit('yi', 'counties', 2)] },
      taskRecords(owed, matter('j2', 'jia', ROUGH), matter('y1', 'yi', LATE)),
    );
    const [row] = impactOf(withFrozen(ledger, ['2026-05'])).periods[0]?.leagues[0]?.units ?? [];
    expect(row?.before).toBeDefined();
    expect(row?.after).toEqual(row?.before);
  });

  test('counts what an upheld objection to the period admitted', () => {
    const FLOOD = { id: 'flood', day: '2026-05-18', known: '2026-05-17', entered: '2026-06-20 10:00' };
    const frozen = may(second(), { calendar: [closedOn(FLOOD)] });
    const corrected = frozenAsAsked(
      withUpheld(frozen, '2026-05', '2026-06-24', 'calendar/0000.yaml#flood'),
      correcting('2026-05', '2026-06-25 10:00'),
    );
    expect(lastOf(corrected, '2026-05').version).toBe(2);
    for (const { before, after } of impactOf(corrected).periods[0]?.leagues.flatMap(({ units }) => units) ??
      [])
      expect(after).toEqual(before);
  });

  test('moves everybody out where the record has no office and nothing can be computed', () => {
    const [period] = impactOf({ ...may(second()), office: [] }).periods;
    expect(period?.leagues[0]?.units[0]).toEqual({
      unit: 'jia',
      before: { total: '86', rank: 1, grade: '良好' },
      move: 'left',
    });
  });
});

describe('the periods of an impact table', () => {
  const ledger = withFrozen(worldLedger({ rules: [RULES, second()] }), [
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
  ]);
  const named = (whole: Ledger, written: string) =>
    impactOf(whole, 'v2', written).periods.map(
      ({ period, edition }) => `${period} v${String(edition.version)}`,
    );

  test('are the last three that were frozen when publication began', () => {
    expect(named(ledger, '2026-06-20 10:00')).toEqual(['2026-04 v1', '2026-05 v1', '2026-06 v1']);
    expect(lastOf(ledger, '2026-07').frozen).toBe('2026-08-20 10:00');
    expect(named(ledger, '2026-08-20 10:00')).toEqual(['2026-05 v1', '2026-06 v1', '2026-07 v1']);
  });

  test('are fewer where fewer are frozen, and none is told', () => {
    const only = (count: number) => ({ ...ledger, edition: ledger.edition.slice(0, count) });
    expect(named(only(1), WRITTEN)).toEqual(['2026-03 v1']);
    expect(ruleImpact(only(0), 'v2', WRITTEN)).toBe('none-frozen');
    expect(ruleImpact(ledger, 'v1', WRITTEN)).toBe('first');
    expect(ruleImpact(ledger, 'v9', WRITTEN)).toBe('unknown');
  });
});
