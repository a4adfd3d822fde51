import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, decimal, fraction, print } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { holds } from '#testing/holds.ts';
import { RULES } from '../testing/rules.ts';
import { meanTotal, rankLeague, type LeagueRanking, type Member } from './rank-league.ts';
import type { TableBefore } from './ranks.ts';
import {
  before,
  changeText,
  members,
  NO_TASKS,
  rank,
  rowText,
  withTotal,
  withTotals,
} from './testing/members.ts';

const placesIn = ({ ranked }: LeagueRanking) =>
  ranked.map(({ id, rank: place, tied }) => `${place}${id}${tied ? '=' : ''}`);

describe('the worked examples', () => {
  test('2: May against April', () => {
    const april = before({
      丁区: [1, '90.60'],
      甲县: [2, '90.20'],
      丙市: [3, '89.95'],
      乙县: [4, '88.60'],
      戊县: [5, '85.00'],
      庚市: [6, '84.10'],
    });
    const { ranked, unranked } = rank(
      {
        甲县: '77.81',
        乙县: '92.40',
        丙市: '92.40',
        丁区: '88.15',
        戊县: NO_TASKS,
        己区: '85.60',
        庚市: '97.27',
      },
      RULES,
      april,
    );
    expect(ranked.map(rowText)).toEqual([
      '庚市 97.27 1 ↑5 优秀 honour',
      '乙县 92.40 并列2 ↑2 优秀 honour',
      '丙市 92.40 并列2 ↑1 优秀 honour',
      '丁区 88.15 4 ↓3 良好',
      '己区 85.60 5 新参评 良好',
      '甲县 77.81 6 ↓4 合格 caution',
    ]);
    expect(unranked).toEqual([{ id: '戊县', reason: 'no-matters' }]);
  });

  test('9: a quarter against the one published before, which was not the last', () => {
    const past = before({ 子县: [2, '88.20'], 丑县: [1, '90.10'] }, ['卯县']);
    const { ranked } = rank({ 子县: '91.30', 丑县: '90.75', 卯县: '90.75', 辰县: '86.00' }, RULES, past);
    expect(ranked.map(rowText)).toEqual([
      '子县 91.30 1 ↑1 优秀 honour',
      '丑县 90.75 并列2 ↓1 优秀 honour',
      '卯县 90.75 并列2 — 优秀 honour',
      '辰县 86.00 4 新参评 良好',
    ]);
  });

  test('8: grades go by per cent of the league’s full mark', () => {
    const rules: Rules = {
      ...RULES,
      leagues: [{ id: 'counties', name: '甲组' }],
      components: [
        { id: 'a', name: '办件', source: 'assessed', full: '90' },
        { id: 'b', name: '满意', source: 'assessed', full: '60' },
      ],
    };
    expect(
      rank({ 子县: '141.50', 丑县: '135.00', 寅县: '134.99' }, rules).ranked.map(({ grade }) => grade),
    ).toEqual(['优秀', '优秀', '良好']);
  });
});

describe('a tie', () => {
  const of = { a: '80', b: '95', c: '95', d: '70' };

  test('shares a rank or not, as the rules say, in fixed unit order', () => {
    expect(placesIn(rank(of))).toEqual(['1b=', '1c=', '3a', '4d']);
    expect(placesIn(rank(of, withTotals({ tie: 'dense' })))).toEqual(['1b=', '1c=', '2a', '3d']);
    expect(placesIn(rank(of, withTotals({ tie: 'sequential' })))).toEqual(['1b', '2c', '3a', '4d']);
  });

  const valued = (total: string, a: string | undefined, n?: string): Partial<Member['score']> => ({
    ...withTotal(total),
    parts: [
      {
        component: { id: 'a', name: '任务完成', source: 'completion' },
        full: fraction(60),
        factor: fraction(1),
        state: a === undefined ? 'none' : 'scored',
        points: a === undefined ? undefined : decimal(a),
        why: undefined,
        gave: undefined,
      },
    ],
    columns: [
      { column: { id: 'm', name: '来件数' }, mark: fraction(5), why: undefined },
      { column: { id: 'n', name: '办件数' }, mark: n === undefined ? undefined : decimal(n), why: undefined },
    ],
  });

  test('is broken by a part, the higher first, a unit without any last', () => {
    const five = {
      a: valued('90', undefined),
      b: valued('90', '50'),
      c: valued('90', '51'),
      d: valued('90', '50'),
      e: valued('90', undefined),
    };
    const rules = withTotals({ tieBreak: 'a' });
    for (const all of [members(five), members(five).toReversed()])
      expect(placesIn(rankLeague(rules, 'counties', all, undefined))).toEqual([
        '1c',
        '2b=',
        '2d=',
        '4a=',
        '4e=',
      ]);
  });

  test('is broken by an information column, the higher first even where the lower total leads', () => {
    const three = { a: valued('90', '1', '7'), b: valued('90', '2', '9'), c: valued('80', '3', '1') };
    const rules = withTotals({ tieBreak: 'n', order: 'ascending' });
    expect(placesIn(rank(three, rules))).toEqual(['1c', '2b', '3a']);
  });
});

describe('who is not ranked', () => {
  test('stands below the table in fixed order with its reason', () => {
    const { ranked, unranked } = rank({ a: '90', d: NO_TASKS, c: { unranked: 'nothing-assessed' }, b: {} });
    expect(ranked.map(({ id }) => id)).toEqual(['a']);
    expect(unranked).toEqual([
      { id: 'd', reason: 'no-matters' },
      { id: 'c', reason: 'nothing-assessed' },
      { id: 'b', reason: 'nothing-assessed' },
    ]);
  });

  test('is new where no table stood before, even after a time below one', () => {
    const change = (past?: TableBefore) => rank({ a: '90' }, RULES, past).ranked.map(changeText);
    expect([change(), change(before({}, ['a'])), change(before({ a: [1, '80'] }))]).toEqual([
      ['新参评'],
      ['—'],
      ['→'],
    ]);
  });
});

const few = fc.array(fc.nat({ max: 6 }), { maxLength: 8 });
const named = (totals: readonly number[]) =>
  Object.fromEntries(totals.map((total, n) => [`u${n}`, String(90 + total)]));

test('13: rank = 1 + units with a better printed total, whichever way is better', () => {
  holds(
    fc.property(few, fc.constantFrom('ascending' as const, 'descending' as const), (totals, order) => {
      const { ranked } = rank(named(totals), withTotals({ order }));
      const sign = order === 'ascending' ? -1 : 1;
      for (const row of ranked)
        expect(row.rank).toBe(
          1 + ranked.filter((other) => sign * compare(other.total, row.total) > 0).length,
        );
    }),
    2,
  );
});

test('1: the order in which members are given changes nothing', () => {
  holds(
    fc.property(
      few,
      fc.constantFrom('competition' as const, 'dense' as const, 'sequential' as const),
      (totals, tie) => {
        const rules = withTotals({ tie });
        const all = members({ ...named(totals), v: NO_TASKS, w: {} });
        expect(rankLeague(rules, 'counties', all.toReversed(), undefined)).toEqual(
          rankLeague(rules, 'counties', all, undefined),
        );
      },
    ),
    2,
  );
});

test('the mean of totals is rounded as they are, and there is none of none', () => {
  const mean = meanTotal(RULES, ['97.27', '92.40', '92.40'].map(decimal));
  expect(mean && print(mean, 4)).toBe('94.0200');
  expect(meanTotal(RULES, [])).toBeUndefined();
});
