import { describe, expect, test } from 'vitest';
import type { Entry } from '../../entry.ts';
import type { Ledger } from '../../ledger.ts';
import { editionEntry, withFrozen } from '../testing/frozen.ts';
import { ledgerOf } from '../testing/ledger-of.ts';
import { matters } from '../testing/matter.ts';
import { CALENDAR_2026, unit, world } from '../testing/world.ts';
import { unitMonth } from '../unit-month.ts';
import { editionsOf } from './editions-of.ts';
import { figureFaults, ownFaults, recordFaults } from './examine-edition.ts';
import { freezeMonth, type FreezeRequest } from './freeze-month.ts';
import { ledgerContext } from './ledger-context.ts';
import { recomputeEdition } from './recompute-edition.ts';

const END = '2026-12-31 23:59';
const CLOSURE = {
  id: 'flood',
  known: '2026-05-17',
  entered: '2026-06-20 10:00',
  from: '2026-05-18',
  to: '2026-05-18',
  reason: '防汛',
  basis: '第3号令',
};

/** 甲 finished three working days late, on 20 May what was due on the 15th; 乙 in time. */
function ledgerWith(closure: object = CLOSURE): Ledger {
  const calendar = { ...CALENDAR_2026, closures: [closure] };
  const own = (id: string, lead: string, claim: string) => ({
    id,
    lead,
    level: '重大' as const,
    printed: '2026-05-06',
    due: '2026-05-15',
    end: { claims: [claim], checks: ['2026-05-21 通过'] },
  });
  const more = (id: string, lead: string) => ({
    ...own(id, lead, '2026-06-09 10:00'),
    due: '2026-06-09',
    end: { claims: ['2026-06-09 10:00'], checks: ['2026-06-11 通过'] },
  });
  return world(
    END,
    { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)], calendar: [calendar as never] },
    matters([
      own('t1', 'jia', '2026-05-20 10:00'),
      own('t2', 'jia', '2026-05-20 10:00'),
      own('t3', 'yi', '2026-05-15 10:00'),
      own('t4', 'yi', '2026-05-15 10:00'),
      more('t5', 'jia'),
      more('t6', 'yi'),
    ]),
  ).ledger;
}

const request = (month: string, now: string, more: Partial<FreezeRequest> = {}): FreezeRequest => ({
  month,
  now,
  approval: { by: 'zhuren', on: now.slice(0, 10), mode: '签批' },
  noted: [],
  correction: undefined,
  ...more,
});

function frozen(ledger: Ledger, asked: FreezeRequest): Ledger {
  const made = freezeMonth(ledger, asked, () => true);
  if ('refusals' in made) throw new Error(JSON.stringify(made.refusals));
  return { ...ledger, edition: [...ledger.edition, editionEntry(made.edition)] };
}

const refusals = (ledger: Ledger, asked: FreezeRequest) => {
  const made = freezeMonth(ledger, asked, () => true);
  return 'refusals' in made ? made.refusals : [];
};

const faultsOf = (ledger: Ledger) =>
  [...editionsOf(ledger).values()].flatMap((versions) => {
    const last = versions.at(-1);
    const own = versions.flatMap((entry) => ownFaults(ledger, entry));
    return last === undefined
      ? own
      : [
          ...own,
          ...figureFaults(ledger, last),
          ...recordFaults(ledger, last),
          ...recomputeEdition(ledger, last),
        ];
  });
const totalOf = (ledger: Ledger, month: string, of = 'jia') =>
  editionsOf(ledger)
    .get(month)
    ?.at(-1)
    ?.value.units.find((row) => row.unit === of)?.result.total;
const ADMIT = { reason: '漏录5月18日停工', admits: ['calendar/0000.yaml#flood'] };

describe('a correction', () => {
  const first = frozen(ledgerWith(), request('2026-05', '2026-06-10 10:00'));

  test('admits what had been overlooked, and nothing but it changes', () => {
    const both = frozen(first, request('2026-05', '2026-06-20 11:00', { correction: ADMIT }));
    expect(totalOf(first, '2026-05')).not.toBe(totalOf(both, '2026-05'));
    expect(totalOf(first, '2026-05', 'yi')).toBe(totalOf(both, '2026-05', 'yi'));
    const [v1, v2] = editionsOf(both).get('2026-05') ?? [];
    expect(v1?.value).toEqual(editionsOf(first).get('2026-05')?.[0]?.value);
    expect(v2?.value).toMatchObject({
      version: 2,
      frozen: '2026-06-10 10:00',
      written: '2026-06-20 11:00',
      correction: { ...ADMIT, replaces: v1?.value.digest },
    });
    const changed = v2?.value.correction?.changes.map(({ unit: of, figure }) => `${of} ${figure}`);
    expect(changed).toContain('jia result.total');
    expect(changed?.every((name) => name.startsWith('jia '))).toBe(true);
    expect(faultsOf(both)).toEqual([]);
  });

  test('leaves a later month that was frozen before it as it was, on its pages too', () => {
    const june = frozen(first, request('2026-06', '2026-07-10 10:00'));
    const all = frozen(june, request('2026-05', '2026-07-15 10:00', { correction: ADMIT }));
    expect(faultsOf(all)).toEqual([]);
    const context = ledgerContext(all, END);
    const shown = context === undefined ? undefined : unitMonth(context, 'jia', '2026-05')?.total;
    expect(shown?.n).toBeDefined();
    expect(totalOf(all, '2026-06')).toBe(totalOf(june, '2026-06'));
  });

  test('counts from its own moment: as of before it, the first version stands', () => {
    const both = frozen(first, request('2026-05', '2026-06-20 11:00', { correction: ADMIT }));
    const at = (asOf: string) => {
      const context = ledgerContext(both, asOf);
      return context && unitMonth(context, 'jia', '2026-05')?.total;
    };
    expect(at('2026-06-20 10:59')).not.toEqual(at('2026-06-20 11:00'));
  });

  test('is refused where nothing has changed, or nothing was frozen', () => {
    const again = { correction: { reason: '无', admits: [] } };
    expect(refusals(first, request('2026-05', '2026-06-20 11:00', again))).toEqual([
      { why: 'nothing-changed' },
    ]);
    expect(refusals(ledgerWith(), request('2026-05', '2026-06-20 11:00', again))).toEqual([
      { why: 'not-frozen' },
    ]);
    expect(
      refusals(
        first,
        request('2026-05', '2026-06-20 11:00', { correction: { reason: '无', admits: ['gone.yaml'] } }),
      ),
    ).toEqual([{ why: 'admits-unknown', ref: 'gone.yaml' }]);
  });
});

describe('a freeze is refused', () => {
  const ledger = ledgerWith();

  test('before the 7th working day of the next month, and not on it', () => {
    // 1–5 and 8–9 June 2026 are the first seven working days.
    expect(refusals(ledger, request('2026-05', '2026-06-08 23:59'))).toEqual([
      { why: 'too-early', earliest: '2026-06-09 00:00' },
    ]);
    expect(refusals(ledger, request('2026-05', '2026-06-09 00:00'))).toEqual([]);
  });

  test('a second time, out of order, and without rules', () => {
    const once = withFrozen(ledger, ['2026-05']);
    expect(refusals(once, request('2026-05', '2026-06-20 10:00'))).toEqual([{ why: 'frozen-already' }]);
    expect(refusals(once, request('2026-07', '2026-08-20 10:00'))).toEqual([
      { why: 'earlier-open', month: '2026-06' },
    ]);
    expect(refusals(ledger, request('2025-05', '2026-06-20 10:00'))).toEqual([{ why: 'no-rules' }]);
  });

  test('without the chief’s approval, or with one that has not been given yet', () => {
    const by = { by: 'fenguan', on: '2026-06-10', mode: '签批' as const };
    expect(refusals(ledger, request('2026-05', '2026-06-10 10:00', { approval: by }))).toEqual([
      { why: 'approver', value: 'fenguan' },
    ]);
    const on = { by: 'zhuren', on: '2026-06-11', mode: '签批' as const };
    expect(refusals(ledger, request('2026-05', '2026-06-10 10:00', { approval: on }))).toEqual([
      { why: 'approval-late', value: '2026-06-11' },
    ]);
  });

  test('while an objection is neither answered nor marked', () => {
    const objection = {
      id: 'o1',
      unit: 'jia',
      month: '2026-05',
      reviewer: 'jijian',
      submitted: '2026-06-05 10:00',
    };
    const contested = (more: object = {}) =>
      world(END, { unit: [unit('jia', 'counties', 1)], objection: [{ ...objection, ...more }] }).ledger;
    const asked = (more: Partial<FreezeRequest> = {}) => request('2026-05', '2026-06-10 10:00', more);
    expect(refusals(contested(), asked())).toEqual([{ why: 'objections-open', ids: ['o1'] }]);
    expect(refusals(contested({ answer: { on: '2026-06-08', result: '维持' } }), asked())).toEqual([]);
    expect(refusals(contested(), asked({ noted: [{ id: 'o1', note: '另行复核' }] }))).toEqual([]);
    expect(refusals(contested({ month: '2026-06' }), asked())).toEqual([]);
  });
});

describe('what is added for later months', () => {
  const first = frozen(ledgerWith(), request('2026-05', '2026-06-10 10:00'));
  const elsewhere = <T>(list: readonly Entry<T>[]) =>
    list.map((entry) => ({ ...entry, path: `later/${entry.path}` }));

  test('leaves a frozen month alone: a unit that comes or goes, a year of the calendar, a commendation', () => {
    const notice = {
      id: 'n2027',
      title: '通知',
      known: '2026-11-10',
      source: 'https://example.gov.cn',
      days: [{ name: '元旦', off: ['2027-01-01'] }],
    };
    const honour = {
      id: 'h1',
      units: ['jia'],
      experience: 'x',
      level: '市级' as const,
      title: '表扬',
      by: '市政府',
      on: '2026-08-01',
      received: '2026-08-01 10:00',
    };
    const bing = {
      ...unit('bing', 'counties', 3),
      names: [{ from: '2026-07-01', name: '丙' }],
      leagues: [{ from: '2026-07-01', league: 'counties' }],
    };
    const added = ledgerOf({
      unit: [bing],
      calendar: [{ year: 2027, notices: [notice] }],
      honours: [{ honours: [honour] }],
    });
    const closed = first.unit.map((entry) =>
      entry.value.id === 'yi' ? { ...entry, value: { ...entry.value, until: '2026-08-31' } } : entry,
    );
    const later: Ledger = {
      ...first,
      unit: [...closed, ...elsewhere(added.unit)],
      calendar: [...first.calendar, ...elsewhere(added.calendar)],
      honours: [...first.honours, ...elsewhere(added.honours)],
    };
    expect(faultsOf(later)).toEqual([]);
  });

  test('but not a record that claims to have been there', () => {
    const praise = {
      id: 'i1',
      kind: '批示肯定' as const,
      title: '批示',
      from: '市长',
      date: '2026-05-11',
      document: '1号',
      units: ['jia'],
      text: '好',
      submitted: '2026-05-12 10:00',
    };
    const { incoming } = ledgerOf({ incoming: [praise] });
    const later: Ledger = { ...first, incoming: elsewhere(incoming) };
    expect(faultsOf(later)).toMatchObject([{ kind: 'record-late' }]);
  });
});
