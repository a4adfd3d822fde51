import { expect, test } from 'vitest';
import { matters } from '../compute/testing/matter.ts';
import { partOf } from './testing/part-of.ts';
import { scored, taskOfJia } from './testing/scored.ts';

const carried = (month: string, spec: Parameters<typeof taskOfJia>[0]) => {
  const { env, score } = scored(month, matters([taskOfJia(spec)]));
  return partOf(env, score, 'a').lines.map((line) =>
    line.inputs.filter((input) => input.includes('计为未完成')),
  );
};

test('o is told once for the task, with the node that causes it; a line tells only its own carry', () => {
  const lines = carried('2026-05', {
    nodes: [{ id: 'n1', due: '2026-03-20' }],
    end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] },
  });
  expect(lines).toEqual([
    ['本任务计入的节点中“n1”已有2个月计为未完成，结转系数o = 1 + 0.2 × 2 = 1.4', '本节点已有2个月计为未完成'],
    [],
  ]);
});

test('a node that stands alone tells its carry and o in one sentence', () => {
  expect(carried('2026-05', { due: '2026-04-15' })).toEqual([
    ['已有1个月计为未完成，结转系数o = 1 + 0.2 × 1 = 1.2'],
  ]);
});
