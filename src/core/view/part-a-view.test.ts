import { expect, test } from 'vitest';
import type { Records } from '../compute/testing/ledger-of.ts';
import { matters } from '../compute/testing/matter.ts';
import { steadied } from '../compute/testing/steadied.ts';
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

const steady = (...specs: readonly ReturnType<typeof taskOfJia>[]) => {
  const { env, score } = scored('2026-05', { rules: [steadied()] }, matters(specs));
  return partOf(env, score, 'a');
};

test('a virtual line is the last of the part, and in its sums', () => {
  const late = { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] };
  const part = steady(taskOfJia({ level: '重点', end: late }));
  expect(part.lines.map(({ id, weight, rate, value }) => [id, weight, rate, value])).toEqual([
    ['a-t1-end', '1.2', '0.85', '1.02'],
    ['a-virtual', '1', '0.9', '0.9'],
  ]);
  expect(part.lines.at(-1)).toEqual({
    id: 'a-virtual',
    title: '虚拟主办行',
    href: null,
    subtitle: null,
    weight: '1',
    weightArithmetic: null,
    rate: '0.9',
    rateArithmetic: null,
    value: '0.9',
    counted: true,
    inputs: ['按规则本组每个单位各加一行，不属于任何任务，不计入工作量、主办任务数和协办折算'],
    rule: { text: '规则第6条', href: '/method/v1/#parts' },
    records: [],
    deadlineHref: null,
  });
  // 60 × 1.92 ÷ 2.2 = 52.3636…
  expect(part.arithmetic).toBe('60 × 1.92 ÷ 2.2 = 52.36');
  expect(part.sum).toEqual({ weight: '2.2', value: '1.92' });
});

test('where nothing counts there is no virtual line', () => {
  const part = steady(taskOfJia({ due: '2026-12-25' }));
  expect([part.lines, part.sum, part.points.text, part.arithmetic]).toEqual([[], null, null, null]);
});
