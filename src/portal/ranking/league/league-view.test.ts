import { expect, test } from 'vitest';
import { RULES } from '#engine/testing/rules.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import type { Rules } from '#record/rules/rules.ts';
import { leagueViews, type LeagueView } from './league-view.ts';
import { exampleOne } from '#engine/testing/example-one.ts';
import { frozenWorld } from '../../testing/frozen-world.ts';
import { leagueWorld } from '../../testing/league-world.ts';
import { LEAGUE_EXAMPLE, marksWorld } from '../../testing/marks-world.ts';

const AS_OF = '2026-06-12 15:00';
const countiesOf = (period: string, records: Records): LeagueView => {
  const league = leagueViews(frozenWorld(AS_OF, records), period).find(({ id }) => id === 'counties');
  if (league === undefined) throw new Error('no league');
  return league;
};
const counties = (period: string, deeds: Parameters<typeof leagueWorld>[0]) =>
  countiesOf(period, leagueWorld(deeds));

test('the league of rules.md §12, example 2', () => {
  const league = countiesOf('2026-05', marksWorld(LEAGUE_EXAMPLE));
  expect(
    league.rows.map(({ unit: { id }, rankText, total, change, grade, remarks }) =>
      [id, rankText, total?.text, change?.text, grade, ...remarks].join(' '),
    ),
  ).toEqual([
    'geng 第1名 97.27 上升5位 优秀 红榜',
    'yi 并列第2名 92.40 上升2位 优秀 红榜',
    'bing 并列第2名 92.40 上升1位 优秀 红榜',
    'ding 第4名 88.15 下降3位 良好',
    'ji 第5名 85.60 新参评 良好',
    'jia 第6名 77.81 下降4位 合格 提醒',
  ]);
  expect(league.rows.map(({ rank, tied }) => `${String(rank)} ${String(tied)}`)).toEqual([
    '1 false',
    '2 true',
    '2 true',
    '4 false',
    '5 false',
    '6 false',
  ]);
  expect(league.tieText).toBe('同分并列，并列之后的名次顺延；并列单位按固定顺序排列。');
});

test('each list says of a unit what put it there, once', () => {
  const league = countiesOf('2026-05', marksWorld(LEAGUE_EXAMPLE));
  expect(
    league.lists.map(({ name, tone, units }) => [
      name,
      tone,
      units.map(({ unit: { id }, text }) => `${id} ${text}`),
    ]),
  ).toEqual([
    ['红榜', 'honour', ['geng 第1名，97.27分', 'yi 并列第2名，92.40分', 'bing 并列第2名，92.40分']],
    ['提醒', 'caution', ['jia 77.81分，不满80分；下降4位，减12.39分']],
  ]);
});

const barring = (more: object = {}): Records => ({
  measure: [
    {
      id: 'm1',
      kind: '取消评先选优资格',
      unit: 'yi',
      on: '2026-05-18',
      basis: '办法第八条',
      text: '取消本年度评先选优资格',
      approval: { by: 'zhuren', on: '2026-05-18', mode: '会议' },
      submitted: '2026-05-18 16:00',
      ...more,
    },
  ],
});
const honoured = ({ lists }: LeagueView) => lists[0]?.units.map(({ unit: { id } }) => id);

test('a unit that a measure keeps off the list of honour is named under the table, its rank and grade as they are', () => {
  const league = countiesOf('2026-05', join(marksWorld(LEAGUE_EXAMPLE), barring()));
  expect(honoured(league)).toEqual(['geng', 'bing']);
  expect(league.barred).toEqual(['yi取消评先选优资格，不列入红榜。']);
  const yi = league.rows.find(({ unit: { id } }) => id === 'yi');
  expect([yi?.rankText, yi?.grade, yi?.remarks]).toEqual(['并列第2名', '优秀', []]);
});

test('nothing is said of a measure against a unit that would be on no list, or that may not be read', () => {
  const under = (more: object) => countiesOf('2026-05', join(marksWorld(LEAGUE_EXAMPLE), barring(more)));
  expect(under({ unit: 'ding' }).barred).toEqual([]);
  const narrowed = under({ disclosure: '系统内' });
  expect([honoured(narrowed), narrowed.barred]).toEqual([['geng', 'bing'], []]);
});

test('a unit without a matter of its own stands below the table and says why', () => {
  const league = counties('2026-05', { a: { '2026-05': 0 }, b: { '2026-05': 1 }, c: {} });
  expect(
    league.unranked.map(({ unit: { id }, reason, rule, href }) => [id, reason, rule.text, href]),
  ).toEqual([['c', '本月无主办计分事项，不参加排名', '规则第1条', '/units/c/2026-05/']]);
});

test('who stood below the table before is not new, and a first table compares with nothing', () => {
  const deeds = { a: { '2026-04': 0, '2026-05': 0 }, b: { '2026-05': 1 } } as const;
  const change = (period: string) =>
    counties(period, deeds).rows.map(({ unit: { id }, change: moved }) => [id, moved?.kind, moved?.text]);
  expect(change('2026-05')).toEqual([
    ['a', 'same', '持平'],
    ['b', 'none', '上月未参加排名'],
  ]);
  expect(change('2026-04')).toEqual([['a', 'none', '此前没有公布过名次']]);
});

test('every figure of a row has a column, and the row adds up as it is printed', () => {
  const league = countiesOf('2026-05', exampleOne());
  const jia = league.rows.find((row) => row.unit.id === 'jia');
  expect(league.terms.map(({ name, full }) => `${name} ${String(full)}`)).toEqual([
    '任务完成 60',
    '办理质量 20',
    '计划报送 10',
    '周报 10',
    '加分 5',
    '扣分 10',
  ]);
  expect(jia?.terms.map(({ text }) => text)).toEqual(['43.14', '18.67', '8.75', '8.75', '0.50', '−2.00']);
  expect(jia?.terms[0]?.href).toBe('/units/jia/2026-05/#part-a');
  expect(jia?.sum.map(({ text }) => text).join('')).toBe('43.14+18.67+8.75+8.75+0.50−2.00');
  expect([jia?.total?.text, jia?.grade]).toEqual(['77.81', '合格']);
  expect(league.beside.map(({ name }) => name)).toEqual(['主办件数']);
  expect(jia?.beside.map(({ text }) => text)).toEqual(['3']);
});

test('a part without inputs prints its full mark and says 无可评', () => {
  const [row] = counties('2026-05', { a: { '2026-05': 1 } }).rows;
  const deeds = { task: leagueWorld({ a: { '2026-05': 1 } }) };
  const unchecked = countiesOf('2026-05', { ...deeds.task, verification: [] }).rows[0];
  expect(row?.terms[1]).toEqual({ text: '20.00', reason: null, href: '/units/a/2026-05/#part-b' });
  expect(unchecked?.terms[1]).toEqual({ text: '20.00', reason: '无可评', href: '/units/a/2026-05/#part-b' });
  expect(unchecked?.sum.map(({ text }) => text)).toContain('+20.00无可评');
});

test('its bar ends at its total, on a scale that ends at the full mark, with ticks at the grades', () => {
  const league = counties('2026-05', { a: { '2026-05': 1 } });
  const [row] = league.rows;
  expect(
    row?.bar.reduce((sum, piece) => sum + (piece.tone === 'x' ? -piece.points : piece.points), 0),
  ).toBeCloseTo(Number(row?.total?.text), 3);
  expect(league.scale).toEqual({ maximum: 100, limits: [60, 80, 90], best: 90, step: 10 });
  expect(row?.trend.map(({ text }) => text)).toEqual(['2026年5月：87.00分，第1名']);
  expect(row?.lights).toEqual([
    { code: 'done', word: '完成', count: 2, href: '/units/a/2026-05/lights/#light-done' },
  ]);
});

const DEEDS = { a: { '2026-05': 1 }, b: { '2026-05': 0 }, c: {} } as const;
const published = (show: NonNullable<Rules['total']['show']>) =>
  countiesOf('2026-05', {
    ...leagueWorld(DEEDS),
    rules: [{ ...RULES, total: { ...RULES.total, show } }],
  });

test('where only scores are published no rank is told, not by the order either', () => {
  const league = published('scores');
  expect(
    league.rows.map((row) => [row.unit.id, row.rank, row.rankText, row.change, row.total?.text]),
  ).toEqual([
    ['a', null, null, null, '87.00'],
    ['b', null, null, null, '90.00'],
  ]);
  expect(JSON.stringify(league)).not.toMatch(/第\d+名|\d位|同分/);
});

test('where only ranks are published no score is told', () => {
  const league = published('ranks');
  expect(league.rows.map(({ unit: { id }, rank, total, grade }) => [id, rank, total, grade])).toEqual([
    ['b', '1', null, '优秀'],
    ['a', '2', null, '良好'],
  ]);
  expect([league.terms, league.key]).toEqual([[], []]);
  expect(JSON.stringify(league)).not.toMatch(/\d\.\d\d/);
});

test('the word for the period is that of the rules', () => {
  const records = join(leagueWorld({ a: { '2026-05': 0 } }), {
    unit: [unit('z', 'counties', 9)],
    rules: [{ ...RULES, period: 'quarter' }],
  });
  const [league] = leagueViews(frozenWorld('2026-07-31 15:00', records), '2026-q2');
  expect(league?.unranked.map(({ reason }) => reason)).toEqual(['本季度无主办计分事项，不参加排名']);
  expect(league?.rows.map(({ trend }) => trend.map(({ text }) => text))).toEqual([
    ['2026年第二季度：90.00分，第1名'],
  ]);
});
