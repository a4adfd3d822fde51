import { describe, expect, test } from 'vitest';
import { freezeMoment, isFinished, isFrozen, monthHorizon, recordMonth, rulesOf } from './months.ts';
import { solo, soloAt } from './testing/solo.ts';
import { CALENDAR_2026, RULES, world } from './testing/world.ts';

describe('the freeze of May 2026', () => {
  test('begins with the seventh working day of June', () => {
    expect(freezeMoment(world('2026-07-01 09:00'), '2026-05')).toBe('2026-06-09 00:00');
    expect(isFinished(world('2026-06-08 23:59'), '2026-05')).toBe(false);
    expect(isFinished(world('2026-06-09 00:00'), '2026-05')).toBe(true);
  });

  test('comes later after a closure', () => {
    const closures = [
      { id: 'c', known: '2026-06-02', from: '2026-06-03', to: '2026-06-03', reason: '停电', basis: '公告' },
    ];
    expect(
      freezeMoment(world('2026-07-01 09:00', { calendar: [{ ...CALENDAR_2026, closures }] }), '2026-05'),
    ).toBe('2026-06-10 00:00');
  });
});

describe('what a month sees', () => {
  test('reaches to its cut-off, for checks to its freeze, and never past the as-of moment', () => {
    const seen = (asOf: string) => monthHorizon(world(asOf), '2026-05');
    expect(seen('2026-07-01 09:00')).toEqual({
      records: '2026-05-31 24:00',
      checks: '2026-06-09 00:00',
      day: '2026-05-31',
    });
    expect(seen('2026-06-03 09:00')).toEqual({
      records: '2026-05-31 24:00',
      checks: '2026-06-03 09:00',
      day: '2026-05-31',
    });
    expect(seen('2026-05-20 09:00')).toEqual({
      records: '2026-05-20 09:00',
      checks: '2026-05-20 09:00',
      day: '2026-05-20',
    });
  });

  test('takes a claim received by cut-off and typed before the freeze, and nothing received later', () => {
    const claimed = (submitted: string, receivedAt: string) =>
      solo(
        { due: '2026-05-15' },
        {
          claim: [
            {
              task: 't1',
              unit: 'jia',
              nodes: [{ node: 'end', text: '完成' }],
              submitted,
              onBehalf: { receivedAt, channel: '纸质', enteredBy: 'mishu' },
            },
          ],
        },
      ).shares('2026-05')[0];
    expect(claimed('2026-06-03 10:00', '2026-05-31 23:59')).toContain('claimed');
    expect(claimed('2026-06-09 10:00', '2026-05-31 23:59')).toContain('unfinished');
    expect(claimed('2026-06-03 10:00', '2026-06-01 00:00')).toContain('unfinished');
  });

  test('takes a 核验 entered before the freeze, which alone works back', () => {
    const end = { claims: ['2026-05-15 10:00'], checks: ['2026-06-08 通过'] };
    expect(solo({ due: '2026-05-15', end }).shares('2026-05')[0]).toContain('finished 1.000');
    expect(soloAt('2026-06-05 10:00', { due: '2026-05-15', end }).shares('2026-05')[0]).toContain('claimed');
  });
});

test('a record counts in the month of its receipt, typed after the freeze in that of its entry', () => {
  const context = world('2026-08-31 24:00');
  const received = (submitted: string) =>
    recordMonth(context, {
      submitted,
      onBehalf: { receivedAt: '2026-05-29 10:00', channel: '纸质', enteredBy: 'mishu' },
    });
  expect([received('2026-06-09 00:00'), received('2026-06-09 00:01')]).toEqual(['2026-05', '2026-06']);
});

test('the rules of a month are the last version in force from it or before', () => {
  const later = { ...RULES, version: 'v2', from: '2026-06' };
  const context = world('2026-08-31 24:00', { rules: [later, RULES] });
  expect(
    ['2025-12', '2026-05', '2026-06', '2026-07'].map((month) => rulesOf(context, month)?.value.version),
  ).toEqual([undefined, 'v1', 'v2', 'v2']);
});

test('a month is frozen from its edition on, not from the day it may be', () => {
  const context = world('2026-08-31 24:00');
  const frozen = { ...context, frozenAt: new Map([['2026-05', '2026-06-10 09:00']]) };
  expect(['2026-05', '2026-06'].map((month) => isFrozen(frozen, month))).toEqual([true, false]);
});
