import { describe, expect, test } from 'vitest';
import type { NodeSpec } from './testing/matter.ts';
import { outcomeAt } from './testing/outcome-row.ts';

type Acts = Pick<NodeSpec, 'claims' | 'checks'>;

/** n1, due on 15 May 2026, long after the claims and checks of it and of 办结. */
const n1 = (own: Acts, end: Acts, moment = '2026-06-30 12:00') =>
  outcomeAt(moment, 'n1', { nodes: [{ id: 'n1', due: '2026-05-15', ...own }], end });

/** 办结 claimed on 22 May; what is found on the 26th comes within its five working days. */
const CLAIMED = { claims: ['2026-05-22 10:00'] };
const ENDS: Readonly<Record<string, Acts>> = {
  none: {},
  claimed: CLAIMED,
  accepted: { ...CLAIMED, checks: ['2026-05-26 通过'] },
  refused: { ...CLAIMED, checks: ['2026-05-26 退回'] },
};
const beside = (own: Acts) =>
  Object.fromEntries(Object.entries(ENDS).map(([state, end]) => [state, n1(own, end)]));

describe('beside a 办结 that is not there, claimed, accepted and refused', () => {
  test('a node never claimed stands as 办结 does', () => {
    expect(beside({})).toEqual({
      none: 'unclaimed',
      claimed: 'claimed end 2026-05-22 10:00',
      accepted: 'accepted end 2026-05-22 10:00, check 2026-05-26, finished 2026-05-22',
      refused: 'refused end 2026-05-22 10:00',
    });
  });

  test('a node claimed before it keeps its date, and 办结 accepts it', () => {
    const lying = 'claimed n1 2026-05-15 10:00';
    expect(beside({ claims: ['2026-05-15 10:00'] })).toEqual({
      none: lying,
      claimed: lying,
      accepted: 'accepted n1 2026-05-15 10:00, check 2026-05-26, finished 2026-05-15',
      refused: lying,
    });
  });

  test('a node claimed after it gets the earlier date once 办结 is accepted', () => {
    const lying = 'claimed n1 2026-05-25 10:00';
    expect(beside({ claims: ['2026-05-25 10:00'] })).toEqual({
      none: lying,
      claimed: lying,
      accepted: 'accepted end 2026-05-22 10:00, check 2026-05-26, finished 2026-05-22',
      refused: lying,
    });
  });

  test('a node accepted by its own claim stays so, unless 办结 was claimed before it and accepted', () => {
    const before = 'accepted n1 2026-05-15 10:00, check 2026-05-18, finished 2026-05-15';
    expect(beside({ claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] })).toEqual({
      none: before,
      claimed: before,
      accepted: before,
      refused: before,
    });
    const after = 'accepted n1 2026-05-25 10:00, check 2026-05-27, finished 2026-05-25';
    expect(beside({ claims: ['2026-05-25 10:00'], checks: ['2026-05-27 通过'] })).toEqual({
      none: after,
      claimed: after,
      accepted: 'accepted end 2026-05-22 10:00, check 2026-05-26, finished 2026-05-22',
      refused: after,
    });
  });

  test('a node claimed in the same minute stands by its own claim', () => {
    expect(beside(CLAIMED)['accepted']).toBe(
      'accepted n1 2026-05-22 10:00, check 2026-05-26, finished 2026-05-22',
    );
    expect(beside({ ...CLAIMED, checks: ['2026-05-25 通过'] })['accepted']).toBe(
      'accepted n1 2026-05-22 10:00, check 2026-05-25, finished 2026-05-22',
    );
  });

  test('a node refused stands as 办结 does, where that was not refused as well', () => {
    expect(beside({ claims: ['2026-05-15 10:00'], checks: ['2026-05-18 退回'] })).toEqual({
      none: 'refused n1 2026-05-15 10:00',
      claimed: 'claimed end 2026-05-22 10:00',
      accepted: 'accepted end 2026-05-22 10:00, check 2026-05-26, finished 2026-05-22',
      refused: 'refused n1 2026-05-15 10:00',
    });
  });
});

describe('the working days by which a refusal came late', () => {
  // Claimed on 15 May, its 核验 is owed by the 22nd: on the 27th three working days late.
  const late = { claims: ['2026-05-15 10:00'], checks: ['2026-05-27 退回'] };

  test('count for a 办结 claimed after the refusal alone', () => {
    const done = (claim: string, check: string) => n1(late, { claims: [claim], checks: [check] });
    expect(done('2026-05-28 10:00', '2026-06-01 通过')).toBe(
      'accepted end 2026-05-28 10:00, check 2026-06-01, finished 2026-05-28, credit 3',
    );
    expect(done('2026-05-26 10:00', '2026-06-01 通过')).toBe(
      'accepted end 2026-05-26 10:00, check 2026-06-01, finished 2026-05-26',
    );
  });

  test('of 办结 are added', () => {
    const end = { claims: ['2026-05-28 10:00'], checks: ['2026-06-10 退回'] };
    expect(n1(late, end)).toBe('refused n1 2026-05-15 10:00, credit 7');
    const again = {
      claims: ['2026-05-28 10:00', '2026-06-11 10:00'],
      checks: ['2026-06-10 退回', '2026-06-12 通过'],
    };
    expect(n1(late, again)).toBe(
      'accepted end 2026-06-11 10:00, check 2026-06-12, finished 2026-06-11, credit 7',
    );
  });
});

describe('what is refused after it had been accepted', () => {
  test('is the claim of a node refused on or after the day 办结 was accepted', () => {
    const refused = (on: string) =>
      n1({ claims: ['2026-05-15 10:00'], checks: [`${on} 退回`] }, ENDS['accepted'] ?? {});
    const done = 'accepted end 2026-05-22 10:00, check 2026-05-26, finished 2026-05-22';
    expect(refused('2026-05-25')).toBe(done);
    expect(refused('2026-05-26')).toBe(`${done}, overturned n1 2026-05-15 10:00 2026-05-26`);
    expect(refused('2026-05-27')).toBe(`${done}, overturned n1 2026-05-15 10:00 2026-05-27`);
  });

  test('is what a look back refused, the node’s own and that of 办结', () => {
    const own = { claims: ['2026-05-11 10:00'], checks: ['2026-05-12 通过', '2026-05-18 弄虚作假 回头看'] };
    const first = 'overturned n1 2026-05-11 10:00 2026-05-18';
    expect(n1(own, ENDS['accepted'] ?? {})).toBe(
      `accepted end 2026-05-22 10:00, check 2026-05-26, finished 2026-05-22, ${first}`,
    );
    const end = { ...CLAIMED, checks: ['2026-05-26 通过', '2026-06-12 弄虚作假 回头看'] };
    const second = 'overturned end 2026-05-22 10:00 2026-06-12';
    expect(n1(own, end)).toBe(`refused n1 2026-05-11 10:00, ${first}, ${second}`);
    expect(n1({ claims: ['2026-05-20 10:00'] }, end)).toBe(`claimed n1 2026-05-20 10:00, ${second}`);
    const accepted = { claims: ['2026-05-20 10:00'], checks: ['2026-05-21 通过'] };
    expect(n1(accepted, end)).toBe(
      `accepted n1 2026-05-20 10:00, check 2026-05-21, finished 2026-05-20, ${second}`,
    );
  });
});
