import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import type { Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { Rules } from '#record/rules/rules.ts';
import { partOf } from '../../testing/part-of.ts';
import { scored, taskOfJia } from '../../testing/scored.ts';

const partIn = (period: string, ...records: readonly Records[]) => {
  const { env, score } = scored(period, ...records);
  return partOf(env, score, 'a');
};

test('lateness stops at the floor, and the line says where it would have gone', () => {
  const late = (due: string) =>
    partIn(
      '2026-05',
      taskRecords(taskOfJia({ due, end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] } })),
    ).lines[0];
  expect([late('2026-04-24')?.rate, late('2026-04-24')?.rateArithmetic]).toEqual([
    '0.5',
    '1 − 0.05 × 16 = 0.2，不低于0.5',
  ]);
  expect(late('2026-03-10')?.rateArithmetic).toMatch(/^1 − 0\.05 × \d+ = −\d/);
});

test('a missing plan is a node of its own, open, beside the deadline', () => {
  const { lines, sum, arithmetic } = partIn('2026-05', taskRecords(taskOfJia({ plan: null })));
  expect(lines.map(({ id }) => id)).toEqual(['a-t1-end', 'a-t1-plan']);
  expect(lines[1]).toMatchObject({
    subtitle: '主办 · 一般 · 计划',
    weightArithmetic: '1.0 × 1.0 ÷ 2',
    rate: '0',
    rateArithmetic: '未完成',
    value: '0',
  });
  expect(lines[1]?.inputs).toEqual([
    '计划应于2026年3月4日报送，截至5月31日未报',
    '逾期59个工作日',
    '权重由本任务计入的2个节点平分',
  ]);
  expect(lines[1]?.rule.href).toBe('/method/v1/#weight');
  expect([sum, arithmetic]).toEqual([{ weight: '1', value: '0' }, '60 × 0 ÷ 1 = 0.00']);
});

test('tasks that a unit leads stand before those in which it assists', () => {
  const helped = { id: 't0', lead: 'yi', printed: '2026-03-02', due: '2026-08-31' };
  const node = { id: 'n1', due: '2026-05-15', unit: 'jia', claims: ['2026-05-15 10:00'] };
  const { lines } = partIn('2026-05', taskRecords({ ...helped, nodes: [node] }, taskOfJia()));
  expect(lines.map(({ subtitle, weightArithmetic }) => [subtitle, weightArithmetic])).toEqual([
    ['主办 · 一般 · 办结', '1.0 × 1.0'],
    ['协办 · 一般 · 节点：n1', '1.0 × 0.5'],
  ]);
});

test('where nothing counts the part is 「—」 and says what becomes of the unit', () => {
  const part = partIn('2026-05', taskRecords(taskOfJia({ due: '2026-12-25' })));
  expect([part.lines, part.sum, part.points, part.arithmetic, part.emptyText]).toEqual([
    [],
    null,
    { text: null, reason: '本月没有计分的节点', href: null },
    null,
    '没有可评内容，不参加排名。',
  ]);
});

test('a period that is no month is spoken of as 本季度', () => {
  const quarters = Rules.parse({ ...RULES, period: 'quarter' });
  const { env, score } = scored(
    '2026-q2',
    { rules: [quarters] },
    taskRecords(taskOfJia({ due: '2026-12-25' })),
  );
  expect(partOf(env, score, 'a').points.reason).toBe('本季度没有计分的节点');
});
