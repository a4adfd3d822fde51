import { expect, test } from 'vitest';
import { leagueViews } from './league-view.ts';
import { leagueWorld } from './testing/league-world.ts';
import { frozenWorld } from './testing/frozen-world.ts';
import type { LeagueView } from './types/ranking.ts';

const AS_OF = '2026-06-12 15:00';
const counties = (month: string, deeds: Parameters<typeof leagueWorld>[0]): LeagueView => {
  const league = leagueViews(frozenWorld(AS_OF, leagueWorld(deeds)), month).find(
    ({ id }) => id === 'counties',
  );
  if (league === undefined) throw new Error('no league');
  return league;
};
const table = (league: LeagueView) =>
  league.rows.map(({ unit, rankText, total }) => [unit.id, rankText, total.text]);

test('equal printed totals tie, the next rank is passed over, the fixed order stands inside the tie', () => {
  const league = counties('2026-05', {
    a: { '2026-05': 1 },
    b: { '2026-05': 0 },
    c: { '2026-05': 1 },
    d: { '2026-05': 2 },
  });
  expect(table(league)).toEqual([
    ['b', '第1名', '90.00'],
    ['a', '并列第2名', '87.00'],
    ['c', '并列第2名', '87.00'],
    ['d', '第4名', '84.00'],
  ]);
  expect(league.rows.map(({ rank, tied }) => [rank, tied])).toEqual([
    ['1', false],
    ['2', true],
    ['2', true],
    ['4', false],
  ]);
  expect(league.tieText).toBe('同分并列，并列之后的名次顺延；并列单位按固定顺序排列。');
});

test('units below the table say why: too few tasks, 核验 unfinished', () => {
  const league = counties('2026-05', {
    a: { '2026-05': 0 },
    b: { '2026-05': 'one' },
    c: { '2026-05': 'unchecked' },
  });
  expect(
    league.unranked.map(({ unit, reason, workload, href }) => [unit.id, reason, workload, href]),
  ).toEqual([
    ['b', '任务不足，不参加本月排名', '1.00', '/units/b/2026-05/'],
    ['c', '核验未完，不参加本月排名', '0.00', '/units/c/2026-05/'],
  ]);
  expect(league.rows.map(({ unit }) => unit.id)).toEqual(['a']);
});

test('a move that comes from the changed set alone has a *, and the footnote names who left', () => {
  const league = counties('2026-05', {
    a: { '2026-04': 1, '2026-05': 0 },
    b: { '2026-04': 2, '2026-05': 1 },
    c: { '2026-04': 0, '2026-05': 'one' },
  });
  expect(league.rows.map(({ unit, change }) => [unit.id, change.text, change.mark])).toEqual([
    ['a', '上升1位', '*'],
    ['b', '上升1位', '*'],
  ]);
  expect(league.footnotes).toEqual([
    { mark: '*', text: 'c本月不参加排名；在两月均参评的单位中，a、b位次未变。' },
  ]);
});

test('a move among units ranked both times has no mark, and an unchanged set no footnote', () => {
  const league = counties('2026-05', {
    a: { '2026-04': 1, '2026-05': 0 },
    b: { '2026-04': 0, '2026-05': 1 },
  });
  expect(league.rows.map(({ unit, change }) => [unit.id, change.text, change.mark])).toEqual([
    ['a', '上升1位', null],
    ['b', '下降1位', null],
  ]);
  expect(league.footnotes).toEqual([]);
});

test('who comes in from below the table is not new, and a first month compares with nothing', () => {
  const deeds = { a: { '2026-04': 0, '2026-05': 0 }, b: { '2026-04': 'one', '2026-05': 1 } } as const;
  const change = (month: string) =>
    counties(month, deeds).rows.map(({ unit, change: { kind, text } }) => [unit.id, kind, text]);
  expect(change('2026-05')).toEqual([
    ['a', 'same', '持平'],
    ['b', 'none', '上月未参加排名'],
  ]);
  expect(change('2026-04')).toEqual([['a', 'none', '没有上月名次可比']]);
});

test('红榜 and 提醒 give the figures that put a unit there', () => {
  const league = counties('2026-05', { a: { '2026-05': 0 }, b: { '2026-05': 1 } });
  expect(league.honours.map(({ unit, text }) => [unit.id, text])).toEqual([['a', '第1名，90.00分']]);
  expect(league.cautions).toEqual([]);
  expect(league.rows.map(({ remarks }) => remarks)).toEqual([['红榜'], []]);
});

test('a row prints what stands beside its total, and its bar ends at it', () => {
  const row = counties('2026-05', { a: { '2026-05': 1 } }).rows[0];
  expect(row?.facts.earned).toBe('87.00/100');
  expect(
    row?.bar.reduce((sum, piece) => sum + (piece.tone === 'x' ? -piece.points : piece.points), 0),
  ).toBeCloseTo(Number(row?.total.text), 3);
  expect(row?.trend.map(({ text }) => text)).toEqual(['2026年5月：87.00分，第1名']);
  expect(row?.lights).toEqual([{ code: 'done', word: '完成', count: 2, href: null }]);
});
