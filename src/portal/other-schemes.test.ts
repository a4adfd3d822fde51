import { describe, expect, test } from 'vitest';
import { join, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import type { Rules } from '#record/rules/rules.ts';
import { gaps } from './sheet/gaps.ts';
import { leagueViews } from './ranking/league/league-view.ts';
import { scoreParts, scoreScale, toneOf } from './score/score-parts.ts';
import { standingOf } from './score/standing.ts';
import { frozenWorld } from './testing/frozen-world.ts';
import { leagueWorld } from './testing/league-world.ts';
import { COUNTED, LOW_FIRST, MARKS_ONLY, sheet, WEIGHTED } from './testing/schemes.ts';

const AS_OF = '2026-06-12 15:00';
const DEEDS = { a: { '2026-05': 0 }, b: { '2026-05': 0 }, jia: { '2026-05': 0 } } as const;
const office = (rules: Rules, ...records: readonly Records[]) =>
  frozenWorld(AS_OF, join(leagueWorld(DEEDS), { rules: [rules] }, ...records));
const leagueOf = (rules: Rules, ...records: readonly Records[]) => {
  const [league] = leagueViews(office(rules, ...records), '2026-05');
  if (league === undefined) throw new Error('no league');
  return league;
};
const gapsOf = (id: string, rules: Rules, ...records: readonly Records[]) => {
  const env = office(rules, ...records);
  const standing = standingOf(env, id, '2026-05');
  return standing?.row && gaps(env, standing.league, standing.row);
};
const APRIL = sheet('p', ['a 12', 'b 3', 'jia 20'], {
  period: '2026-04',
  on: '2026-05-06',
  submitted: '2026-05-06 10:00',
});
const PROBLEMS = sheet('p', ['a 16', 'b 22', 'jia 4']);

describe('where less is better', () => {
  test('nothing speaks of high scores: distances, lists and the note below the table', () => {
    const league = leagueOf(LOW_FIRST, PROBLEMS);
    expect(league.rows.map(({ unit, rank, total, grade }) => [unit.id, rank, total?.text, grade])).toEqual([
      ['jia', '1', '4.00', '优秀'],
      ['a', '2', '16.00', '合格'],
      ['b', '3', '22.00', '较差'],
    ]);
    expect(league.tieText).toMatch(/^得分低的名次在前。/);
    expect(league.lists.map(({ units }) => units.map(({ text }) => text))).toEqual([
      ['第1名，4.00分'],
      ['22.00分，超过20分'],
    ]);
    expect(gapsOf('b', LOW_FIRST, PROBLEMS)).toEqual([
      '比前一名a多6.00分',
      '比第1名jia多18.00分',
      '比合格（20分以下）多2.00分',
      '比优秀（5分以下）多17.00分',
    ]);
    expect(gapsOf('jia', LOW_FIRST, PROBLEMS)).toEqual(['比后一名a少12.00分']);
  });

  test('a unit is cautioned for points that it gained', () => {
    const caution = leagueOf(LOW_FIRST, APRIL, PROBLEMS).lists.find(({ tone }) => tone === 'caution');
    expect(caution?.units.map(({ unit, text }) => [unit.id, text])).toEqual([
      ['b', '22.00分，超过20分；下降2位，增19.00分'],
    ]);
  });
});

test('the part that cost most is measured as it goes into the total', () => {
  const all = gapsOf('jia', WEIGHTED, sheet('d', ['a 100', 'b 100', 'jia 60']));
  expect(all?.at(-1)).toBe('失分最多的是现场考评：满分100，得60.00，乘权重0.4，少16.00分');
  const counted = gapsOf('jia', COUNTED, sheet('g', ['jia 1', 'a 3']), sheet('k', ['jia 2']));
  expect(counted?.[0]).toBe('距第1名a7.00分');
  expect(counted?.join('')).not.toContain('失分');
});

test('照顾分 has a column where somebody of the league is given some; weights stand under the full marks', () => {
  const league = leagueOf(WEIGHTED, sheet('d', ['a 100', 'b 100', 'jia 60']));
  expect(league.terms.map(({ code, full }) => [code, full])).toEqual([
    ['part-a', '100×0.6'],
    ['part-d', '100×0.4'],
    ['handicap', null],
    ['bonus', '5'],
    ['deduction', '10'],
  ]);
  expect(league.rows.map(({ unit, terms }) => [unit.id, terms[2]?.text, terms[2]?.href])).toEqual([
    ['a', '0.00', '/units/a/2026-05/#part-h'],
    ['b', '0.00', '/units/b/2026-05/#part-h'],
    ['jia', '1.50', '/units/jia/2026-05/#part-h'],
  ]);
  expect(
    league.rows
      .at(-1)
      ?.sum.map(({ text }) => text)
      .join(''),
  ).toBe('0.6×100.00+0.4×60.00+1.50');
  expect(leagueOf(RULES).terms.map(({ code }) => code)).not.toContain('handicap');
});

describe('an office that only enters marks (rules.md §12, example 8)', () => {
  const records = join(
    sheet('a', ['a 85.50', 'b 81.00', 'jia 60']),
    sheet('b', ['a 54.00', 'b - 无回访', 'jia 40']),
  );
  const league = leagueOf(MARKS_ONLY, records);

  test('a row without a mark is scaled, and says by what', () => {
    expect(league.terms.map(({ name }) => name)).toEqual(['办件', '满意', '折算']);
    expect(
      league.rows.map(({ unit, terms, total }) => [unit.id, ...terms.map(({ text }) => text), total?.text]),
    ).toEqual([
      ['a', '85.50', '54.00', null, '139.50'],
      ['b', '81.00', null, '81.00 ÷ 90 × 150 = 135.00', '135.00'],
      ['jia', '60.00', '40.00', null, '100.00'],
    ]);
    expect(league.rows[1]?.terms[1]?.reason).toBe('不适用：无回访');
    expect(league.rows[1]?.sum.map(({ text }) => text).join('')).toBe('81.00÷90×150=135.00');
  });

  test('nothing of what its rules leave out is there', () => {
    expect([league.beside, league.lists]).toEqual([[], []]);
    expect(league.rows.map(({ grade, lights, remarks }) => [grade, lights, remarks])).toEqual([
      [null, null, []],
      [null, null, []],
      [null, null, []],
    ]);
    expect(league.scale).toEqual({ maximum: 150, limits: [], best: null, step: 10 });
    expect(league.key.map(({ name }) => name)).toEqual(['办件', '满意']);
  });
});

test('an information column stands beside the score, with its measure or why there is none', () => {
  const rules: Rules = { ...MARKS_ONLY, columns: [{ id: 'visits', name: '办件数', measure: '件' }] };
  const marks = [sheet('a', ['a 80', 'b 70', 'jia 60']), sheet('b', ['a 50', 'b 40', 'jia 30'])];
  const league = leagueOf(rules, ...marks, sheet('visits', ['a 1204', 'b - 窗口未开']));
  expect(league.beside.map(({ name }) => name)).toEqual(['办件数（件）']);
  expect(league.rows.map(({ beside: [cell] }) => [cell?.text, cell?.reason])).toEqual([
    ['1204', null],
    [null, '不适用：窗口未开'],
    [null, '没有录入'],
  ]);
});

test('what a limit cut is a term of its own, and the sum takes it away', () => {
  const rules: Rules = { ...MARKS_ONLY, total: { ...MARKS_ONLY.total, maximum: '140' } };
  const league = leagueOf(rules, sheet('a', ['a 90', 'b 80']), sheet('b', ['a 60', 'b 40']));
  expect(league.terms.map(({ name }) => name)).toEqual(['办件', '满意', '截去']);
  expect(league.rows.map(({ terms, total }) => [terms.at(-1)?.text, total?.text])).toEqual([
    ['−10.00', '140.00'],
    ['0.00', '120.00'],
  ]);
  expect(league.rows[0]?.sum.map(({ text }) => text).join('')).toBe('90.00+60.00−10.00');
});

test('a bar begins with 起评分 and is left out where a part is negative', () => {
  const league = leagueOf(COUNTED, sheet('g', ['a 3', 'jia 1']), sheet('k', ['jia 2']));
  const bars = new Map(
    league.rows.map(({ unit, bar }) => [unit.id, bar.map(({ tone, points }) => [tone, points])]),
  );
  expect(bars.get('a')).toEqual([
    ['start', 100],
    ['1', 6],
    ['2', 0],
  ]);
  expect(bars.get('jia')).toEqual([]);
  expect(
    league.rows
      .find(({ unit }) => unit.id === 'jia')
      ?.sum.map(({ text }) => text)
      .join(''),
  ).toBe('100.00+2.00−3.00');
  expect(league.key.map(({ name }) => name)).toEqual(['起评分', '信息采用', '差错', '加分', '扣分']);
});

test('a bar of weighted parts is as long as the total', () => {
  for (const row of leagueOf(WEIGHTED, sheet('d', ['a 100', 'jia 60'])).rows)
    expect(row.bar.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(Number(row.total?.text), 3);
});

test('components are drawn by their place, over again after six; each league has its own parts and scale', () => {
  const components = ['q', 'r', 's', 't', 'u', 'v', 'w'].map((id) => ({
    id,
    name: id,
    source: 'assessed' as const,
  }));
  expect(components.map((component) => toneOf({ ...RULES, components }, component)).join('')).toBe('1234561');
  expect(scoreParts(RULES).map(({ tone, name }) => `${tone} ${name}`)).toEqual([
    '1 任务完成',
    '2 办理质量',
    '3 计划报送',
    '4 周报',
    'e 加分',
    'x 扣分',
  ]);
  expect(scoreScale(MARKS_ONLY, 'departments').maximum).toBe(100);
  expect(scoreScale(LOW_FIRST, 'counties')).toEqual({ maximum: 100, limits: [5, 10, 20], best: 5, step: 1 });
});

test('why a mark does not apply stays in a sheet that the reader may not see', () => {
  const marks = sheet('b', ['a 54', 'b - 机密', 'jia 40'], { disclosure: '系统内' });
  const league = leagueOf(MARKS_ONLY, sheet('a', ['a 85', 'b 81', 'jia 60']), marks);
  expect(league.rows.find(({ unit }) => unit.id === 'b')?.terms[1]?.reason).toBe('没有可评内容');
  expect(JSON.stringify(league)).not.toContain('机密');
});
