import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALENDAR_2026, unit, worldLedger } from '#engine/testing/office.ts';
import { arbitraryLedger, LATER, recordsOf } from '#engine/testing/arbitrary.ts';
import {
  asked,
  correcting,
  frozenAsAsked,
  frozenOn,
  withFrozen,
  withUpheld,
} from '#engine/freeze/testing/frozen.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Ledger } from '#record/ledger.ts';
import { holds } from '#testing/holds.ts';
import { bulletinViews, type BulletinView } from './bulletin/bulletin-view.ts';
import type { Profile } from './env/env.ts';
import { rankingViews } from './ranking/ranking-view.ts';
import { viewsOf } from './testing/frozen-world.ts';
import { unitPeriodData } from './sheet/unit-period-data.ts';
import { unitPeriodPages } from './sheet/unit-period-view.ts';
import { made } from './testing/made.ts';

/** Everything that pages, exports and bulletins tell of a period itself, as one text: not when it was frozen, what came before and after, or whether live pages are there to lead to. */
function toldOf(ledger: Ledger, asOf: string, period: string, profile: Profile = 'internal'): string {
  const env = viewsOf(ledger, asOf, profile);
  const own = <V extends { readonly period: string }>(views: readonly V[]) =>
    views.filter((view) => view.period === period);
  return JSON.stringify(
    [
      own(made(unitPeriodPages(env))),
      own(made(unitPeriodPages(env))).map(unitPeriodData),
      own(rankingViews(env)),
      own(bulletinViews(env)).map(ofPeriod),
    ],
    (name, value: unknown) => (BESIDE.has(name) ? undefined : value),
    1,
  );
}

/** Of the sheet that is printed without what says when it was issued, frozen and corrected. */
function ofPeriod({ sheet, ...view }: BulletinView) {
  const blocks = sheet.blocks.filter(
    (block) =>
      block.as !== 'signature' && !(block.as === 'text' && /^(?:附件|本通报印发以后)/u.test(block.text)),
  );
  return { ...view, sheet: { ...sheet, blocks, foot: null, mark: null }, lengthText: null };
}

const BESIDE: ReadonlySet<string> = new Set([
  ...['state', 'editions', 'edition', 'downloads', 'statement', 'statements', 'bulletin', 'corrections'],
  ...['corrected', 'previous', 'next', 'trend', 'issueText', 'signature', 'quotes'],
]);

describe('a May corrected for two closures after June was frozen', () => {
  const closure = (id: string, from: string, to: string) => ({
    ...{ id, known: '2026-05-27', entered: '2026-07-20 10:00', from, to },
    reason: '防汛',
    basis: '第3号令',
  });
  const matter = (id: string, lead: string, due: string, claim?: string, check?: string): TaskSpec => ({
    id,
    lead,
    level: '重大',
    printed: '2026-05-06',
    due,
    end: { claims: claim === undefined ? [] : [claim], checks: check === undefined ? [] : [check] },
  });
  const ledger = worldLedger(
    { unit: [unit('jia'), unit('yi', 'counties', 2)] },
    {
      calendar: [
        {
          ...CALENDAR_2026,
          closures: [
            closure('flood', '2026-06-29', '2026-06-30'),
            closure('may', '2026-05-28', '2026-05-28'),
          ],
        },
      ],
    },
    taskRecords(
      matter('t1', 'jia', '2026-05-27', '2026-05-29 10:00', '2026-06-01 通过'),
      matter('t2', 'jia', '2026-06-22'),
      matter('t3', 'jia', '2026-06-22', '2026-06-22 10:00', '2026-06-23 通过'),
      matter('t4', 'yi', '2026-05-27', '2026-05-27 10:00', '2026-05-28 通过'),
      matter('t5', 'yi', '2026-06-22', '2026-06-22 10:00', '2026-06-23 通过'),
    ),
  );
  const may = frozenAsAsked(ledger, asked('2026-05', '2026-06-10 10:00'));
  const june = frozenAsAsked(may, asked('2026-06', '2026-07-10 10:00'));
  const admits = ['calendar/0000.yaml#flood', 'calendar/0000.yaml#may'];
  const fixed = frozenAsAsked(
    withUpheld(june, '2026-05', '2026-07-21', ...admits),
    correcting('2026-05', '2026-07-21 10:00'),
  );
  const reported = (of: Ledger) => toldOf(of, '2026-07-31 18:00', '2026-06');

  test('changes May', () => {
    const of = (whole: Ledger) => toldOf(whole, '2026-07-31 18:00', '2026-05');
    expect(of(june)).toContain('逾期2个工作日');
    expect(of(fixed)).not.toContain('逾期2个工作日');
  });

  test('leaves every line, light and total of June as they were frozen', () => {
    expect(reported(fixed)).toContain('逾期6个工作日');
    expect(reported(fixed)).not.toContain('逾期4个工作日');
    expect(reported(fixed)).toBe(reported(june));
  });
});

const PERIODS = ['2026-03', '2026-04', '2026-05'] as const;
const ledgers = arbitraryLedger(2).map((random) => worldLedger(recordsOf(random)));

/** Candidates of 经验推介 are named of frozen periods alone. */
function withoutCandidates(reported: string): string {
  return reported.replace(/"id": "experience",[^]*?(?="id": "next"|"method")/, '');
}

test('a period is told the same just before its freeze and just after', () => {
  holds(
    fc.property(ledgers, (ledger) => {
      for (const period of PERIODS) {
        const before = withFrozen(
          ledger,
          PERIODS.filter((other) => other < period),
        );
        const now = frozenOn(ledger, period);
        const after = withFrozen(before, [period]);
        expect(withoutCandidates(toldOf(after, now, period))).toBe(
          withoutCandidates(toldOf(before, now, period)),
        );
      }
    }),
    0.1,
  );
});

/** What may be done to a record after a freeze, whether or not anybody may do it: but for its words, which stand in the record alone. */
const CHANGES: readonly ((entry: Entry<Value>) => Entry<Value> | undefined)[] = [
  () => undefined,
  (entry) => withValue(entry, { submitted: '2026-03-01 08:00' }),
  (entry) => withValue(entry, { due: '2026-12-25' }),
  (entry) => withValue(entry, { class: '重大', lead: 'fa', item: 'siren' }),
  (entry) => withValue(entry, { on: '2026-03-02', received: '2026-03-02 08:00' }),
  (entry) =>
    withValue(entry, {
      results: listOf(entry.value['results']).map((found) => ({ ...found, result: '退回' })),
    }),
];

type Value = Readonly<Record<string, unknown>>;

function withValue(entry: Entry<Value>, change: Value): Entry<Value> {
  const known = Object.entries(change).filter(([name]) => name in entry.value);
  return { ...entry, value: { ...entry.value, ...Object.fromEntries(known) } };
}

function listOf(value: unknown): readonly object[] {
  return Array.isArray(value) ? (value as readonly object[]) : [];
}

/** Kinds whose records stand behind a period and do not name what its pages are about. */
const BEHIND = ['ack', 'claim', 'filing', 'event', 'report', 'verification', 'draw', 'task'] as const;

test('whatever becomes of its records later, a frozen period is told as it was frozen', () => {
  const change = fc.record({
    kind: fc.constantFrom(...BEHIND),
    pick: fc.nat({ max: 20 }),
    with: fc.constantFrom(...CHANGES),
  });
  holds(
    fc.property(ledgers, fc.array(change, { minLength: 1, maxLength: 4 }), (ledger, changes) => {
      const frozen = withFrozen(ledger, PERIODS);
      const changed = changes.reduce<Ledger>((whole, { kind, pick, with: alter }) => {
        // Records of any kind are mappings.
        const list = whole[kind] as readonly Entry<Value>[];
        const index = pick % Math.max(1, list.length);
        const entry = list[index];
        const isGone = kind === 'task' || kind === 'verification';
        if (entry === undefined) return whole;
        const made = alter(entry) ?? (isGone ? entry : undefined);
        return { ...whole, [kind]: list.flatMap((one, n) => (n === index ? (made ?? []) : [one])) };
      }, frozen);
      for (const period of PERIODS)
        expect(toldOf(changed, LATER, period)).toBe(toldOf(frozen, LATER, period));
    }),
    0.1,
  );
});
