import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';

/** z of the weeks of a month by report day, those not assessed as 「—」. */
const weeks = (month: string, spec: Partial<MatterSpec>, ...more: Records[]) =>
  Object.fromEntries(
    solo(spec, ...more)
      .score(month)
      .weeks.map(({ reportDay, z }) => [reportDay.slice(5), z === undefined ? '—' : print(z, 1)]),
  );

describe('the matters that must be reported', () => {
  const due = (spec: Partial<MatterSpec>) => weeks('2026-05', spec)['05-15'] !== '—';

  test('have an unclaimed node due within 14 days', () => {
    expect(due({ due: '2026-05-29' })).toBe(true);
    expect(due({ due: '2026-06-01' })).toBe(false);
    expect(due({ due: '2026-05-29', end: { claims: ['2026-05-14 10:00'] } })).toBe(false);
  });

  test('claimed on paper before the report day are claimed, though typed after it', () => {
    const onBehalf = { receivedAt: '2026-05-14 10:00', channel: '纸质' as const, enteredBy: 'mishu' };
    const claim = {
      task: 't1',
      unit: 'jia',
      nodes: [{ node: 'end', text: '完成' }],
      submitted: '2026-05-18 10:00',
      onBehalf,
    };
    expect(weeks('2026-05', { due: '2026-05-29' }, { claim: [claim] })['05-15']).toBe('—');
  });

  test('claimed on the report day itself are still owed a word', () => {
    expect(due({ due: '2026-05-29', end: { claims: ['2026-05-15 09:00'] } })).toBe(true);
  });

  test('are overdue, or without their plan', () => {
    expect(due({ printed: '2026-04-01', due: '2026-05-06' })).toBe(true);
    expect(due({ due: '2026-09-30', plan: null })).toBe(true);
  });

  test('were changed or returned that week', () => {
    const far = { due: '2026-09-30' };
    const change = (asked: string) => due({ ...far, changes: [{ asked, dates: { end: '2026-10-30' } }] });
    expect(change('2026-05-11 00:00')).toBe(true);
    expect(change('2026-05-10 23:59')).toBe(false);
    const end = (on: string) =>
      due({ ...far, end: { claims: ['2026-05-07 10:00'], checks: [`${on} 退回`] } });
    expect(end('2026-05-12')).toBe(true);
    expect(end('2026-05-08')).toBe(false);
  });

  test('do not rest, and were delivered before the report day', () => {
    expect(due({ due: '2026-05-20', events: ['2026-05-13 暂停'] })).toBe(false);
    expect(due({ printed: '2026-05-14', due: '2026-05-29' })).toBe(true);
    expect(due({ printed: '2026-05-15', due: '2026-05-29' })).toBe(false);
  });
});
