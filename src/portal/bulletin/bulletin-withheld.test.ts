import { expect, test } from 'vitest';
import { join, type Records } from '#engine/testing/office.ts';
import { CHECKED, criticism, OPEN, problemsOf, linesIn } from '../testing/problem-world.ts';
import { withhold } from '../testing/withhold.ts';

const MARKER = '机密';
const SECRET = { disclosure: '系统内' as const };

test('what is not done of a withheld matter is counted and not named', () => {
  const groups = problemsOf(withhold(withhold(OPEN, 't2', MARKER), 't3', MARKER));
  const unfinished = groups.get('月末未完成的考核节点');
  const plans = groups.get('工作计划逾期');
  expect(linesIn(unfinished)).toEqual([['jia：t1，节点：n1，逾期6个工作日，红灯'], '另有1项不予公开']);
  expect(linesIn(plans)).toEqual([[], '另有1项不予公开']);
  expect(JSON.stringify([unfinished, plans])).not.toMatch(/机密|t2|t3/);
});

test('what was refused is counted and not named where the matter or the record of the check is withheld', () => {
  const verification = (CHECKED.verification ?? []).map((record) =>
    record.id.includes('-t2-') ? { ...record, ...SECRET } : record,
  );
  const refused = problemsOf(withhold({ ...CHECKED, verification }, 't1', MARKER)).get('核查未通过');
  expect(linesIn(refused)).toEqual([['jia：t4，核验弄虚作假'], '另有3项不予公开']);
  expect(JSON.stringify(refused)).not.toMatch(/机密|t1|t2/);
});

test('a sitting that found on a withheld matter and on an open one tells the open one alone', () => {
  const [first, ...others] = CHECKED.verification ?? [];
  const verification = others.map((record) =>
    record.id.includes('-t4-')
      ? { ...record, results: [...record.results, ...(first?.results ?? [])] }
      : record,
  );
  const together: Records = { ...CHECKED, verification };
  expect(linesIn(problemsOf(together).get('核查未通过'))[0]).toContain('jia：t1，核验退回');
  const refused = problemsOf(withhold(together, 't1', MARKER)).get('核查未通过');
  expect(linesIn(refused)).toEqual([['jia：t2，回头看反弹', 'jia：t4，核验弄虚作假'], '另有2项不予公开']);
});

test('what cost points is counted and not named where it may not be read; set aside it is not even counted', () => {
  const measure = [criticism('m1', { task: 't1' }), criticism('m2', SECRET), criticism('m3', { task: 't4' })];
  const deducted = problemsOf(join(withhold(CHECKED, 't1', MARKER), { measure })).get('扣分事项');
  expect(linesIn(deducted)).toEqual([['jia：t4（弄虚作假，扣5.00分）'], '另有2项不予公开']);
  expect(JSON.stringify(deducted)).not.toMatch(/机密|t1|m1|m2|m3/);
});
