import { expect, test } from 'vitest';
import type { Records } from '#engine/testing/office.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { filingApprover } from '../filing/filing-approver.ts';
import { delegationMissing } from './delegation-missing.ts';
import { delegationSpan } from './delegation-span.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { join, unit } from '#engine/testing/office.ts';

const AS_OF = '2026-06-12 15:00';
const one = { post: 'zhuren', to: 'fenguan', from: '2026-05-06', until: '2026-05-15', basis: '批示' };
const spans = (...delegations: readonly (typeof one)[]) =>
  toldOfRecords(delegationSpan, { delegations: [{ delegations: [...delegations] }] }, AS_OF).map(
    ({ params: { why } }) => why,
  );

test('a post delegates to one other at a time', () => {
  expect(spans(one)).toEqual([]);
  expect(spans({ ...one, to: 'zhuren' })).toEqual(['self']);
  expect(spans({ ...one, until: '2026-05-05' })).toEqual(['reversed']);
  expect(spans(one, { ...one, from: '2026-05-15', until: '2026-05-20' })).toEqual(['overlap']);
  expect(spans(one, { ...one, from: '2026-05-16', until: '2026-05-20' })).toEqual([]);
  expect(spans(one, { ...one, post: 'jijian' })).toEqual([]);
});

/** A plan filed on a day, by a post outside the leaders in charge, for 主任. */
const filed = (on: string, actingFor: string | undefined): Records => {
  const records = taskRecords({ id: 't1', lead: 'jia', printed: '2026-05-04', due: '2026-12-25' });
  const filing = records.filing?.map((value) => ({
    ...value,
    approval: { by: 'jijian', on, mode: '签批' as const, ...(actingFor === undefined ? {} : { actingFor }) },
  }));
  const delegations = [{ delegations: [{ ...one, to: 'jijian' }] }];
  return join(
    { unit: [unit('jia')] },
    { ...records, ...(filing === undefined ? {} : { filing }), delegations },
  );
};
const told = (on: string, actingFor?: string) => [
  toldOfRecords(delegationMissing, filed(on, actingFor), AS_OF).length,
  toldOfRecords(filingApprover, filed(on, actingFor), AS_OF).length,
];

test('who signs for the chief may approve, from the first to the last day of the delegation', () => {
  expect(told('2026-05-06', 'zhuren')).toEqual([0, 0]);
  expect(told('2026-05-15', 'zhuren')).toEqual([0, 0]);
  expect(told('2026-05-16', 'zhuren')).toEqual([1, 0]);
  expect(told('2026-05-05', 'zhuren')).toEqual([1, 0]);
  expect(told('2026-05-06')).toEqual([0, 1]);
});
