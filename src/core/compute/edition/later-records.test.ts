import { describe, expect, test } from 'vitest';
import type { Entry } from '../../entry.ts';
import type { Ledger } from '../../ledger.ts';
import { asked, faultsOf, frozenAsAsked } from '../testing/frozen.ts';
import { ledgerOf } from '../testing/ledger-of.ts';
import { matters } from '../testing/matter.ts';
import { unit, world } from '../testing/world.ts';

const own = (id: string, lead: string) => ({
  id,
  lead,
  level: '重大' as const,
  printed: '2026-05-06',
  due: '2026-05-15',
  end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] },
});
const frozen = frozenAsAsked(
  world(
    '2026-12-31 23:59',
    { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] },
    matters([own('t1', 'jia'), own('t2', 'jia'), own('t3', 'yi'), own('t4', 'yi')]),
  ).ledger,
  asked('2026-05', '2026-06-10 10:00'),
);
const elsewhere = <T>(list: readonly Entry<T>[]) =>
  list.map((entry) => ({ ...entry, path: `later/${entry.path}` }));

describe('what is added after a month was frozen', () => {
  test('leaves it alone: a unit that comes or goes, a year of the calendar, a commendation', () => {
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
    const closed = frozen.unit.map((entry) =>
      entry.value.id === 'yi' ? { ...entry, value: { ...entry.value, until: '2026-08-31' } } : entry,
    );
    const later: Ledger = {
      ...frozen,
      unit: [...closed, ...elsewhere(added.unit)],
      calendar: [...frozen.calendar, ...elsewhere(added.calendar)],
      honours: [...frozen.honours, ...elsewhere(added.honours)],
    };
    expect(faultsOf(later)).toEqual([]);
  });

  test('is told where it claims to have been there', () => {
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
    expect(faultsOf({ ...frozen, incoming: elsewhere(incoming) })).toMatchObject([{ kind: 'record-late' }]);
  });
});
