import { describe, expect, test } from 'vitest';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import type { Profile } from '../env/env.ts';
import { viewWorld } from '../testing/view-world.ts';
import { withhold } from '../testing/withhold.ts';
import { planList } from './plan-list.ts';

const UNITS: Records = {
  unit: [unit('mishu', 'sections', 9), unit('yi', 'counties', 2), unit('jia', 'counties', 1)],
};
const matter = (id: string, lead: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead,
  printed: '2026-05-06',
  due: '2026-07-31',
  ...more,
});
// Due on Friday 8 May; Saturday 9 May is a make-up day.
const MATTERS = taskRecords(
  matter('t1', 'jia', { plan: '2026-05-08 23:59' }),
  matter('t2', 'jia', { plan: '2026-05-09 00:01' }),
  matter('t3', 'jia', { plan: null }),
  matter('t4', 'yi', { printed: '2026-05-11', plan: null }),
  matter('t5', 'yi', { due: '2026-05-12', plan: null }),
  matter('t6', 'mishu', { plan: null }),
);
const listOf = (profile: Profile, records: Records = join(UNITS, MATTERS), asOf = '2026-05-12 10:00') =>
  planList(viewWorld(asOf, records, profile));

describe('计划报送情况', () => {
  test('says of each plan whether it came in time, how late, or not at all, unit by unit', () => {
    expect(
      listOf('public')?.rows.map(({ id, unit: of, why, since, days }) => [id, of?.id, why, since, days]),
    ).toEqual([
      ['t3-plan-1', 'jia', '未报，逾期3个工作日', '2026-05-08', 3],
      ['t1-plan-1', 'jia', '2026年5月8日报送，按时', '2026-05-08', null],
      ['t2-plan-1', 'jia', '2026年5月9日报送，逾期1个工作日', '2026-05-08', 1],
      ['t4-plan-1', 'yi', '未到期，还剩1个工作日', '2026-05-13', null],
      ['t5-plan-1', 'yi', '2026年5月6日签收（即办件），按时', '2026-05-07', null],
      ['t6-plan-1', 'mishu', '未报，逾期3个工作日', '2026-05-08', 3],
    ]);
  });

  test('counts them for each unit and together', () => {
    const list = listOf('public');
    expect(list?.countText).toBe('应报6份：按时2份，逾期报送1份，未报2份，未到期1份');
    expect(list?.units?.rows.map(({ unit: of, text }) => [of.id, text])).toEqual([
      ['jia', '应报3份：按时1份，逾期报送1份，未报1份'],
      ['yi', '应报2份：按时1份，未到期1份'],
      ['mishu', '应报1份：未报1份'],
    ]);
  });

  test('leads to what is owed, of the section inside alone', () => {
    const owed = (profile: Profile) =>
      listOf(profile)?.rows.flatMap(({ id, next }) => (next === null ? [] : [id]));
    expect(owed('public')).toEqual(['t3-plan-1', 't4-plan-1']);
    expect(owed('internal')).toEqual(['t3-plan-1', 't4-plan-1', 't6-plan-1']);
  });

  test('tells a plan that came back and its second one apart', () => {
    const returned = [{ plan: '2026-05-08 10:00', back: '2026-05-11' }];
    const back = join(UNITS, taskRecords(matter('t1', 'jia', { plan: null, returned })));
    expect(listOf('public', back)?.rows.map(({ why }) => why)).toEqual([
      '退回后重报：未到期，还剩1个工作日',
      '2026年5月8日报送，按时',
    ]);
  });

  test('counts what is withheld with no unit', () => {
    const list = listOf('public', withhold(join(UNITS, MATTERS), 't3', '不公开'));
    expect([list?.hidden, list?.units?.rows[0]?.text]).toEqual([1, '应报2份：按时1份，逾期报送1份']);
  });

  test('of many units tells above the list those that are behind', () => {
    const ids = Array.from({ length: 120 }, (_, n) => `u${String(n)}`);
    const many = join(
      { unit: [unit('mishu', 'sections', 999), ...ids.map((id, n) => unit(id, 'counties', n + 1))] },
      taskRecords(...ids.map((id, n) => matter(`t-${id}`, id, n === 7 ? { plan: null } : {}))),
    );
    const units = listOf('public', many)?.units;
    expect(units?.rows.map(({ unit: of }) => of.id)).toEqual(['u7']);
    expect(units?.more).toBe('另有119个单位，见下面的名单。');
  });
});
