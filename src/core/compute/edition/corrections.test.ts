import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { asked, faultsOf, frozenAsAsked } from '../testing/frozen.ts';
import { matters } from '../testing/matter.ts';
import { CALENDAR_2026, unit, world } from '../testing/world.ts';
import { editionNamed, latestEdition } from './editions-of.ts';

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
function ledgerWith(): Ledger {
  const calendar = { ...CALENDAR_2026, closures: [CLOSURE] };
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
    { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)], calendar: [calendar] },
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

const totalOf = (ledger: Ledger, month: string, of = 'jia') =>
  latestEdition(ledger, month)?.value.units.find((row) => row.unit === of)?.result.total;
const ADMIT = { reason: '漏录5月18日停工', admits: ['calendar/0000.yaml#flood'] };

describe('a correction', () => {
  const first = frozenAsAsked(ledgerWith(), asked('2026-05', '2026-06-10 10:00'));

  test('admits what had been overlooked, and nothing but it changes', () => {
    const both = frozenAsAsked(first, asked('2026-05', '2026-06-20 11:00', { correction: ADMIT }));
    expect(totalOf(first, '2026-05')).not.toBe(totalOf(both, '2026-05'));
    expect(totalOf(first, '2026-05', 'yi')).toBe(totalOf(both, '2026-05', 'yi'));
    const [v1, v2] = [editionNamed(both, '2026-05', 1), editionNamed(both, '2026-05', 2)];
    expect(v1?.value).toEqual(editionNamed(first, '2026-05', 1)?.value);
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

  test('leaves a later month that was frozen before it as it was', () => {
    const june = frozenAsAsked(first, asked('2026-06', '2026-07-10 10:00'));
    const all = frozenAsAsked(june, asked('2026-05', '2026-07-15 10:00', { correction: ADMIT }));
    expect(faultsOf(all)).toEqual([]);
    expect(totalOf(all, '2026-06')).toBe(totalOf(june, '2026-06'));
  });
});
