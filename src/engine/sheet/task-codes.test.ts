import { describe, expect, test } from 'vitest';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import { coded, isCode, tasksIn } from './task-codes.ts';

type Line = NonNullable<EditionUnit['completion']>[number];

const line = (task: string, late: number, ids: readonly string[] = ['end']): Line => ({
  task,
  class: '一般',
  role: 'lead',
  nodes: ids.map((id, index) => ({ id, state: 'finished', late: late + index, c: '1' })),
});
const unit = (id: string, completion: Line[], more: Partial<EditionUnit> = {}): EditionUnit => ({
  unit: id,
  name: id,
  order: 1,
  completion,
  ...more,
  result: { parts: {}, matters: 0, falsified: 0 },
});
const isNamed = (matter: string) => matter.startsWith('t');
const reported = (...units: EditionUnit[]) => ({ units, ahead: [] });

describe('the code of a withheld matter', () => {
  test('and its place follow from what is told of it, not from what it is called', () => {
    const of = (first: string, second: string) =>
      coded(reported(unit('jia', [line(first, 3), line('t2', 0), line(second, 1)])), isNamed);
    const { units } = of('a-2026-001', 'z-2026-009');
    expect(units[0]?.completion?.map(({ task }) => task)).toEqual(['t2', 'W1', 'W2']);
    expect(of('z-2026-009', 'a-2026-001').units).toEqual(units);
  });

  test('is the same in every line that is about it', () => {
    const { units, codes } = coded(
      reported(
        unit('jia', [line('a', 0)], { plans: [{ task: 'b', p: '1' }] }),
        unit('yi', [line('b', 2)], { quality: [{ task: 'a', results: [{ result: '通过' }] }] }),
      ),
      isNamed,
    );
    const a = codes.get('a');
    expect(new Set(codes.values())).toEqual(new Set(['W1', 'W2']));
    expect([units[0]?.completion?.[0]?.task, units[1]?.quality?.[0]?.task]).toEqual([a, a]);
    expect(tasksIn({ units, ahead: [] }).every(isCode)).toBe(true);
  });

  test('is kept in a correction, whatever is told now; one that is new has the next number', () => {
    const known = new Map([
      ['b', 'W1'],
      ['a', 'W2'],
    ]);
    const { codes } = coded(
      reported(unit('jia', [line('a', 0), line('c', 5), line('b', 9)])),
      isNamed,
      known,
    );
    expect(Object.fromEntries(codes)).toEqual({ a: 'W2', b: 'W1', c: 'W3' });
  });

  test('leaves its nodes numbers, by what is told of them', () => {
    const of = (...ids: string[]) => coded(reported(unit('jia', [line('a', 1, ids)])), isNamed).units;
    expect(of('zhengshou-zhangsan', 'end')[0]?.completion?.[0]?.nodes.map(({ id }) => id)).toEqual([
      'N1',
      'N2',
    ]);
    expect(of('end', 'zhengshou-zhangsan')).toEqual(of('zhengshou-zhangsan', 'end'));
  });
});

test('a node of a matter that may be named has a number where what sets it is withheld', () => {
  const { units } = coded(reported(unit('jia', [line('t1', 0, ['N0', 'n2', 'N0'])])), isNamed);
  expect(units[0]?.completion?.[0]?.nodes.map(({ id, late }) => [id, late])).toEqual([
    ['n2', 1],
    ['N1', 0],
    ['N2', 2],
  ]);
});
