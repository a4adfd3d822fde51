import { describe, expect, test } from 'vitest';
import type { TaskSpec } from '../testing/task-records.ts';
import { RULES } from '../testing/rules.ts';
import type { Records } from '../testing/office.ts';
import { shortfall, verifiedPercent } from './quantified.ts';
import { lightOn, nodeLightOn, soloAt, type SoloSpec } from './testing/solo.ts';

const N1 = { id: 'n1', due: '2026-05-15', target: 40 };
const N2 = { id: 'n2', due: '2026-05-20', target: 70 };
const passed = (day: string) => ({ claims: [`${day} 09:00`], checks: [`${day} 通过`] });

describe('a matter behind the target of its last node due', () => {
  test.each([
    [31, 'green on-track 154'],
    [30, 'yellow behind 10'],
    [10, 'yellow behind 30'],
    [9, 'red behind 31'],
  ])('verified at %i of 40 per cent is %s', (percent, light) => {
    const spec = { nodes: [{ ...N1, ...passed('2026-05-13'), percent }] };
    expect(lightOn('2026-05-18', spec)).toBe(light);
  });

  test('is behind nothing until the day is over, and by nothing in between afterwards', () => {
    const spec = {
      nodes: [
        { ...N1, ...passed('2026-05-13'), percent: 9 },
        { ...N2, due: '2026-06-30' },
      ],
    };
    expect(lightOn('2026-05-15 23:59', spec)).toMatch(/^green/);
    expect(lightOn('2026-05-15 24:00', spec)).toBe('red behind 31');
    expect(lightOn('2026-05-16 00:00', spec)).toBe('red behind 31');
    expect(lightOn('2026-06-24', spec)).toBe('red behind 31');
  });

  test('is red for what is missing where its date alone would be yellow', () => {
    const n0 = (percent: number) => ({ id: 'n0', due: '2026-05-12', ...passed('2026-05-11'), percent });
    expect(nodeLightOn('2026-05-18', 'n1', { nodes: [n0(10), N1] })).toBe('yellow overdue 1');
    expect(nodeLightOn('2026-05-18', 'n1', { nodes: [n0(9), N1] })).toBe('red behind 31');
  });

  test('looks at the last node due alone, at a target of the unit’s own', () => {
    const nodes = [{ ...N1, ...passed('2026-05-13') }, N2];
    expect(lightOn('2026-05-19', { nodes })).toBe('blue due-soon 1');
    expect(lightOn('2026-05-21', { nodes })).toBe('yellow overdue 1');
    const shared = { nodes: [N1, { ...N2, unit: 'yi' }] };
    expect([lightOn('2026-05-21', shared), lightOn('2026-05-21', shared, 'yi')]).toEqual([
      'red behind 40',
      'red behind 70',
    ]);
    expect(lightOn('2026-05-18', { nodes: [{ ...N1, unit: 'yi' }] })).toMatch(/^green/);
  });

  test('is not behind what is held, taken off, or has no open node left', () => {
    const held = { nodes: [N1], events: ['2026-05-15 暂缓办理'] };
    expect(lightOn('2026-06-30', held)).toBe('grey suspended 0');
    const late = { nodes: [N1], events: ['2026-05-18 暂缓办理'] };
    expect(lightOn('2026-05-19', late)).toBe('red behind 40');
    expect(lightOn('2026-05-19', { nodes: [N1], events: ['2026-05-18 取消节点 n1'] })).toMatch(/^green/);
    // Nor does a later node without a target hide one that is late, nor one of the same day.
    expect(lightOn('2026-05-21', { nodes: [N1, { id: 'n2', due: '2026-05-20' }] })).toBe('red behind 40');
    expect(lightOn('2026-05-18', { nodes: [N1, { ...N2, due: '2026-05-15' }] })).toBe('red behind 70');
    for (const event of ['2026-05-18 取消节点 n2', '2026-05-19 暂缓办理'])
      expect(lightOn('2026-05-21', { nodes: [N1, N2], events: [event] })).toBe('red behind 40');
    const own = { nodes: [{ ...N1, unit: 'yi', ...passed('2026-05-13'), percent: 5 }] };
    expect(lightOn('2026-05-18', own, 'yi')).toBe('green own-part-done 0');
  });
});

describe('a target that is 已报待核', () => {
  const claimed = (day: string, more: Partial<TaskSpec> = {}): SoloSpec => ({
    nodes: [{ ...N1, claims: [`${day} 09:00`] }],
    ...more,
  });

  test('keeps what it was behind on the day of the claim', () => {
    expect(lightOn('2026-05-21', claimed('2026-05-15'))).toBe('blue due-soon 0 held since 2026-05-15');
    expect(lightOn('2026-05-21', claimed('2026-05-16'))).toBe('red behind 40 held since 2026-05-16');
  });

  test('keeps it whatever is found meanwhile', () => {
    const found = (day: string, percent: number) => ({ end: { checks: [`${day} 通过 再督查`], percent } });
    expect(lightOn('2026-05-21', claimed('2026-05-19', found('2026-05-18', 35)))).toBe(
      'yellow overdue 2 held since 2026-05-19',
    );
    expect(lightOn('2026-05-21', claimed('2026-05-19', found('2026-05-20', 35)))).toBe(
      'red behind 40 held since 2026-05-19',
    );
  });

  test('hides no earlier node that is still open', () => {
    expect(lightOn('2026-05-21', { nodes: [N1, { ...N2, claims: ['2026-05-20 09:00'] }] })).toBe(
      'red behind 40',
    );
  });
});

describe('what is verified', () => {
  const verified = (when: string, spec: SoloSpec, unit = 'jia', ...more: Records[]) => {
    const { context, dossier, look } = soloAt(when, spec, ...more);
    return verifiedPercent(context, dossier, unit, look);
  };

  test('is what the latest check found, higher or lower', () => {
    const spec = {
      nodes: [{ ...N1, ...passed('2026-05-13'), percent: 45 }],
      end: { checks: ['2026-05-18 通过 再督查'], percent: 20 },
    };
    expect(verified('2026-05-12', spec)).toBe(0);
    expect(verified('2026-05-14', spec)).toBe(45);
    expect(verified('2026-05-18 15:59', spec)).toBe(45);
    expect(verified('2026-05-18 16:00', spec)).toBe(20);
    // What is found of the whole matter is found of every unit's part.
    expect(verified('2026-05-18 16:00', spec, 'yi')).toBe(20);
  });

  test('is the target of what was accepted without a figure, from the day of its finish', () => {
    const nodes = [{ ...N1, ...passed('2026-05-13') }];
    expect(verified('2026-05-14', { nodes })).toBe(40);
    const out = { nodes: [{ ...N2, ...passed('2026-05-12') }, ...nodes] };
    expect(verified('2026-05-14', out)).toBe(70);
    const free = { rules: [{ ...RULES, verification: { scope: 'none' as const, days: 5 } }] };
    const reported = { nodes: [{ ...N1, claims: ['2026-05-13 09:00'] }] };
    expect(verified('2026-05-14', reported)).toBe(0);
    expect(verified('2026-05-14', reported, 'jia', free)).toBe(40);
    // Reported before another check found less, and accepted after it.
    const after = {
      nodes: [{ ...N1, claims: ['2026-05-13 09:00'], checks: ['2026-05-18 通过'] }],
      end: { checks: ['2026-05-15 通过 再督查'], percent: 20 },
    };
    expect([verified('2026-05-17', after), verified('2026-05-19', after)]).toEqual([20, 40]);
  });

  test('goes with the nodes to a successor', () => {
    const spec = {
      nodes: [{ ...N1, ...passed('2026-05-13'), percent: 40 }, N2],
      handOvers: [{ on: '2026-05-15', to: 'yi' }],
    };
    expect(verified('2026-05-21', spec, 'yi')).toBe(40);
    expect(verified('2026-05-21', spec, 'bing')).toBe(0);
    const on = { ...spec, handOvers: [...spec.handOvers, { on: '2026-05-20', to: 'bing' }] };
    expect(verified('2026-05-21', on, 'bing')).toBe(40);
    expect(nodeLightOn('2026-05-21', 'n2', spec)).toBe('yellow overdue 1');
  });
});

describe('a concluded matter with a goal', () => {
  const goal = { measure: '万元', amount: '320' };
  const short = (when: string, percent: number | undefined, checks: readonly string[], task = { goal }) => {
    const spec = {
      task,
      end: { claims: ['2026-05-20 10:00'], checks, ...(percent === undefined ? {} : { percent }) },
    };
    const { context, dossier, look } = soloAt(when, spec);
    return shortfall(context, dossier, look);
  };

  test('falls short of it below 100 per cent, from the day it is accepted', () => {
    const checks = ['2026-05-22 通过'];
    expect(short('2026-05-22 15:59', 99, checks)).toBeUndefined();
    expect(short('2026-05-22 16:00', 99, checks)).toEqual({ goal, percent: 99 });
    expect(short('2026-05-22 16:00', 100, checks)).toBeUndefined();
    expect(short('2026-05-22 16:00', undefined, checks)).toBeUndefined();
    expect(short('2026-05-22 16:00', 99, ['2026-05-22 退回'])).toBeUndefined();
  });

  test('goes by the latest check, and asks nothing of a matter without a goal', () => {
    const { context, dossier, look } = soloAt('2026-06-30', {
      task: { goal },
      nodes: [{ ...N1, ...passed('2026-05-13'), percent: 40 }],
      end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'], percent: 100 },
    });
    expect(shortfall(context, dossier, look)).toBeUndefined();
    const { context: plain, dossier: none } = soloAt('2026-06-30', {
      end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'], percent: 80 },
    });
    expect(shortfall(plain, none, look)).toBeUndefined();
  });
});
