import { describe, expect, test } from 'vitest';
import type { MatterSpec } from './testing/matter.ts';
import { drawing, sparing } from './testing/sparing.ts';
import { solo } from './testing/solo.ts';
import { matters } from './testing/matter.ts';

describe('a claim of an ordinary node', () => {
  const plain: MatterSpec = {
    id: 't1',
    lead: 'jia',
    printed: '2026-05-06',
    due: '2026-09-30',
    nodes: [{ id: 'n1', due: '2026-05-15', claims: ['2026-05-15 10:00'] }],
  };
  // Four more claims, so that one in five is drawn and either may be.
  const others: MatterSpec = {
    id: 't2',
    lead: 'yi',
    printed: '2026-05-06',
    due: '2026-09-30',
    nodes: ['a', 'b', 'c', 'd'].map((id) => ({ id, due: '2026-05-20', claims: ['2026-05-19 10:00'] })),
  };
  const given = matters([plain, others]);
  const spared = sparing('jia', '2026-05', given);
  const drawn = drawing('jia', '2026-05', given);
  const beside = matters([others]);

  test('not drawn is accepted at the freeze, 抽查外按报告认定', () => {
    const done = solo(plain, beside, spared);
    expect(done.shares('2026-05')).toEqual(['t1#n1 finished 1.000 late 0 carried 0']);
    expect(done.outcome('2026-05', 'n1')).toMatchObject({
      acceptedBy: 'as-reported',
      acceptedOn: '2026-06-09',
    });
  });

  test('stays 待核 while no number has been published', () => {
    expect(solo(plain, beside).shares('2026-07')[0]).toContain('n1 claimed');
  });

  test('of a number published only after the freeze is accepted at the next', () => {
    const published = (submitted: string) => {
      const late = { draw: (spared.draw ?? []).map((draw) => ({ ...draw, submitted })) };
      return solo(plain, beside, late);
    };
    const done = published('2026-06-10 10:00');
    expect(done.shares('2026-05')[0]).toContain('n1 claimed');
    expect(done.shares('2026-06')[0]).toBe('t1#n1 finished 1.000 late 0 carried 0');
    const acceptedOn = (moment: string) => published(moment).outcome('2026-10', 'n1').acceptedOn;
    expect(acceptedOn('2026-06-09 00:00')).toBe('2026-06-09');
    expect(acceptedOn('2026-06-09 00:01')).toBe('2026-07-09');
    expect(acceptedOn('2026-07-09 00:00')).toBe('2026-07-09');
    expect(acceptedOn('2026-07-09 00:01')).toBe('2026-08-11');
    expect(acceptedOn('2026-09-30 10:00')).toBe('2026-10-15');
  });

  test('drawn and unchecked at the freeze stays 待核', () => {
    expect(solo(plain, beside, drawn).shares('2026-05')).toEqual(['t1#n1 claimed 0.000 late 10 carried 0']);
  });

  test('drawn and refused after the freeze was never finished, and nothing is taken back', () => {
    const refused = solo(
      {
        ...plain,
        nodes: [{ id: 'n1', due: '2026-05-15', claims: ['2026-05-15 10:00'], checks: ['2026-06-10 退回'] }],
      },
      beside,
      drawn,
    );
    expect(refused.shares('2026-06')[0]).toContain('n1 unfinished 0.000 late 29 carried 0');
    expect(refused.score('2026-06').deductions.filter(({ kind }) => kind === 'recoup')).toEqual([]);
  });

  test('checked although not drawn counts by that check', () => {
    const checked = (check: string) => {
      const n1 = { id: 'n1', due: '2026-05-15', claims: ['2026-05-15 10:00'], checks: [check] };
      const { state, acceptedBy, acceptedOn, overturned } = solo(
        { ...plain, nodes: [n1] },
        beside,
        spared,
      ).outcome('2026-06', 'n1');
      return [state, acceptedBy, acceptedOn, overturned.length];
    };
    expect(checked('2026-05-20 退回')).toEqual(['refused', undefined, undefined, 0]);
    expect(checked('2026-06-08 退回')).toEqual(['refused', undefined, undefined, 0]);
    expect(checked('2026-06-08 通过')).toEqual(['accepted', 'check', '2026-06-08', 0]);
    // On the day of the freeze, which is at its first minute, the claim had been accepted already.
    expect(checked('2026-06-09 通过')).toEqual(['accepted', 'as-reported', '2026-06-09', 0]);
    expect(checked('2026-06-09 退回')).toEqual(['refused', undefined, undefined, 1]);
  });
});
