import { describe, expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { join } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { frozen } from '#engine/year/testing/frozen-year.ts';
import type { Profile } from '../env/env.ts';
import { DONE, MONTHS, SHEET, yearWorld } from '../testing/year-world.ts';
import { yearViews } from './year-view.ts';

describe('年度承办事项办理情况汇总表', () => {
  const TASKS = taskRecords(
    {
      id: 't1',
      lead: 'a',
      assists: ['b'],
      printed: '2026-05-06',
      due: '2026-05-29',
      end: { claims: ['2026-05-28 10:00'] },
    },
    { id: 't2', lead: 'a', printed: '2026-05-06', due: '2026-05-15', end: { claims: ['2026-05-18 10:00'] } },
    { id: 't3', lead: 'a', printed: '2026-05-06', due: '2027-05-31' },
  );
  const tableOf = (profile: Profile, rules = RULES) =>
    yearViews(yearWorld(profile, DONE, join(TASKS, { yearMark: [SHEET] }, frozen(MONTHS)), rules))[0]
      ?.statistics;

  test('counts what each unit had in hand and what became of it, so that a row adds up', () => {
    const table = tableOf('internal');
    expect(
      table?.columns
        .slice(0, 8)
        .map(({ name }) => name)
        .join(' '),
    ).toBe('主办 协办 合计 按时办结 逾期办结 未办结 跨年结转 撤销督办');
    expect(table?.rows.map(({ unit: { id }, figures }) => `${id} ${figures.slice(0, 8).join(' ')}`)).toEqual([
      'a 3 0 3 1 1 0 1 0',
      'b 0 1 1 1 0 0 0 0',
      'c 0 0 0 0 0 0 0 0',
      'benji 0 0 0 0 0 0 0 0',
      'renshi 0 0 0 0 0 0 0 0',
    ]);
    for (const { figures } of table?.rows ?? []) {
      const [lead = 0, assist = 0, all = 0, ...rest] = figures;
      expect(lead + assist).toBe(all);
      expect(rest.slice(0, 5).reduce((sum, one) => sum + one, 0)).toBe(all);
    }
  });

  test('has no column of what the rules leave out, and is not there for the public', () => {
    const bare = { ...RULES, lookBack: undefined, deduction: undefined, bonus: undefined };
    expect(
      tableOf('internal', bare)
        ?.columns.slice(8)
        .map(({ name }) => name),
    ).toEqual(['同意延期', '核验退回']);
    expect(tableOf('public')).toBeNull();
    expect(tableOf('internal', { ...RULES, tasks: undefined })).toBeNull();
  });
});
