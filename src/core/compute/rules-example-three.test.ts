import { describe, expect, test } from 'vitest';
import { matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { reports } from './testing/reports.ts';
import { unit, world } from './testing/world.ts';
import { unitMonth } from './unit-month.ts';

// rules-v1 §12, example 3 «What does not pay»: 工程科 in May 2026, and the months after.

/** T1: a 重大 matter whose node of each month is done on time and found in order. */
const T1: MatterSpec = {
  id: 't1',
  lead: 'gongcheng',
  level: '重大',
  printed: '2026-03-02',
  due: '2026-12-25',
  nodes: ['05', '06', '07'].map((month) => ({
    id: `n${month}`,
    due: `2026-${month}-15`,
    claims: [`2026-${month}-15 10:00`],
    checks: [`2026-${month}-17 通过`],
  })),
};

/** T2 as it is: plan on time, due 20 May, not done. */
const T2: MatterSpec = {
  id: 't2',
  lead: 'gongcheng',
  printed: '2026-05-06',
  due: '2026-05-20',
  plan: '2026-05-08 10:00',
};

const onTime = (id: string, unitId?: string): NodeSpec => ({
  id,
  due: '2026-05-15',
  claims: ['2026-05-14 10:00'],
  checks: ['2026-05-18 通过'],
  ...(unitId === undefined ? {} : { unit: unitId }),
});

const assisting = (id: string, nodes: readonly NodeSpec[]): MatterSpec => ({
  id,
  lead: 'faqi',
  printed: '2026-03-02',
  due: '2026-12-25',
  nodes,
});

const EIGHT = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The unit's scores of May, June and July with the matters given beside T1; every weekly report names them all, on time. */
const scores = (...others: readonly MatterSpec[]) => {
  const specs = [T1, ...others];
  const fridays: Record<string, string> = {
    '2026-W19': '2026-05-08 11:00',
    '2026-W20': '2026-05-15 11:00',
    '2026-W21': '2026-05-22 11:00',
    '2026-W22': '2026-05-29 11:00',
  };
  const context = world(
    '2026-08-31 24:00',
    { unit: [unit('gongcheng', 'departments', 1), unit('faqi', 'departments', 2)] },
    matters(specs),
    reports(
      'gongcheng',
      fridays,
      specs.map((spec) => spec.id),
    ),
  );
  return ['2026-05', '2026-06', '2026-07'].map((month) => printed(unitMonth(context, 'gongcheng', month)));
};

describe('rules-v1 §12 example 3', () => {
  test('as it is: 36.00, and 75.00 with the red light', () => {
    const [may] = scores(T2);
    expect(may).toEqual({
      A: '36.00',
      B: '20.00',
      C1: '10.00',
      C2: '10.00',
      base: '76.00',
      E: '0.00',
      X: '1.00',
      total: '75.00',
      V: '2.50',
    });
  });

  test('cutting T2 into six steps without a 成果 to check, five of them «done», changes nothing', () => {
    const steps = ['s1', 's2', 's3', 's4', 's5'].map((id, index) => ({
      id,
      due: `2026-05-${String(11 + index)}`,
      claims: [`2026-05-${String(11 + index)} 10:00`],
    }));
    const [may] = scores({ ...T2, nodes: steps, assessed: [] });
    expect(may).toMatchObject({ A: '36.00', X: '1.00', total: '75.00', V: '2.50' });
  });

  test('never filing the plan of T2 costs the plan mark too, and more each month', () => {
    const [may, june, july] = scores({ ...T2, plan: null });
    expect(may).toMatchObject({ A: '36.00', C1: '0.00', X: '1.00', total: '65.00' });
    expect([june?.A, july?.A]).toEqual(['33.33', '31.03']);
  });

  test('eight 协办 nodes on time in one task bring 40.00 and 79.00', () => {
    const helped = assisting(
      't3',
      EIGHT.map((id) => onTime(id, 'gongcheng')),
    );
    const [may] = scores(T2, helped);
    expect(may).toMatchObject({ A: '40.00', B: '20.00', total: '79.00', V: '3.00' });
  });

  test('eight 协办 tasks on time bring 48.00 and 87.00, the limit holding them to the 主办 weight', () => {
    const helped = EIGHT.map((id) => assisting(`h-${id}`, [onTime('n', 'gongcheng')]));
    const [may] = scores(T2, ...helped);
    expect(may).toMatchObject({ A: '48.00', total: '87.00', V: '6.50' });
  });

  test('T2 simply done, five working days late, brings 54.00 and 94.00', () => {
    const [may] = scores({ ...T2, end: { claims: ['2026-05-27 10:00'], checks: ['2026-05-29 通过'] } });
    expect(may).toMatchObject({ A: '54.00', B: '20.00', X: '0.00', total: '94.00' });
  });

  test('a real interim 成果 brings 48.00, three verified quarters 45.00', () => {
    const [interim] = scores({ ...T2, nodes: [onTime('n1')] });
    expect(interim).toMatchObject({ A: '48.00', V: '2.50' });
    const [quarters] = scores({
      ...T2,
      end: { claims: ['2026-05-26 10:00/3'], checks: ['2026-05-28 通过'] },
    });
    expect(quarters).toMatchObject({ A: '45.00', V: '2.50' });
  });
});
