import { expect, test } from 'vitest';
import { liveHorizon } from './horizon.ts';
import { taskState } from './life-cycle.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';
import type { Records } from './testing/ledger-of.ts';

const stateAt = (asOf: string, spec: Partial<MatterSpec>, ...more: Records[]) => {
  const context = world(
    asOf,
    { unit: [unit('jia', 'counties', 1)] },
    matters([{ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30', ...spec }]),
    ...more,
  );
  const dossier = context.dossiers.get('t1');
  return dossier && taskState(context, dossier, liveHorizon(asOf));
};
const draw: Records = {
  draw: [{ month: '2026-05', number: '000000', by: 'jijian', submitted: '2026-06-01 10:00' }],
};

test('before the plan: 待签收, 计划待报, 计划逾期未报', () => {
  expect(stateAt('2026-05-06 09:30', { plan: null })).toBe('ack-due');
  expect(stateAt('2026-05-08 23:59', { plan: null })).toBe('plan-due');
  expect(stateAt('2026-05-09 00:00', { plan: null })).toBe('plan-overdue');
});

test('with a plan: 计划待审 until approval, 办理中 from 备案', () => {
  expect(stateAt('2026-05-07 12:00', { plan: '2026-05-07 10:00', filed: null })).toBe('approval-due');
  expect(stateAt('2026-05-11 12:00', { plan: '2026-05-07 10:00', filed: '2026-05-11' })).toBe('approval-due');
  expect(stateAt('2026-05-11 18:00', { plan: '2026-05-07 10:00', filed: '2026-05-11' })).toBe('handling');
});

test('a claim makes it 已报待核, a refusal 退回重办, another claim 已报待核 again', () => {
  const end = { claims: ['2026-05-20 10:00', '2026-05-26 10:00'], checks: ['2026-05-22 退回'] };
  expect(stateAt('2026-05-21 09:00', { end })).toBe('claimed');
  expect(stateAt('2026-05-25 09:00', { end })).toBe('returned');
  expect(stateAt('2026-05-27 09:00', { end })).toBe('claimed');
});

test('a concluded matter waits for the draw, then is struck off unless it is to be looked back at', () => {
  const end = { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] };
  expect(stateAt('2026-05-29 09:00', { end })).toBe('concluded');
  expect(stateAt('2026-06-12 09:00', { end }, draw)).toBe('look-back-due');
});

test('a failed 回头看 reopens the matter', () => {
  const end = { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过', '2026-06-10 反弹 回头看'] };
  expect(stateAt('2026-06-12 09:00', { end }, draw)).toBe('relapsed');
});
