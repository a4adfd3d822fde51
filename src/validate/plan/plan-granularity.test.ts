import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import type { Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { planGranularity } from './plan-granularity.ts';

/** The stretches in which a plan of one node `end` is asked for another. */
function asked(
  printed: string,
  due: string,
  made: string,
  end = due,
  rules: Records['rules'] = [RULES],
): string {
  const records: Records = { ...taskRecords({ id: 't1', lead: 'a', printed, due }), rules };
  const plan = records.plan?.map((one) => ({
    ...one,
    submitted: made,
    nodes: one.nodes.map((node) => ({ ...node, due: end })),
  }));
  const problems = toldOfRecords(planGranularity, { ...records, plan: plan ?? [] }, '2026-12-01 09:00');
  return problems.map(({ params }) => params['missing'] ?? '').join();
}

test('a plan made in time is asked for every month but the last', () => {
  expect(asked('2026-04-01', '2026-06-30', '2026-04-03 10:00')).toBe('2026-04、2026-05');
});

test('a plan is not asked for a month that was more than half over when it came in', () => {
  expect(asked('2026-04-01', '2026-06-30', '2026-04-20 10:00')).toBe('2026-05');
  expect(asked('2026-04-01', '2026-06-30', '2026-05-25 10:00')).toBe('');
});

test('a plan is not asked for weeks before it came in', () => {
  expect(asked('2026-06-01', '2026-06-26', '2026-06-03 10:00')).toBe('2026-W24、2026-W25');
  expect(asked('2026-06-01', '2026-06-26', '2026-06-15 10:00')).toBe('2026-W25');
});

test('a plan is not asked for a month that begins after its own end', () => {
  expect(asked('2026-04-01', '2026-06-30', '2026-04-03 10:00', '2026-04-24')).toBe('');
});

test('nothing is asked of a plan where the rules have no plans', () => {
  const without = [{ ...RULES, plans: undefined }];
  expect(asked('2026-04-01', '2026-06-30', '2026-04-03 10:00', '2026-06-30', without)).toBe('');
});
