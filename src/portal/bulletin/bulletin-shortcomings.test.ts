import { expect, test } from 'vitest';
import { report } from '#engine/testing/task-records.ts';
import { join } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { LEAGUE_EXAMPLE, marksWorld } from '../testing/marks-world.ts';
import { CHECKED, criticism, OPEN, problemsIn, problemsOf, linesIn } from '../testing/problem-world.ts';
import { MARKS_ONLY } from '../testing/schemes.ts';

test('提醒 says what put each there: rules.md §12, example 2', () => {
  const [cautions] = problemsIn(frozenWorld('2026-06-12 15:00', marksWorld(LEAGUE_EXAMPLE)));
  expect(linesIn(cautions)).toEqual([['jia：77.81分，不满80分；下降4位，减12.39分'], null]);
});

test('what is open at the cut-off is named by matter, node, lateness and light; what waits and what is done late is not', () => {
  const unfinished = problemsOf(OPEN).get('月末未完成的考核节点');
  expect(linesIn(unfinished)).toEqual([
    ['jia：t1，节点：n1，逾期6个工作日，红灯', 'yi：t2，办结，逾期33个工作日，红灯'],
    null,
  ]);
  expect(unfinished?.lines[1]?.href).toBe('/units/yi/2026-05/#part-a');
});

test('where the rules have no lights, no light is named', () => {
  const dark = join({ rules: [{ ...RULES, lights: undefined }] }, OPEN);
  expect(linesIn(problemsOf(dark).get('月末未完成的考核节点'))[0]).toContain(
    'jia：t1，节点：n1，逾期6个工作日',
  );
});

test('a plan is named where it was settled late, and while it is not there', () => {
  const plans = problemsOf(OPEN).get('工作计划逾期');
  expect(linesIn(plans)).toEqual([['yi：t3，工作计划逾期16个工作日未报'], null]);
  expect(plans?.lines[0]?.href).toBe('/units/yi/2026-05/#part-c1');
});

test('weekly reports left out are counted by unit', () => {
  const some = join(OPEN, {
    report: [
      report('2026-W19 jia 2026-05-08 11:00', ['t1', 't4', 't5']),
      report('2026-W20 jia 2026-05-17 11:00', ['t1', 't4', 't5']),
    ],
  });
  const reported = linesIn(problemsOf(some).get('周报缺报、补报'))[0];
  expect(reported).toContain('jia：缺报2次，碰头会前补报1次');
  expect(reported).toContain('yi：缺报4次');
});

test('what was refused is every result that is neither 通过 nor 限期完善', () => {
  const refused = problemsOf(CHECKED).get('核查未通过');
  expect(linesIn(refused)).toEqual([
    ['jia：t1，核验退回', 'jia：t1，核验退回', 'jia：t2，回头看反弹', 'jia：t4，核验弄虚作假'],
    null,
  ]);
  expect(refused?.lines[0]?.href).toBe('/units/jia/2026-05/#part-b');
});

test('what cost points stands with its ground; the smaller of two for one matter is left out', () => {
  const measure = [criticism('m1', { task: 't4' }), criticism('m2')];
  const deducted = problemsOf(join(CHECKED, { measure })).get('扣分事项');
  expect(linesIn(deducted)).toEqual([['jia：通报批评（扣2.00分）', 'jia：t4（弄虚作假，扣5.00分）'], null]);
  expect(deducted?.lines[0]?.href).toBe('/units/jia/2026-05/#part-x');
});

test('inside the system posts stand by their names and counts; what all was on time says no more', () => {
  const clue = (id: string, on: string) => ({
    ...{ id, channel: '来电', category: '其他', summary: '反映', submitted: '2026-05-20 09:00' },
    decision: { on, result: '不予转办' as const, reason: '不具体' },
  });
  const records = {
    objection: [
      {
        ...{ id: 'o1', unit: 'jia', period: '2026-04', text: '请核对', reviewer: 'jijian' },
        answer: { on: '2026-05-22', result: '维持' as const, reason: '属实' },
        submitted: '2026-05-20 10:00',
      },
    ],
    clue: [clue('c1', '2026-05-27'), clue('c2', '2026-05-27'), clue('c3', '2026-05-28')],
  };
  const office = problemsOf(records, 'internal').get('督查岗位和领导履责');
  expect(office?.note).toBe('本月到期的应办事项，不计入各单位得分');
  expect(office?.lines).toContainEqual({
    head: { text: '纪检组长', href: null },
    text: '应办1项，按时1项',
    href: null,
    who: [],
  });
  expect(linesIn(office)[0]?.[0]).toMatch(/^mishu：应办\d+项，按时\d+项，未按时\d+项$/);
  expect(problemsOf(records).has('督查岗位和领导履责')).toBe(false);
});

test('a period without any of these says so, group by group', () => {
  const groups = [...problemsOf().values()];
  expect(groups.map((group) => [group.lines.length, group.none])).toEqual([
    [0, '本月没有单位列入提醒。'],
    [0, '没有未完成的考核节点。'],
    [0, '工作计划都按时报送。'],
    [0, '周报都按时报送。'],
    [0, '没有核查未通过的事项。'],
    [0, '本月没有扣分事项。'],
  ]);
});

test('rules of marks alone have no group of tasks, reports, lists or deductions', () => {
  expect(problemsIn(frozenWorld('2026-06-12 15:00', { ...marksWorld({}), rules: [MARKS_ONLY] }))).toEqual([]);
});
