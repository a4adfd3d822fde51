import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { asked, refusals, withFrozen } from '../testing/frozen.ts';
import type { Records } from '../testing/ledger-of.ts';
import { matters } from '../testing/matter.ts';
import { CALENDAR_2026, unit, world } from '../testing/world.ts';

const NOW = '2026-06-10 10:00';
const LATER = '2026-06-20 11:00';
const CLOSURE = {
  known: '2026-05-17',
  from: '2026-05-18',
  to: '2026-05-18',
  reason: '防汛',
  basis: '第3号令',
};

const ledgerWith = (...more: Records[]): Ledger =>
  world(
    '2026-12-31 23:59',
    {
      unit: [unit('jia', 'counties', 1)],
      calendar: [
        { ...CALENDAR_2026, closures: [{ ...CLOSURE, id: 'flood' }] },
        { year: 2025, closures: [{ ...CLOSURE, id: 'fire', from: '2025-05-18', to: '2025-05-18' }] },
      ],
    },
    matters([{ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-05-15' }]),
    ...more,
  ).ledger;
const ledger = ledgerWith();
const once = withFrozen(ledger, ['2026-05']);

describe('a freeze is refused', () => {
  test('before the 7th working day of the next month, and not on it', () => {
    // 1–5 and 8–9 June 2026 are the first seven working days.
    expect(refusals(ledger, asked('2026-05', '2026-06-08 23:59'))).toEqual([
      { why: 'too-early', earliest: '2026-06-09 00:00' },
    ]);
    expect(refusals(ledger, asked('2026-05', '2026-06-09 00:00'))).toEqual([]);
  });

  test('a second time, out of order, and without rules', () => {
    expect(refusals(once, asked('2026-05', '2026-06-20 10:00'))).toEqual([{ why: 'frozen-already' }]);
    expect(refusals(once, asked('2026-07', '2026-08-20 10:00'))).toEqual([
      { why: 'earlier-open', month: '2026-06' },
    ]);
    expect(refusals(ledger, asked('2025-05', NOW))).toEqual([{ why: 'no-rules' }]);
  });

  test('without the chief’s approval, or with one that has not been given yet', () => {
    const by = (post: string, on = '2026-06-10') => ({
      approval: { by: post, on, mode: '签批' as const },
    });
    for (const post of ['fenguan', 'nobody'])
      expect(refusals(ledger, asked('2026-05', NOW, by(post)))).toEqual([{ why: 'approver', value: post }]);
    expect(refusals(ledger, asked('2026-05', NOW, by('zhuren', '2026-06-11')))).toEqual([
      { why: 'approval-late', value: '2026-06-11' },
    ]);
  });

  test('where there is no office, whose chief could approve it', () => {
    expect(refusals({ ...ledger, office: [] }, asked('2026-05', NOW))).toEqual([
      { why: 'approver', value: 'zhuren' },
    ]);
  });
});

describe('an objection', () => {
  const contested = (more: object = {}) =>
    ledgerWith({
      objection: [
        {
          id: 'o1',
          unit: 'jia',
          month: '2026-05',
          reviewer: 'jijian',
          submitted: '2026-06-05 10:00',
          ...more,
        },
      ],
    });
  const OPEN = [{ why: 'objections-open', ids: ['o1'] }];

  test('that is neither answered nor marked stands against the freeze of its month', () => {
    expect(refusals(contested(), asked('2026-05', NOW))).toEqual(OPEN);
    const answered = contested({ answer: { on: '2026-06-08', result: '维持' } });
    expect(refusals(answered, asked('2026-05', NOW))).toEqual([]);
    const noted = [{ id: 'o1', note: '另行复核' }];
    expect(refusals(contested(), asked('2026-05', NOW, { noted }))).toEqual([]);
    expect(refusals(contested({ month: '2026-06' }), asked('2026-05', NOW))).toEqual([]);
  });

  test('counts from the moment at which it was entered', () => {
    expect(refusals(contested({ submitted: NOW }), asked('2026-05', NOW))).toEqual(OPEN);
    expect(refusals(contested({ submitted: '2026-06-10 10:01' }), asked('2026-05', NOW))).toEqual([]);
  });

  test('does not stand against a correction, which may be what it asks for', () => {
    const frozen = { ...contested(), edition: once.edition };
    const correction = { reason: '异议成立', admits: [] };
    expect(refusals(frozen, asked('2026-05', LATER, { correction }))).toEqual([{ why: 'nothing-changed' }]);
  });
});

describe('a correction is refused', () => {
  const correcting = (of: Ledger, ...admits: string[]) =>
    refusals(of, asked('2026-05', LATER, { correction: { reason: '漏录', admits } }));

  test('where nothing has changed, or nothing was frozen', () => {
    expect(correcting(once)).toEqual([{ why: 'nothing-changed' }]);
    expect(correcting(ledger)).toEqual([{ why: 'not-frozen' }]);
  });

  test('where it admits what is not there', () => {
    const unknown = ['gone.yaml', 'calendar/0000.yaml#fire', 'claim/0000.yaml#flood', 'calendar/0000.yaml#'];
    expect(correcting(once, ...unknown)).toEqual(unknown.map((ref) => ({ why: 'admits-unknown', ref })));
  });

  test('but not because of a record or a closure that is there', () => {
    const there = ['plan/0000.yaml', 'calendar/0000.yaml#flood', 'calendar/0001.yaml#fire'];
    expect(correcting(once, ...there)).toEqual([{ why: 'nothing-changed' }]);
  });
});
