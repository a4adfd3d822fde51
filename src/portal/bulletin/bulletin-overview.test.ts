import { describe, expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { join, unit, world } from '#engine/testing/office.ts';
import { hasMembers } from '../ranking/league/league-view.ts';
import { leaguesIn, rulesIn } from '../env/period/period-sheet.ts';
import { periodIn } from '../env/period/period.ts';
import { overview } from './bulletin-overview.ts';
import type { ViewEnv } from '../env/env.ts';
import { exampleOne } from '#engine/testing/example-one.ts';
import { corrected, frozenWorld, viewsOf, withFinishedFrozen } from '../testing/frozen-world.ts';
import { LEAGUE_EXAMPLE, marksWorld, remarked, type Totals } from '../testing/marks-world.ts';
import { taskOfJia } from '../testing/scored.ts';
import { MARKS_ONLY } from '../testing/schemes.ts';
import { viewWorld } from '../testing/view-world.ts';

const AS_OF = '2026-06-12 15:00';
const overviewIn = (env: ViewEnv, period: string) => {
  const rules = rulesIn(env, period);
  return rules && overview(env, rules, periodIn(env, period), leaguesIn(env, period).filter(hasMembers));
};

describe('the League of rules.md §12', () => {
  const env = frozenWorld(AS_OF, marksWorld(LEAGUE_EXAMPLE), 'internal');

  test('has its mean rounded half-up, what that is against April, and its grades counted', () => {
    // 533.63 ÷ 6 = 88.938… and 528.45 ÷ 6 = 88.075.
    expect(overviewIn(env, '2026-05')).toEqual([
      '县（市）区6个单位参加排名，1个不参加，平均88.94分，比上月高0.86分；优秀3个、良好2个、合格1个。',
    ]);
  });

  test('has in its first period nothing to be compared with, and nobody left out', () => {
    expect(overviewIn(env, '2026-04')).toEqual([
      '县（市）区6个单位参加排名，平均88.08分；优秀2个、良好4个。',
    ]);
  });
});

describe('the mean against the period before', () => {
  const may = (april: Totals, now: Totals, freeze = true) => {
    const records = marksWorld({ '2026-04': april, '2026-05': now });
    const env = freeze ? frozenWorld(AS_OF, records, 'internal') : viewWorld(AS_OF, records, 'internal');
    return overviewIn(env, '2026-05')?.[0];
  };

  test('may be lower, or the same', () => {
    expect(may({ a: '90.01', b: '80.00' }, { a: '90.00', b: '80.00' })).toBe(
      '县（市）区2个单位参加排名，平均85.00分，比上月低0.01分；优秀1个、良好1个。',
    );
    expect(may({ a: '90.00', b: '80.00' }, { a: '80.00', b: '90.00' })).toBe(
      '县（市）区2个单位参加排名，平均85.00分，与上月持平；优秀1个、良好1个。',
    );
  });

  test('is not told where nobody was ranked then', () => {
    expect(may({ a: '-', b: '-' }, { a: '90.00', b: '-' })).toBe(
      '县（市）区1个单位参加排名，1个不参加，平均90.00分；优秀1个。',
    );
  });

  test('is of a period not frozen against the table published before, and of nothing where none was', () => {
    expect(may({ a: '89.00' }, { a: '90.00' }, false)).toBe(
      '县（市）区1个单位参加排名，平均90.00分；优秀1个。',
    );
    const open = frozenWorld(
      '2026-06-08 15:00',
      marksWorld({ '2026-04': { a: '89.00' }, '2026-05': { a: '90.00' } }),
      'internal',
    );
    expect(overviewIn(open, '2026-05')?.[0]).toContain('平均90.00分，比上月高1.00分');
  });

  test('is of a frozen period against April as it was then, though April was corrected since', () => {
    const records = marksWorld({ '2026-04': { a: '80.00' }, '2026-05': { a: '90.00' } });
    const ledger = withFinishedFrozen(world(AS_OF, records).ledger, AS_OF);
    const later = corrected(remarked(ledger, '2026-04', 'a', '85.00'), '2026-04', '2026-06-10 10:00');
    const env = viewsOf(later, AS_OF, 'internal');
    expect(overviewIn(env, '2026-04')?.[0]).toContain('平均85.00分');
    expect(overviewIn(env, '2026-05')?.[0]).toContain('平均90.00分，比上月高10.00分');
  });
});

test('each league has its own sentence and its own mean to be compared with', () => {
  const records = marksWorld(
    { '2026-04': { a: '90.00' }, '2026-05': { a: '91.00' } },
    { '2026-04': { p: '70.00' }, '2026-05': { p: '72.00' } },
  );
  const sentences = [
    '县（市）区1个单位参加排名，平均91.00分，比上月高1.00分；优秀1个。',
    '市直部门1个单位参加排名，平均72.00分，比上月高2.00分；合格1个。',
  ];
  expect(overviewIn(frozenWorld(AS_OF, records, 'internal'), '2026-05')).toEqual(sentences);
});

test('a league in which nobody is ranked says so', () => {
  const env = frozenWorld(AS_OF, marksWorld({ '2026-05': { a: '-' } }), 'internal');
  expect(overviewIn(env, '2026-05')).toEqual(['县（市）区本月没有单位参加排名。']);
});

describe('the nodes and what was filed', () => {
  test('are counted over all units of the leagues, zero left out', () => {
    // 甲县: ① two and ③ on time, ② late, ④ open, ⑤ waits; 乙县 files no report.
    expect(overviewIn(frozenWorld(AS_OF, exampleOne(), 'internal'), '2026-05')).toEqual([
      '县（市）区1个单位参加排名，1个不参加，平均77.81分；合格1个。',
      '计入本月的考核节点5个：按时完成3个，逾期完成1个，未完成1个；另有逾期5个工作日以内、留到下月结算1个。',
      '应报工作计划2件，按时报送1件；应报周报8次，按时3次；核查4项次，通过3项次，限期完善1项次。',
    ]);
  });

  const counted = (...specs: Parameters<typeof taskOfJia>[0][]) => {
    const units = { unit: [unit('jia', 'counties', 1)] };
    const records = join(
      units,
      taskRecords(...specs.map((spec, index) => taskOfJia({ id: `t${String(index)}`, ...spec }))),
    );
    return overviewIn(frozenWorld(AS_OF, records, 'internal'), '2026-05')?.slice(1);
  };

  test('what counts nowhere in the period stands apart', () => {
    expect(counted({ due: '2026-05-29' }, { printed: '2026-05-06', due: '2026-12-25', plan: null })).toEqual([
      '计入本月的考核节点0个；另有1项任务计划未报，逾期5个工作日以内、留到下月结算1个。',
      '应报工作计划1件，按时报送0件；应报周报4次，按时0次。',
    ]);
  });

  test('where there are none, nothing is said', () => {
    const rules = [MARKS_ONLY];
    const env = frozenWorld(AS_OF, { ...marksWorld({ '2026-05': { a: '90.00' } }), rules }, 'internal');
    expect(overviewIn(env, '2026-05')).toHaveLength(1);
  });
});
