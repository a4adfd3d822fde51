import { expect, test } from 'vitest';
import { join } from '../compute/testing/matter.ts';
import type { Records } from '../compute/testing/ledger-of.ts';
import { RULES } from '../compute/testing/world.ts';
import type { Rules } from '../schema/rules.ts';
import { leagueViews } from './league-view.ts';
import { scoreParts, scoreScale, toneOf } from './score-parts.ts';
import { leagueWorld } from './testing/league-world.ts';
import { COUNTED, LOW_FIRST, sheet, WEIGHTED } from './testing/schemes.ts';
import { frozenWorld } from './testing/frozen-world.ts';
import { unitMonthViews } from './unit-month-view.ts';
import { unitViews, type UnitExtras } from './unit-view.ts';

const AS_OF = '2026-06-12 15:00';
const NONE: UnitExtras = {
  tasks: () => [],
  withheld: () => null,
  duties: () => null,
  missed: () => null,
  owed: () => null,
};
const DEEDS = { a: { '2026-05': 0 }, b: { '2026-05': 0 }, jia: { '2026-05': 0 } } as const;
const office = (rules: Rules, ...records: readonly Records[]) =>
  frozenWorld(AS_OF, join(leagueWorld(DEEDS), { rules: [rules] }, ...records));
const leagueOf = (rules: Rules, ...records: readonly Records[]) => {
  const [league] = leagueViews(office(rules, ...records), '2026-05');
  if (league === undefined) throw new Error('no league');
  return league;
};
const gapsOf = (id: string, rules: Rules, ...records: readonly Records[]) =>
  unitViews(office(rules, ...records), NONE).find(({ unit }) => unit.id === id)?.latest?.gaps;

const APRIL = {
  ...sheet('p', ['a 12', 'b 3', 'jia 20'], {
    month: '2026-04',
    on: '2026-05-06',
    submitted: '2026-05-06 10:00',
  }),
};
const PROBLEMS = sheet('p', ['a 16', 'b 22', 'jia 4']);

test('where less is better nothing speaks of high scores: distances, lists and the note below the table', () => {
  const league = leagueOf(LOW_FIRST, PROBLEMS);
  expect(league.rows.map(({ unit, rank, total, grade }) => [unit.id, rank, total.text, grade])).toEqual([
    ['jia', '1', '4.00', '优秀'],
    ['a', '2', '16.00', '合格'],
    ['b', '3', '22.00', '较差'],
  ]);
  expect(league.tieText).toMatch(/^得分低的名次在前。/);
  expect(league.honours.map(({ text }) => text)).toEqual(['第1名，4.00分']);
  expect(league.cautions.map(({ text }) => text)).toEqual(['22.00分，超过20分']);
  expect(gapsOf('b', LOW_FIRST, PROBLEMS)).toEqual([
    '比前一名a多6.00分',
    '比第1名jia多18.00分',
    '比合格（20分以下）多2.00分',
    '比优秀（5分以下）多17.00分',
  ]);
  expect(gapsOf('jia', LOW_FIRST, PROBLEMS)).toEqual(['比后一名a少12.00分']);
});

test('where less is better a unit is cautioned for points that it gained', () => {
  const both = join({ task: leagueWorld({ a: { '2026-04': 0 } }).task ?? [] }, APRIL, PROBLEMS);
  const { cautions } = leagueOf(LOW_FIRST, both);
  expect(cautions.map(({ unit, text }) => [unit.id, text])).toEqual([
    ['b', '22.00分，超过20分；下降2位，增19.00分'],
  ]);
});

test('the part that cost most is measured as it goes into the total', () => {
  const gaps = gapsOf('jia', WEIGHTED, sheet('d', ['a 100', 'b 100', 'jia 60']));
  expect(gaps?.at(-1)).toBe('失分最多的是现场考评：满分100，得60.00，乘权重0.4，少16.00分');
  expect(gapsOf('jia', COUNTED, sheet('g', ['jia 1', 'a 3']), sheet('k', ['jia 2']))).toEqual([
    '距第1名a7.00分',
  ]);
});

test('照顾分 stands in a column of its own, for all units of an office whose rules declare any', () => {
  const { rows } = leagueOf(WEIGHTED, sheet('d', ['a 100', 'b 100', 'jia 60']));
  expect(rows.map(({ unit, handicap }) => [unit.id, handicap?.text, handicap?.href])).toEqual([
    ['a', '0.00', '/units/a/2026-05/#part-h'],
    ['b', '0.00', '/units/b/2026-05/#part-h'],
    ['jia', '1.50', '/units/jia/2026-05/#part-h'],
  ]);
  expect(rows[0]?.facts.parts.map(({ code, factor }) => [code, factor])).toEqual([
    ['a', '0.6'],
    ['d', '0.4'],
    ['h', null],
    ['e', null],
    ['x', null],
  ]);
  const plain = leagueOf(RULES);
  expect(plain.rows.map(({ handicap }) => handicap)).toEqual([null, null, null]);
  expect(plain.rows[0]?.facts.parts.map(({ code }) => code)).toEqual(['a', 'b', 'c1', 'c2', 'e', 'x']);
});

test('a bar begins with 起评分 and is left out where a part is negative', () => {
  const league = leagueOf(COUNTED, sheet('g', ['a 3', 'jia 1']), sheet('k', ['jia 2']));
  expect(
    league.rows.map(({ unit, bar }) => [unit.id, bar.map(({ tone, points }) => [tone, points])]),
  ).toEqual([
    [
      'a',
      [
        ['start', 100],
        ['1', 6],
        ['2', 0],
      ],
    ],
    ['jia', []],
  ]);
  expect(league.rows.map(({ facts }) => [facts.start, facts.earned])).toEqual([
    ['100', '6.00'],
    ['100', '−1.00'],
  ]);
  expect(league.key.map(({ name }) => name)).toEqual(['起评分', '信息采用', '差错', '加分', '扣分']);
  expect(leagueOf(COUNTED, sheet('k', ['jia 2'])).key).toEqual([]);
});

test('a bar of weighted parts is as long as the total', () => {
  for (const row of leagueOf(WEIGHTED, sheet('d', ['a 100', 'jia 60'])).rows)
    expect(row.bar.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(Number(row.total.text), 3);
});

test('components are drawn by their place, over again after six; the scale is that of the rules', () => {
  const components = ['q', 'r', 's', 't', 'u', 'v', 'w'].map((id) => ({
    id,
    name: id,
    source: 'assessed' as const,
  }));
  const rules = { ...RULES, components };
  expect(components.map((component) => toneOf(rules, component))).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '1',
  ]);
  expect(scoreParts(RULES).map(({ tone, name }) => `${tone} ${name}`)).toEqual([
    '1 任务完成',
    '2 办理质量',
    '3 计划报送',
    '4 周报',
    'e 加分',
    'x 扣分',
  ]);
  expect(scoreScale(RULES)).toEqual({ maximum: 105, limits: [60, 80, 90], best: 90, step: 10 });
  expect(scoreScale(LOW_FIRST)).toEqual({ maximum: 60, limits: [5, 10, 20], best: 5, step: 1 });
});

test('where the rules changed, the months of a unit have the columns of both, the newer first', () => {
  const second: Rules = { ...WEIGHTED, version: 'v2', published: '2026-04-20', from: '2026-05' };
  const records = join(
    leagueWorld({ jia: { '2026-04': 0, '2026-05': 0 } }),
    { rules: [RULES, second] },
    sheet('d', ['jia 60']),
  );
  const [view] = unitViews(frozenWorld(AS_OF, records), NONE);
  expect(view?.partHeads.map(({ code, name }) => `${code} ${name}`)).toEqual([
    'a 任务完成',
    'd 现场考评',
    'b 办理质量',
    'c1 计划报送',
    'c2 周报',
    'h 照顾分',
    'e 加分',
    'x 扣分',
  ]);
  expect(view?.months.map(({ parts }) => parts.map(({ code }) => code))).toEqual([
    ['a', 'd', 'h', 'e', 'x'],
    ['a', 'b', 'c1', 'c2', 'e', 'x'],
  ]);
});

test('what is printed beside the total fits the scheme', () => {
  const earned = (rules: Rules, records: Records) =>
    unitMonthViews(office(rules, records))
      .find(({ unit, month }) => unit.id === 'jia' && month === '2026-05')
      ?.facts.find(({ label }) => label === '得分／可得分');
  expect(earned(WEIGHTED, sheet('d', ['jia 60.55']))).toMatchObject({
    expression: '有可评内容的各部分，得分与满分各乘权重的和',
    result: '84.22/100',
  });
  expect(earned(COUNTED, sheet('g', ['jia 2']))).toBeUndefined();
});
