import { expect, test } from 'vitest';
import type { Records } from '../compute/testing/ledger-of.ts';
import { matters } from '../compute/testing/matter.ts';
import { partOf } from './testing/part-of.ts';
import { scored, taskOfJia } from './testing/scored.ts';

const linesOf = (month: string, ...records: readonly Records[]) => {
  const { env, score } = scored(month, ...records);
  return partOf(env, score, 'a').lines;
};

test('lateness stops at the floor, and the line says where it would have gone', () => {
  const given = matters([
    taskOfJia({ due: '2026-04-24', end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] } }),
  ]);
  const [line] = linesOf('2026-05', given);
  expect([line?.rate, line?.rateArithmetic]).toEqual(['0.5', '1 − 0.05 × 16 = 0.2，不低于0.5']);
  const beyond = linesOf(
    '2026-05',
    matters([
      taskOfJia({ due: '2026-03-10', end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] } }),
    ]),
  );
  expect(beyond[0]?.rateArithmetic).toMatch(/^1 − 0\.05 × \d+ = −\d/);
});

test('a missing plan is one line of its own, with c 0', () => {
  const [line] = linesOf('2026-05', matters([taskOfJia({ plan: null })]));
  expect(line).toMatchObject({
    id: 'a-t1-plan',
    subtitle: '主办 · 一般 · 计划',
    rate: '0',
    value: '0',
    rateArithmetic: null,
  });
  expect(line?.inputs[0]).toBe('计划应于2026年3月4日报送，截至5月31日未报；任务只计「计划」一行，c为0');
  expect(line?.rule.href).toBe('/method/v1/#weight');
});
