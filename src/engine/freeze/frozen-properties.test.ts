import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import { Edition } from '#record/freeze/edition.ts';
import type { Ledger } from '#record/ledger.ts';
import { buildContext } from '../dossier/context.ts';
import { leagueTables } from '../score/league-tables.ts';
import { arbitraryLedger, LATER, recordsOf, shuffled, type RandomLedger } from '../testing/arbitrary.ts';
import { holds } from '#testing/holds.ts';
import { entryOf, periodIn, worldLedger } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { asOfLedger } from '../time/seen.ts';
import { provedReceipts } from '../time/received.ts';
import { canonicalText } from '#exact/canonical.ts';
import { latestVersions } from './editions.ts';
import { isCode } from '../sheet/task-codes.ts';
import { asked, correcting, faultsOf, frozen, frozenOn, refusals, withFrozen } from './testing/frozen.ts';

const FROZEN = ['2026-03', '2026-04', '2026-05'];

const ledgerOf = (random: RandomLedger) => worldLedger(recordsOf(random));
const editions = (ledger: Ledger) => latestVersions(ledger).map(({ value }) => value);

describe('a frozen period', () => {
  test('passes its schema, follows from its own inputs, names its records and computes again as it was', () => {
    holds(
      fc.property(arbitraryLedger(2), (random) => {
        const ledger = withFrozen(ledgerOf(random), FROZEN);
        expect(faultsOf(ledger)).toEqual([]);
        for (const edition of editions(ledger)) expect(Edition.parse(edition)).toEqual(edition);
      }),
    );
  });

  test('stays the same when everything about one matter is withheld, and does not name it', () => {
    holds(
      fc.property(arbitraryLedger(2), (random) => {
        const ledger = ledgerOf(random);
        const closed = withFrozen(ledger, FROZEN, ({ value }) => !JSON.stringify(value).includes('"t0"'));
        expect(faultsOf(closed)).toEqual([]);
        for (const { units } of editions(closed)) {
          expect(JSON.stringify(units)).not.toContain('"t0"');
          const names = units.flatMap(({ completion = [] }) => completion.map(({ task }) => task));
          expect(names.filter((name) => name !== 't1' && !isCode(name))).toEqual([]);
        }
        const tables = (of: Ledger) => editions(of).map(({ leagues }) => leagues);
        expect(tables(closed)).toEqual(tables(withFrozen(ledger, FROZEN)));
      }),
    );
  });

  test('is the same whatever the order of the records', () => {
    holds(
      fc.property(arbitraryLedger(2), fc.integer(), (random, salt) => {
        const ledger = ledgerOf(random);
        const digests = (of: Ledger) => editions(withFrozen(of, FROZEN)).map(({ digest }) => digest);
        expect(digests(shuffled(ledger, salt))).toEqual(digests(ledger));
      }),
      0.5,
    );
  });

  test('is what the running period showed after its close', () => {
    holds(
      fc.property(arbitraryLedger(2), (random) => {
        const ledger = withFrozen(ledgerOf(random), FROZEN);
        const context = buildContext(ledger, LATER);
        for (const { period, leagues } of editions(ledger)) {
          const shown =
            context &&
            leagueTables(context, periodIn(context, period)).map(({ rows }) =>
              rows.map(({ unit, rank, total }) => [unit.value.id, rank, exactText(total)]),
            );
          expect(shown).toEqual(
            leagues.map(({ ranked }) => ranked.map(({ unit, rank, total }) => [unit, rank, total])),
          );
        }
      }),
    );
  });
});

/** What may come after a freeze: another version of the rules, a year of the calendar, an amendment, a counter that is switched on. */
function withMore(ledger: Ledger): Ledger {
  const arrangement = (id: string, known: string, off: string, entered?: string) => ({
    id,
    title: '通知',
    known,
    ...(entered === undefined ? {} : { entered }),
    source: 'https://example.gov.cn',
    days: [{ name: '放假', off: [off] }],
  });
  // The notice of the next year's days was public before the freeze, and is entered without a word on when.
  const next = entryOf(
    'calendar',
    { year: 2027, notices: [arrangement('n27', '2026-03-31', '2027-01-01')] },
    9,
  );
  const rules = entryOf('rules', { ...RULES, version: 'v2', published: '2026-08-20', from: '2026-09' }, 9);
  const receipts = entryOf(
    'receipts',
    {
      date: '2026-08-03',
      receipts: [
        {
          door: '合并请求',
          number: 1,
          moment: '2026-08-03 09:00',
          records: [{ path: 'reports/2026-W31/jia.yaml', blob: 'a'.repeat(40) }],
        },
      ],
    },
    9,
  );
  return {
    ...ledger,
    receipts: [...ledger.receipts, receipts],
    rules: [...ledger.rules, rules],
    calendar: [
      ...ledger.calendar.map((entry) => ({
        ...entry,
        value: {
          ...entry.value,
          notices: [
            ...entry.value.notices,
            { ...arrangement('n26', '2026-05-04', '2026-05-12', '2026-08-01 10:00') },
          ].map((notice) => ({ ...notice, days: notice.days.map((days) => ({ work: [], ...days })) })),
        },
      })),
      next,
    ],
  };
}

describe('invariant 16 (rules.md): after any later record, rule or calendar a frozen period', () => {
  const cases = arbitraryLedger(2).map((random) => {
    const whole = ledgerOf(random);
    const moment = frozenOn(whole, '2026-05');
    const early = withFrozen(asOfLedger(whole, moment, provedReceipts(whole)), FROZEN);
    return { early, later: withMore({ ...whole, edition: early.edition }), moment };
  });

  test('has no fault, and computes again as it was', () => {
    holds(
      fc.property(cases, ({ later }) => {
        expect(faultsOf(later)).toEqual([]);
      }),
    );
  });

  test('leaves nothing to correct', () => {
    holds(
      fc.property(cases, ({ later }) => {
        for (const period of FROZEN)
          expect(refusals(later, correcting(period, '2026-11-30 10:00'))).toEqual([
            { why: 'nothing-changed' },
          ]);
      }),
    );
  });

  test('would be frozen byte for byte as it was, however late', () => {
    holds(
      fc.property(cases, ({ early, later, moment }) => {
        const { edition } = early;
        const whole = { ...later, edition: edition.slice(0, -1), calendar: later.calendar.slice(0, -1) };
        const last = edition.at(-1)?.value;
        expect(frozen(whole, asked('2026-05', moment))).toEqual(last);
        const late = frozen(whole, asked('2026-05', LATER));
        for (const name of ['units', 'leagues', 'records', 'calendar', 'rules', 'previous'] as const)
          expect(canonicalText(late[name])).toBe(canonicalText(last?.[name]));
      }),
    );
  });
});
