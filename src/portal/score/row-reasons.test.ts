import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { rowReasons } from './row-reasons.ts';
import { scored, taskOfJia } from '../testing/scored.ts';
import { withhold } from '../testing/withhold.ts';

const late = (id: string, claim: string) =>
  taskOfJia({ id, end: { claims: [`${claim} 10:00`], checks: ['2026-05-27 通过'] } });
const FOUR = taskRecords(
  late('t1', '2026-05-18'),
  late('t2', '2026-05-19'),
  late('t3', '2026-05-20'),
  late('t4', '2026-05-21'),
  late('t5', '2026-05-15'),
);
const lostIn = (records: typeof FOUR) => {
  const { env, score } = scored('2026-05', records);
  return rowReasons(env, score).find(({ name }) => name === '任务完成')?.lost ?? [];
};

test('what cost most days is named first, three at most, and what was on time is no loss', () => {
  expect(lostIn(FOUR)).toEqual([
    't4，办结：逾期4个工作日完成',
    't3，办结：逾期3个工作日完成',
    't2，办结：逾期2个工作日完成',
    '另有1项',
  ]);
});

test('what is withheld is counted and not named', () => {
  const lost = lostIn(withhold(FOUR, 't4', '机密'));
  expect(lost).toEqual([
    't3，办结：逾期3个工作日完成',
    't2，办结：逾期2个工作日完成',
    't1，办结：逾期1个工作日完成',
    '另有1项不予公开',
  ]);
});

test('each part says its points and full mark, and that there was nothing to assess', () => {
  const { env, score } = scored('2026-05', FOUR);
  const figures = new Map(rowReasons(env, score).map(({ name, figure }) => [name, figure]));
  expect(figures.get('办理质量')).toBe('20.00，满分20');
  expect(figures.get('任务完成')).toMatch(/^5\d\.\d\d，满分60$/);
});
