import { describe, expect, test } from 'vitest';
import { decimal, print } from '../exact/fraction.ts';
import type { RankChange, TableBefore } from './rank-change.ts';
import { placeStandings, setChange, type Standing } from './standings.ts';
import { RULES } from './testing/world.ts';

const standing = (id: string, order: number, total: string, falsified = false): Standing => ({
  id,
  order,
  total: decimal(total),
  falsified,
});
const table = (ranked: Record<string, [number, string]>, unranked: readonly string[] = []): TableBefore => ({
  ranked: new Map(Object.entries(ranked).map(([id, [rank, total]]) => [id, { rank, total: decimal(total) }])),
  unranked,
});
const arrow = ({ kind, places, onlyBySet }: RankChange) =>
  `${{ up: '↑', down: '↓', same: '→', new: '新参评', none: '—' }[kind]}${places === 0 ? '' : String(places)}${onlyBySet ? '*' : ''}`;

describe('the League of rules-v1 §12', () => {
  const april = table({
    ding: [1, '90.60'],
    jia: [2, '90.20'],
    bing: [3, '89.95'],
    yi: [4, '88.60'],
    wu: [5, '85.00'],
    ji: [6, '84.10'],
    geng: [7, '75.20'],
  });
  const may = [
    standing('jia', 1, '80.97'),
    standing('yi', 2, '92.40'),
    standing('bing', 3, '92.40'),
    standing('ding', 4, '88.15'),
    standing('ji', 6, '95.05'),
    standing('geng', 7, '76.30'),
  ];
  const placed = placeStandings(RULES, may, april);

  test('prints rank, tie, change, grade and lists', () => {
    const rows = placed.map((row) => [
      row.id,
      print(row.total, 2),
      `${row.tied ? '并列' : ''}${String(row.rank)}`,
      arrow(row.change),
      row.grade,
      row.honour ? '红榜' : row.caution ? '提醒' : '',
    ]);
    expect(rows).toEqual([
      ['ji', '95.05', '1', '↑5', '优秀', '红榜'],
      ['yi', '92.40', '并列2', '↑2', '优秀', '红榜'],
      ['bing', '92.40', '并列2', '↑1', '优秀', '红榜'],
      ['ding', '88.15', '4', '↓3', '良好', ''],
      ['jia', '80.97', '5', '↓3', '良好', '提醒'],
      ['geng', '76.30', '6', '↑1*', '合格', '提醒'],
    ]);
  });

  test('the footnote names 戊县, which left the ranked set', () => {
    expect(setChange(placed, april)).toEqual({ entered: [], left: ['wu'] });
  });

  test('by dense ranking the fourth stands third, by sequential none is tied', () => {
    const by = (tie: 'dense' | 'sequential') =>
      placeStandings({ ...RULES, ranking: { ...RULES.ranking, tie } }, may, april).map((row) => row.rank);
    expect(by('dense')).toEqual([1, 2, 2, 3, 4, 5]);
    expect(by('sequential')).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('change', () => {
  const changes = (now: Standing[], before: TableBefore | undefined) =>
    Object.fromEntries(placeStandings(RULES, now, before).map((row) => [row.id, arrow(row.change)]));

  test('says 新参评 of a unit new in the league and — of one that stood below the table', () => {
    const now = [standing('a', 1, '90'), standing('b', 2, '80'), standing('c', 3, '70')];
    expect(changes(now, table({ a: [1, '88'] }, ['b']))).toEqual({ a: '→', b: '—', c: '新参评' });
  });

  test('in a first month is 新参评 for all, and nobody entered or left', () => {
    const now = [standing('a', 1, '90')];
    expect(changes(now, undefined)).toEqual({ a: '新参评' });
    expect(setChange(placeStandings(RULES, now, undefined), undefined)).toEqual({ entered: [], left: [] });
  });

  test('a real move beside a changed set carries no star', () => {
    const now = [standing('b', 2, '90'), standing('c', 3, '80')];
    expect(changes(now, table({ a: [1, '95'], c: [2, '90'], b: [3, '85'] }))).toEqual({ b: '↑2', c: '→' });
  });

  test('a newcomer above pushes down by the set alone', () => {
    const now = [standing('x', 3, '99'), standing('a', 1, '90'), standing('b', 2, '80')];
    expect(changes(now, table({ a: [1, '88'], b: [2, '77'] }))).toEqual({ x: '新参评', a: '↓1*', b: '↓1*' });
  });
});
