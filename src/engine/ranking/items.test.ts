import { describe, expect, test } from 'vitest';
import { decimal, exactText, ONE } from '#exact/fraction.ts';
import { RULES } from '../testing/rules.ts';
import { itemScore, placeItem } from './items.ts';
import type { TableBefore } from './ranks.ts';
import { before } from './testing/members.ts';

const scores = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([id, score], order) => ({ id, order, score: decimal(score) }));
const candidates = (now: Readonly<Record<string, string>>, past?: TableBefore, rules = RULES) =>
  placeItem(rules, scores(now), past).flatMap(({ id, candidate }) =>
    candidate === undefined ? [] : [`${id} ${candidate}`],
  );

describe('an item score', () => {
  const line = (d: string, ...values: readonly string[]) => ({
    d: decimal(d),
    r: ONE,
    role: 'lead' as const,
    nodes: values.map((c) => ({ c: decimal(c) })),
  });

  test('is 100 × Σ w·c / Σ w of its lines, rounded once', () => {
    const score = itemScore(RULES, [line('1.5', '1', '0.5'), line('1.2', '0.85'), line('1')]);
    expect(score && exactText(score)).toBe('79.44');
  });

  test('is none where nothing counts', () => {
    expect(itemScore(RULES, [line('1')])).toBeUndefined();
  });
});

describe('the places', () => {
  test('equal printed scores share a rank by the method of the rules, in fixed unit order', () => {
    const of = (tie: 'competition' | 'dense' | 'sequential') =>
      placeItem(
        { ...RULES, total: { ...RULES.total, tie } },
        scores({ a: '80', b: '95', c: '95', d: '70' }),
        undefined,
      ).map(({ id, rank, tied }) => `${rank}${id}${tied ? '=' : ''}`);
    expect(of('competition')).toEqual(['1b=', '1c=', '3a', '4d']);
    expect(of('dense')).toEqual(['1b=', '1c=', '2a', '3d']);
    expect(of('sequential')).toEqual(['1b', '2c', '3a', '4d']);
  });

  test('tell a unit that had no score from one that is new in the league', () => {
    const past = before({ a: [1, '90'] }, ['b']);
    const kinds = placeItem(RULES, scores({ a: '90', b: '80', c: '70' }), past).map(
      ({ change }) => change.kind,
    );
    expect(kinds).toEqual(['same', 'none', 'new']);
  });
});

describe('靠前', () => {
  test('takes the third rank and 90.00, not the fourth and not 89.99', () => {
    expect(candidates({ a: '99', b: '98', c: '90.00', d: '90.00' })).toEqual([
      'a top',
      'b top',
      'c top',
      'd top',
    ]);
    expect(candidates({ a: '99', b: '98', c: '97', d: '96.99' })).toEqual(['a top', 'b top', 'c top']);
    expect(candidates({ a: '99', b: '89.99', c: '80' })).toEqual(['a top']);
  });

  test('wants three units with a score in the league', () => {
    expect(candidates({ a: '99', b: '98' })).toEqual([]);
  });
});

describe('进步最大', () => {
  // Only `e` moves: from the fifth rank to the third, its score below 90.
  const risen = (now: string, was: string, rank = 5) =>
    candidates({ a: '89', b: '88', e: now, c: '60', d: '50' }, before({ e: [rank, was] }));

  test('needs 5.00 points, 4.99 do not suffice', () => {
    expect(risen('80.00', '75.00')).toEqual(['e rise']);
    expect(risen('80.00', '75.01')).toEqual([]);
  });

  test('needs two places, one does not suffice', () => {
    expect(risen('80.00', '60.00', 5)).toEqual(['e rise']);
    expect(risen('80.00', '60.00', 4)).toEqual([]);
  });

  test('needs a score in both periods', () => {
    expect(candidates({ a: '89' }, before({}, ['a']))).toEqual([]);
    expect(candidates({ a: '89' }, before({ b: [1, '95'] }))).toEqual([]);
    expect(candidates({ a: '89' })).toEqual([]);
  });

  test('takes the largest gain alone, and all who share it', () => {
    const past = before({
      a: [4, '70'],
      b: [5, '69'],
      c: [6, '60'],
      d: [1, '88'],
      e: [2, '87'],
      f: [3, '86'],
    });
    expect(candidates({ a: '80', b: '79.50', d: '75', e: '74', f: '73' }, past)).toEqual(['b rise']);
    expect(candidates({ a: '80', b: '79', d: '75', e: '74', f: '73' }, past)).toEqual(['a rise', 'b rise']);
  });

  test('is sought among those who are not 靠前', () => {
    const past = before({ a: [5, '50'], b: [4, '70'], c: [1, '80'], d: [2, '79'] });
    expect(candidates({ a: '95', b: '80', c: '75', d: '74' }, past)).toEqual(['a top', 'b rise']);
  });

  test('follows the parameters of the rules, and is not proposed without them', () => {
    const items = { topRank: 0, topShare: '0.90', least: 3, riseScore: '2', riseRank: 1 };
    const past = before({ a: [2, '90'] });
    expect(candidates({ a: '92' }, past, { ...RULES, items })).toEqual(['a rise']);
    expect(candidates({ a: '92' }, past, { ...RULES, items: undefined })).toEqual([]);
  });
});

test('more is better in an item even where the rules rank the lower total first', () => {
  const rules = { ...RULES, total: { ...RULES.total, order: 'ascending' as const } };
  const past = before({ a: [1, '95'], b: [2, '80'] });
  expect(
    placeItem(rules, scores({ a: '80', b: '95', c: '70' }), past).map(
      ({ id, rank, change }) => `${id} ${rank} ${change.kind}`,
    ),
  ).toEqual(['b 1 up', 'a 2 down', 'c 3 new']);
  expect(candidates({ a: '80', b: '95', c: '70' }, past, rules)).toEqual(['b top']);
});
