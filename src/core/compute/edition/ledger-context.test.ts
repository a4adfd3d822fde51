import { describe, expect, test } from 'vitest';
import { exactText } from '../../exact/fraction.ts';
import type { Ledger } from '../../ledger.ts';
import { leagueMonths } from '../league.ts';
import { asked, frozenAsAsked } from '../testing/frozen.ts';
import { ledgerOf } from '../testing/ledger-of.ts';
import { matters } from '../testing/matter.ts';
import { CALENDAR_2026, unit, world } from '../testing/world.ts';
import { unitMonth } from '../unit-month.ts';
import { editionNamed } from './editions-of.ts';
import { ledgerContext } from './ledger-context.ts';

const END = '2026-12-31 23:59';
const WRITTEN = '2026-07-21 10:00';
/** A day on which nobody worked, written down only when June had been frozen too. */
const CLOSURE = {
  id: 'flood',
  known: '2026-05-27',
  entered: '2026-07-20 10:00',
  from: '2026-05-28',
  to: '2026-05-28',
  reason: '防汛',
  basis: '第3号令',
};
const due27 = (id: string, lead: string, claimed: string, checked: string) => ({
  id,
  lead,
  level: '重大' as const,
  printed: '2026-05-06',
  due: '2026-05-27',
  end: { claims: [`${claimed} 10:00`], checks: [`${checked} 通过`] },
});

/** Due on 27 May, two matters of 甲 were finished on the 29th and two on 2 June; 乙 was in time. */
const ledger = world(
  END,
  {
    unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)],
    calendar: [{ ...CALENDAR_2026, closures: [CLOSURE] }],
  },
  matters([
    due27('t1', 'jia', '2026-05-29', '2026-06-01'),
    due27('t2', 'jia', '2026-05-29', '2026-06-01'),
    due27('t3', 'jia', '2026-06-02', '2026-06-03'),
    due27('t4', 'jia', '2026-06-02', '2026-06-03'),
    due27('t5', 'yi', '2026-05-27', '2026-05-28'),
    due27('t6', 'yi', '2026-05-27', '2026-05-28'),
  ]),
).ledger;
const may = frozenAsAsked(ledger, asked('2026-05', '2026-06-10 10:00'));
const june = frozenAsAsked(may, asked('2026-06', '2026-07-10 10:00'));
const admits = ['calendar/0000.yaml#flood'];
const corrected = frozenAsAsked(
  june,
  asked('2026-05', WRITTEN, { correction: { reason: '漏录停工', admits } }),
);

function contextOf(whole: Ledger, asOf = END) {
  const context = ledgerContext(whole, asOf);
  if (context === undefined) throw new Error('a test ledger has an office');
  return context;
}
const shown = (whole: Ledger, month: string, asOf?: string) => {
  const total = unitMonth(contextOf(whole, asOf), 'jia', month)?.total;
  return total && exactText(total);
};
const frozen = (month: string, version = 1) =>
  editionNamed(corrected, month, version)?.value.units.find((row) => row.unit === 'jia')?.result.total;

describe('a frozen month on the pages', () => {
  test('that a correction of another month would change stays as it was frozen, its table too', () => {
    expect(contextOf(corrected).ofMonth('2026-06')).toBeDefined();
    expect(shown(corrected, '2026-06')).toBe(frozen('2026-06'));
    const rows = leagueMonths(contextOf(corrected), '2026-06').flatMap((league) =>
      league.rows.map((row) => [row.unit.value.id, row.rank, exactText(row.total)]),
    );
    const ranked = editionNamed(corrected, '2026-06', 1)?.value.leagues.flatMap((league) => league.ranked);
    expect(rows).toEqual(ranked?.map((row) => [row.unit, row.rank, row.total]));
  });

  test('would be changed by it indeed: frozen only now, June counts the day off too', () => {
    const { edition } = corrected;
    const only = { ...corrected, edition: edition.filter(({ value }) => value.month === '2026-05') };
    expect(shown(only, '2026-06')).not.toBe(frozen('2026-06'));
  });

  test('that comes out as it was frozen is computed with everything in view', () => {
    expect(contextOf(corrected).ofMonth('2026-05')).toBeUndefined();
    expect(contextOf(june).ofMonth('2026-06')).toBeUndefined();
    expect(contextOf(june).ofMonth('2026-07')).toBeUndefined();
  });

  test('comes out as it was when a unit is founded later', () => {
    const bing = { ...unit('bing', 'counties', 3), names: [{ from: '2026-07-01', name: '丙' }] };
    const founded = ledgerOf({ unit: [bing] }).unit.map((entry) => ({ ...entry, path: 'later.yaml' }));
    const context = contextOf({ ...june, unit: [...june.unit, ...founded] });
    expect(context.units.has('bing')).toBe(true);
    expect(context.ofMonth('2026-05')).toBeUndefined();
  });

  test('has no score where its rules are gone', () => {
    expect(shown({ ...june, rules: [] }, '2026-05')).toBeUndefined();
  });
});

describe('a correction on the pages', () => {
  test('moves no freeze', () => {
    expect([...contextOf(corrected).frozenAt]).toEqual([
      ['2026-05', '2026-06-10 10:00'],
      ['2026-06', '2026-07-10 10:00'],
    ]);
  });

  test('counts from the moment at which it was written; until then the version before stands', () => {
    expect(frozen('2026-05', 1)).not.toBe(frozen('2026-05', 2));
    expect(shown(corrected, '2026-05', '2026-07-21 09:59')).toBe(frozen('2026-05', 1));
    expect(shown(corrected, '2026-05', WRITTEN)).toBe(frozen('2026-05', 2));
  });
});
