import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { solo } from './testing/solo.ts';

/** The results of a unit's month: `n1 首次退回 0.5`. */
const results = (month: string, spec: Partial<MatterSpec>, unit = 'jia', ...more: Records[]) =>
  solo({ level: '重大', due: '2026-12-25', ...spec }, ...more)
    .score(month, unit)
    .quality.flatMap((line) =>
      line.results.map(({ check, value, q }) => `${check.node} ${value} ${print(q, 1)}`),
    );
const n1 = (claims: readonly string[], checks: readonly string[]): Partial<MatterSpec> => ({
  nodes: [{ id: 'n1', due: '2026-05-15', claims, checks }],
});

describe('q', () => {
  test('falls with each return of a node, whichever claim it was', () => {
    const claims = ['2026-05-08 10:00', '2026-05-12 10:00', '2026-05-15 10:00', '2026-05-20 10:00'];
    const checks = ['2026-05-11 退回', '2026-05-13 退回', '2026-05-18 退回', '2026-05-21 基本通过'];
    expect(results('2026-05', n1(claims, checks))).toEqual([
      'n1 首次退回 0.5',
      'n1 再次退回 0.2',
      'n1 再次退回 0.2',
      'n1 基本通过 0.8',
    ]);
  });

  test('of a task is the mean of its results, weighed by d × r', () => {
    const [line] = solo({
      level: '重大',
      due: '2026-12-25',
      ...n1(['2026-05-08 10:00', '2026-05-12 10:00'], ['2026-05-11 退回', '2026-05-13 通过']),
    }).score('2026-05').quality;
    expect(line && [print(line.q, 2), print(line.d, 1), print(line.r, 1)]).toEqual(['0.75', '1.5', '1.0']);
  });

  test('of a 反弹 and of a 弄虚作假 is 0', () => {
    const checks = ['2026-05-11 通过', '2026-05-13 反弹 回头看', '2026-05-18 弄虚作假 再督查'];
    expect(results('2026-05', n1(['2026-05-08 10:00'], checks))).toEqual([
      'n1 通过 1.0',
      'n1 反弹 0.0',
      'n1 弄虚作假 0.0',
    ]);
  });

  test('falls to the unit that the node named when it was checked', () => {
    const nodes = [
      { id: 'n1', due: '2026-05-15', unit: 'yi', claims: ['2026-05-14 10:00'], checks: ['2026-05-18 通过'] },
    ];
    expect(results('2026-05', { nodes }, 'yi')).toEqual(['n1 通过 1.0']);
    expect(results('2026-05', { nodes }, 'jia')).toEqual([]);
  });

  test('is not moved to another unit by a plan that came later', () => {
    const plan: Records = {
      plan: [
        {
          task: 't1',
          version: 2,
          unit: 'jia',
          responsible: '科长',
          expectedResult: '完成',
          submitted: '2026-06-02 10:00',
          nodes: [{ id: 'n1', unit: 'yi', title: 'n1', due: '2026-05-15', measures: '办理' }],
        },
      ],
    };
    expect(results('2026-05', n1(['2026-05-14 10:00'], ['2026-05-18 通过']), 'jia', plan)).toEqual([
      'n1 通过 1.0',
    ]);
  });
});

describe('the month of a check', () => {
  const months = (spec: Partial<MatterSpec>) =>
    ['2026-05', '2026-06', '2026-07'].filter((month) => results(month, spec).length > 0);

  test('is its claim’s when it was done before that month’s freeze, else its own', () => {
    expect(months(n1(['2026-05-29 10:00'], ['2026-06-08 通过']))).toEqual(['2026-05']);
    expect(months(n1(['2026-05-29 10:00'], ['2026-06-09 通过']))).toEqual(['2026-06']);
  });

  test('is its own for a 回头看', () => {
    const seen = n1(['2026-05-15 10:00'], ['2026-05-18 通过', '2026-06-03 通过 回头看']);
    expect([results('2026-05', seen).length, results('2026-06', seen).length]).toEqual([1, 1]);
  });

  test('is its own for a second 核验 of what a first had answered, and for a 再督查 of what none had', () => {
    const [may, june] = ['2026-05', '2026-06'].map((month) =>
      results(month, n1(['2026-05-29 10:00'], ['2026-06-02 通过', '2026-06-05 退回'])),
    );
    expect([may, june]).toEqual([['n1 通过 1.0'], ['n1 首次退回 0.5']]);
    expect(months(n1(['2026-05-29 10:00'], ['2026-06-03 通过 再督查']))).toEqual(['2026-06']);
  });

  test('is the first claim’s that lay unanswered, not a repeated one’s', () => {
    expect(months(n1(['2026-05-29 10:00', '2026-06-02 10:00'], ['2026-06-05 通过']))).toEqual(['2026-05']);
  });

  test('of a sitting entered late without paper is that of the entry', () => {
    const sitting = (submitted: string, paper?: string) => ({
      id: '2026-05-20-late',
      on: '2026-05-20',
      by: 'mishu',
      method: '现场查看' as const,
      submitted,
      ...(paper === undefined ? {} : { paper }),
      results: [
        { task: 't1', node: 'n1', kind: '回头看' as const, result: '通过' as const, finding: '属实' },
      ],
    });
    const at = (submitted: string, paper?: string) =>
      ['2026-05', '2026-06'].filter(
        (month) => results(month, {}, 'jia', { verification: [sitting(submitted, paper)] }).length > 0,
      );
    expect(at('2026-05-22 16:00')).toEqual(['2026-05']);
    expect(at('2026-06-02 16:00')).toEqual(['2026-06']);
    expect(at('2026-06-02 16:00', '核查笔录2026-018')).toEqual(['2026-05']);
    expect(at('2026-06-10 16:00', '核查笔录2026-018')).toEqual(['2026-06']);
  });
});

describe('part B', () => {
  test('is 「—」 when nothing was checked, and the base is taken of the rest', () => {
    const none = printed(solo({ due: '2026-05-20' }).score('2026-05'));
    expect(none).toMatchObject({ A: '0.00', B: '—', C1: '10.00', C2: '0.00', base: '12.50' });
  });
});
