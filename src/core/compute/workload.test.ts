import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import { matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { unit, world } from './testing/world.ts';
import { unitMonth } from './unit-month.ts';

const scoreOf = (...specs: readonly MatterSpec[]) => {
  const units = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
  const score = unitMonth(world('2026-08-31 24:00', units, matters(specs)), 'jia', '2026-05');
  if (score === undefined) throw new Error('no score');
  return score;
};
const own = (id: string, level: MatterSpec['level'], end: Omit<NodeSpec, 'id' | 'due'>): MatterSpec => ({
  id,
  lead: 'jia',
  printed: '2026-04-07',
  due: '2026-05-15',
  end,
  ...(level === undefined ? {} : { level }),
});
const DONE = { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] };
const helped = (id: string, level: MatterSpec['level']): MatterSpec => ({
  id,
  lead: 'yi',
  printed: '2026-04-07',
  due: '2026-12-25',
  nodes: [{ id: 'n1', due: '2026-05-15', unit: 'jia', ...DONE }],
  ...(level === undefined ? {} : { level }),
});
const weights = (...specs: readonly MatterSpec[]) =>
  scoreOf(...specs).completion.map(
    (line) => `${line.task.dossier.id} ${print(line.weight, 2)} ${print(line.limited, 2)}`,
  );

describe('w', () => {
  test('is d × r: 1.0, 1.2, 1.5 for the lead, half for assisting', () => {
    expect(
      weights(own('a', '一般', DONE), own('b', '重点', DONE), own('c', '重大', DONE), helped('d', '重大')),
    ).toEqual(['a 1.00 1.00', 'b 1.20 1.20', 'c 1.50 1.50', 'd 0.75 0.75']);
  });
});

describe('the 协办 limit', () => {
  test('does nothing to the point where both are equal', () => {
    expect(weights(own('a', '一般', DONE), helped('b', '一般'), helped('c', '一般'))).toEqual([
      'a 1.00 1.00',
      'b 0.50 0.50',
      'c 0.50 0.50',
    ]);
  });

  test('shrinks all 协办 weights by one factor beyond it, and V not', () => {
    const score = scoreOf(own('a', '一般', DONE), helped('b', '重大'), helped('c', '一般'));
    expect(score.completion.map((line) => print(line.limited, 2))).toEqual(['1.00', '0.60', '0.40']);
    expect(print(score.workload, 2)).toBe('2.25');
  });

  test('leaves nothing to assess where there is no 主办 task', () => {
    expect(printed(scoreOf(helped('b', '重大'))).A).toBe('—');
  });

  test('lets 协办 bring back half at most: all 主办 at c 0 is 30.00', () => {
    const missed = own('a', '一般', {});
    expect(printed(scoreOf(missed, helped('b', '重大'), helped('c', '重大'))).A).toBe('30.00');
  });
});
