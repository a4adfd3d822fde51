import { describe, expect, test } from 'vitest';
import type { Records } from './testing/ledger-of.ts';
import { join } from './testing/matter.ts';
import { courseAt, stateAt, type LifeSpec } from './testing/state-course.ts';

/** A matter with every turn a life can take; times of the records in short hand are those of testing/matter.ts. */
const LONG: LifeSpec = {
  returned: [{ plan: '2026-05-07 10:00', back: '2026-05-08' }],
  plan: '2026-05-11 10:00',
  filed: null,
  nodes: [{ id: 'n1', due: '2026-05-29', claims: ['2026-05-26 10:00'], checks: ['2026-05-27 通过'] }],
  changes: [
    { asked: '2026-05-18 09:00', dates: { n1: '2026-06-05' }, consent: '2026-05-20' },
    { asked: '2026-05-21 09:00', dates: { n1: '2026-06-12' }, refused: '2026-05-22' },
    { asked: '2026-05-25 09:00', dates: { n1: '2026-06-15' } },
  ],
  events: ['2026-06-01 暂停', '2026-06-03 恢复'],
  end: {
    claims: ['2026-06-10 10:00', '2026-06-16 10:00'],
    checks: [
      '2026-06-12 退回',
      '2026-06-17 通过',
      '2026-07-17 反弹 回头看 r1:2026-07-31',
      '2026-09-17 通过 回头看',
    ],
  },
  demands: [{ id: 'r1', claims: ['2026-07-30 10:00'], checks: ['2026-07-31 通过'] }],
};
const returned = { by: 'fenguan', on: '2026-05-25', ground: '时限不符', reason: '退回' } as const;
const DECIDED: Records = {
  filing: [
    {
      task: 't1',
      version: 2,
      approval: { by: 'fenguan', on: '2026-05-12', mode: '签批' },
      submitted: '2026-05-12 16:30',
    },
    { task: 't1', version: 2, filed: { on: '2026-05-13' }, assessed: ['n1'], submitted: '2026-05-13 17:00' },
    { task: 't1', version: 5, returned, submitted: '2026-05-25 15:00' },
  ],
};
const DRAWN: Records = {
  draw: [{ month: '2026-06', number: '000000', by: 'jijian', submitted: '2026-07-01 10:00' }],
};
const BEFORE_CLAIM: Record<string, string> = {
  '2026-05-06 09:00': '— → ack-due',
  '2026-05-06 10:00': 'ack-due → plan-due',
  '2026-05-07 10:00': 'plan-due → approval-due',
  '2026-05-08 16:00': 'approval-due → plan-due',
  '2026-05-11 10:00': 'plan-due → approval-due',
  '2026-05-12 16:30': 'approval-due → filing-due',
  '2026-05-13 17:00': 'filing-due → handling',
  '2026-05-18 09:00': 'handling → change-requested',
  '2026-05-20 17:00': 'change-requested → handling',
  '2026-05-21 09:00': 'handling → change-requested',
  '2026-05-22 17:00': 'change-requested → handling',
  '2026-05-25 09:00': 'handling → change-requested',
  '2026-05-25 15:00': 'change-requested → handling',
  // A node of the plan, claimed and accepted, leaves the matter as it is.
  '2026-05-26 10:00': 'handling → handling',
  '2026-05-27 16:00': 'handling → handling',
  '2026-06-01 08:00': 'handling → suspended',
  '2026-06-03 08:00': 'suspended → handling',
};
const FROM_CLAIM: Record<string, string> = {
  '2026-06-10 10:00': 'handling → claimed',
  '2026-06-12 16:00': 'claimed → returned',
  '2026-06-16 10:00': 'returned → claimed',
  '2026-06-17 16:00': 'claimed → concluded',
  '2026-07-01 10:00': 'concluded → look-back-due',
  '2026-07-17 16:00': 'look-back-due → relapsed',
  '2026-07-30 10:00': 'relapsed → relapsed',
  '2026-07-31 16:00': 'relapsed → look-back-due',
  '2026-09-17 16:00': 'look-back-due → struck-off',
};

describe('the life of a matter', () => {
  test('goes on with each record at its very minute, to 备案 and through changes and a rest', () => {
    expect(courseAt(BEFORE_CLAIM, LONG, DECIDED)).toEqual(BEFORE_CLAIM);
  });

  test('goes on from the claim to 销号, by way of 退回 and 反弹', () => {
    const records = join(DECIDED, DRAWN);
    expect(courseAt(FROM_CLAIM, LONG, records)).toEqual(FROM_CLAIM);
  });

  test('is told alike by one who looks back and knows what came later', () => {
    const moments = Object.keys({ ...BEFORE_CLAIM, ...FROM_CLAIM }).filter((moment) => moment < '2026-06-17');
    expect(moments.map((moment) => stateAt(moment, LONG, DECIDED, '2026-12-31 10:00'))).toEqual(
      moments.map((moment) => stateAt(moment, LONG, DECIDED)),
    );
  });

  test('ends with 终止, whatever it was', () => {
    const ended = (course: Record<string, string>, ...before: string[]) =>
      courseAt(course, { ...LONG, events: [...before, '2026-06-15 终止'] }, DECIDED);
    const returnedThen = { '2026-06-15 08:00': 'returned → terminated' };
    expect(ended(returnedThen)).toEqual(returnedThen);
    const resting = {
      '2026-06-15 08:00': 'suspended → terminated',
      '2026-06-17 16:00': 'terminated → terminated',
    };
    expect(ended(resting, '2026-06-11 暂停')).toEqual(resting);
  });
});
