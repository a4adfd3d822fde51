import { expect, test } from 'vitest';
import type { Records } from '../compute/testing/ledger-of.ts';
import { problemGroups } from './bulletin-problems.ts';
import { leaguesIn } from './locked-leagues.ts';
import { frozenWorld } from './testing/frozen-world.ts';
import { LEAGUE_EXAMPLE, marksWorld } from './testing/marks-world.ts';
import { CHECKED, criticism, OPEN, problemsOf, RED, toldIn } from './testing/problem-world.ts';

test('提醒 says what put each there: the League of rules-v1 §12', () => {
  const env = frozenWorld('2026-06-12 15:00', marksWorld(LEAGUE_EXAMPLE));
  const [cautions] = problemGroups(env, '2026-05', leaguesIn(env, '2026-05'));
  expect(toldIn(cautions)).toEqual([['jia：下降3位，减9.23分', 'geng：76.30分，不满80分'], null]);
});

test('what is not done is named by matter, node and lateness, a missing plan too; what waits or is 待核 is not', () => {
  const { unfinished } = problemsOf(OPEN);
  // 乙 is ranked, 甲 has too little to be.
  expect(toldIn(unfinished)).toEqual([
    [
      'yi：t2，办结，逾期33个工作日',
      'yi：t3，工作计划逾期16个工作日未报',
      'jia：t1，节点：n1，逾期6个工作日',
    ],
    null,
  ]);
  expect(unfinished?.lines[0]?.href).toBe('/units/yi/2026-05/');
});

test('what was refused is every result that is neither 通过 nor 基本通过', () => {
  const { refused } = problemsOf(CHECKED);
  expect(toldIn(refused)).toEqual([
    ['jia：t1，首次退回', 'jia：t1，再次退回', 'jia：t2，反弹', 'jia：t4，弄虚作假'],
    null,
  ]);
  expect(refused?.lines[0]?.href).toBe('/units/jia/2026-05/');
});

test('what cost points stands with its ground; what 一事不二扣 sets aside is left out', () => {
  const { deducted } = problemsOf(RED, { measure: [criticism('m1', { task: 't1' }), criticism('m2')] });
  expect(toldIn(deducted)).toEqual([
    [
      'jia：通报批评（扣2.00分）',
      'jia：t1（通报批评，扣2.00分）',
      'yi：t2（主办任务月末严重逾期，扣1.00分）',
    ],
    null,
  ]);
  expect(deducted?.lines[0]?.href).toBe('/units/jia/2026-05/#part-x');
});

test('posts stand by their names and counts; what all was on time says no more', () => {
  const clue = (id: string, on: string): NonNullable<Records['clue']>[number] => ({
    ...{ id, channel: '来电', category: '其他', summary: '反映', submitted: '2026-05-20 09:00' },
    decision: { on, result: '不予转办', reason: '不具体' },
  });
  const { office } = problemsOf({
    objection: [
      {
        ...{ id: 'o1', unit: 'jia', month: '2026-04', text: '请核对', reviewer: 'jijian' },
        ...{ answer: { on: '2026-05-22', result: '维持', reason: '属实' }, submitted: '2026-05-20 10:00' },
      },
    ],
    clue: [clue('c1', '2026-05-27'), clue('c2', '2026-05-27'), clue('c3', '2026-05-28')],
  });
  expect(office?.lines).toEqual([
    { head: { text: 'mishu', href: null }, text: '应办3项，按时2项，未按时1项', href: null, who: [] },
    { head: { text: '纪检组长', href: null }, text: '应办1项，按时1项', href: null, who: [] },
  ]);
  expect(office?.note).toBe('本月到期的应办事项，不计入各单位得分');
});

test('the leaders stand together, by no post’s name', () => {
  expect(toldIn(problemsOf(RED).office)[0]).toContain('办领导：应办1项，按时0项，未按时1项');
});

test('a month without any of these says so, group by group', () => {
  const groups = Object.values(problemsOf());
  expect(groups.map((group) => [group?.lines.length, group?.none])).toEqual([
    [0, '本月没有单位列入提醒。'],
    [0, '没有未完成的考核节点。'],
    [0, '没有核验未通过的事项。'],
    [0, '本月没有扣分事项。'],
    [0, '本月没有到期的应办事项。'],
  ]);
});
