import { describe, expect, test } from 'vitest';
import { exactText } from '../../core/exact/fraction.ts';
import type { Ledger } from '../../record/ledger.ts';
import { unitResult } from '../score/unit-result.ts';
import { matters } from '../testing/matters.ts';
import { periodIn, worldLedger } from '../testing/office.ts';
import type { Context } from '../dossier/context.ts';
import { frozenContext, periodContext } from './contexts.ts';
import { editionNamed, latestEdition } from './editions.ts';
import { asked, closedOn, correcting, done, frozenAsAsked, PAIR, withFrozen } from './testing/frozen.ts';

const END = '2026-12-31 23:59';
const WRITTEN = '2026-07-21 10:00';
/** A day on which nobody worked, written down only when June had been frozen too. */
const FLOOD = { id: 'flood', day: '2026-05-28', known: '2026-05-27', entered: '2026-07-20 10:00' };
const due27 = (id: string, lead: string, claimed: string, checked: string) =>
  done(id, lead, { due: '2026-05-27', end: { claims: [`${claimed} 10:00`], checks: [`${checked} 通过`] } });

/** Due on 27 May, a matter of 甲 was finished on the 29th, one on 2 June; 乙 was in time. */
const ledger = worldLedger(
  PAIR,
  { calendar: [closedOn(FLOOD)] },
  matters(
    due27('t1', 'jia', '2026-05-29', '2026-06-01'),
    due27('t2', 'jia', '2026-06-02', '2026-06-03'),
    due27('t3', 'yi', '2026-05-27', '2026-05-28'),
    done('t4', 'yi', { due: '2026-06-10', end: { claims: ['2026-06-10 10:00'] } }),
  ),
);
const both = withFrozen(ledger, ['2026-05', '2026-06']);
const corrected = frozenAsAsked(both, correcting('2026-05', WRITTEN, 'calendar/0000.yaml#flood'));

function totalIn(context: Context | undefined, period: string): string | undefined {
  const total = context && unitResult(context, 'jia', periodIn(context, period))?.score.total;
  return total && exactText(total);
}
const shown = (whole: Ledger, period: string, asOf = END) => totalIn(periodContext(whole, asOf), period);
const printed = (period: string, version = 1) =>
  editionNamed(corrected, period, version)?.value.units.find((row) => row.unit === 'jia')?.result.total;
const again = (whole: Ledger, period: string) => {
  const last = latestEdition(whole, period);
  return totalIn(last && frozenContext(whole, last), period);
};

describe('the context of a ledger', () => {
  test('counts what a correction admits from the moment at which it was written', () => {
    expect(printed('2026-05', 1)).not.toBe(printed('2026-05', 2));
    expect(shown(corrected, '2026-05', '2026-07-21 09:59')).toBe(printed('2026-05', 1));
    expect(shown(corrected, '2026-05', WRITTEN)).toBe(printed('2026-05', 2));
  });

  test('without corrections is that of the records', () => {
    expect(shown(both, '2026-05')).toBe(printed('2026-05', 1));
    expect(shown(ledger, '2026-05')).toBe(printed('2026-05', 1));
  });

  test('needs an office', () => {
    expect(periodContext({ ...ledger, office: [] }, END)).toBeUndefined();
  });
});

describe('a frozen period over exactly the records that its edition names', () => {
  test('comes out as it was, though a correction of another would change it', () => {
    expect(again(corrected, '2026-05')).toBe(printed('2026-05', 2));
    expect(again(corrected, '2026-06')).toBe(printed('2026-06'));
    const { edition } = corrected;
    const only = { ...corrected, edition: edition.filter(({ value }) => value.period === '2026-05') };
    const late = frozenAsAsked(only, asked('2026-06', '2026-08-03 10:00'));
    expect(again(late, '2026-06')).not.toBe(printed('2026-06'));
  });

  test('has no other record, and the edition before it alone', () => {
    const last = latestEdition(corrected, '2026-06');
    const context = last && frozenContext(corrected, last);
    const named = new Set(both.edition.flatMap(({ value }) => Object.keys(value.records)));
    const { office, edition, ...records } = context?.ledger ?? ledger;
    expect(office).toHaveLength(1);
    expect(edition.map(({ value }) => `${value.period} v${String(value.version)}`)).toEqual(['2026-05 v1']);
    for (const list of Object.values(records))
      for (const { path } of list) expect(named.has(path)).toBe(true);
  });

  test('is none where its rules are gone', () => {
    const last = latestEdition(both, '2026-05');
    expect(last && frozenContext({ ...both, rules: [] }, last)).toBeUndefined();
  });
});
