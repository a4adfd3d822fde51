import { expect, test } from 'vitest';
import type { Records } from '../compute/testing/ledger-of.ts';
import { matters } from '../compute/testing/matter.ts';
import { partOf } from './testing/part-of.ts';
import { scored, taskOfJia } from './testing/scored.ts';

const linesOf = (month: string, ...records: readonly Records[]) => {
  const { env, score } = scored(month, ...records);
  return partOf(env, score, 'a').lines;
};

/** Version 2 of t1's plan, asking for another date of its end; approved on `on`, or refused. */
const change = (version: number, due: string, submitted: string, on: string | null): Records => ({
  plan: [
    {
      task: 't1',
      version,
      unit: 'jia',
      responsible: '科长',
      expectedResult: '成果',
      changeReason: '汛情',
      submitted,
      nodes: [{ id: 'end', title: '完工', due, measures: '抢工', deliverable: '验收单' }],
    },
  ],
  filing: [
    on === null
      ? {
          task: 't1',
          version,
          refused: { by: 'fenguan', on: submitted.slice(0, 10), reason: '不属不可抗力' },
          submitted: `${submitted.slice(0, 10)} 17:00`,
        }
      : {
          task: 't1',
          version,
          approval: { by: 'fenguan', on, mode: '签批' },
          chiefConsent: { by: 'zhuren', on, mode: '签批' },
          filed: { on },
          submitted: `${on} 17:00`,
        },
  ],
});

test('a consented postponement is told with both dates; a second one falls back to the first', () => {
  const given = matters([taskOfJia({ end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] } })]);
  const once = linesOf('2026-05', given, change(2, '2026-05-22', '2026-05-06 10:00', '2026-05-07'));
  expect(once[0]?.inputs.slice(0, 4)).toEqual([
    '应于2026年5月22日完成',
    '经同意由2026年5月15日调整为5月22日',
    '5月20日申请办结',
    '按时',
  ]);
  const twice = linesOf(
    '2026-05',
    given,
    change(2, '2026-05-18', '2026-05-06 10:00', '2026-05-07'),
    change(3, '2026-05-22', '2026-05-08 10:00', '2026-05-11'),
  );
  expect(twice[0]?.inputs.slice(0, 5)).toEqual([
    '应于2026年5月15日完成',
    '经同意由2026年5月15日调整为5月18日',
    '再次由2026年5月18日调整为5月22日，每节点只认一次，按原定日期计',
    '5月20日申请办结',
    '晚3个工作日',
  ]);
});

test('a refused request changes nothing and says so', () => {
  const given = matters([taskOfJia({ end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] } })]);
  const inputs = linesOf('2026-05', given, change(2, '2026-05-22', '2026-05-06 10:00', null))[0]?.inputs;
  expect(inputs?.[1]).toBe('申请由2026年5月15日调整为5月22日，未获同意，日期不变');
  expect(inputs?.[3]).toBe('晚3个工作日');
});

test('a date on a rest day is told with the day it rolled to', () => {
  const given = matters([
    taskOfJia({ due: '2026-05-16', end: { claims: ['2026-05-18 10:00'], checks: ['2026-05-20 通过'] } }),
  ]);
  expect(linesOf('2026-05', given)[0]?.inputs.slice(0, 2)).toEqual([
    '应于2026年5月18日完成',
    '原定2026年5月16日遇休息日，顺延至5月18日',
  ]);
});

test('a refused claim stays in the line that counts as unfinished', () => {
  const given = matters([taskOfJia({ end: { claims: ['2026-05-14 10:00'], checks: ['2026-05-18 退回'] } })]);
  expect(linesOf('2026-05', given)[0]?.inputs).toEqual([
    '应于2026年5月15日完成',
    '5月14日申请办结',
    '2026年5月18日核验：退回',
    '截至2026年5月31日未完成，逾期10个工作日',
    '没有经核验的进度',
  ]);
});

test('of a record narrowed below the profile only that there is one is told', () => {
  const given = matters([taskOfJia({ end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] } })]);
  const narrowed: Records = {
    ...given,
    verification: (given.verification ?? []).map((sitting) => ({
      ...sitting,
      disclosure: '系统内' as const,
    })),
  };
  expect(linesOf('2026-05', narrowed)[0]?.inputs).toEqual([
    '应于2026年5月15日完成',
    '5月15日申请办结',
    '按时',
    '有关记录不予公开',
  ]);
});
