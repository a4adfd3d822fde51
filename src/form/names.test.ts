import { describe, expect, test } from 'vitest';
import { factLedger } from './fact-ledger.ts';
import type { FactRecord } from './facts.ts';
import { namesOf } from './names.ts';

function task(id: string): FactRecord {
  const value = { id, title: `事项${id}`, lead: 'gongcheng', notice: { no: '督办〔2026〕1号' } };
  return { kind: 'task', path: `tasks/2026/${id}/task.yaml`, names: {}, value };
}

function plan(
  id: string,
  version: number,
  nodes: readonly (readonly [id: string, title: string])[],
): FactRecord {
  const value = {
    task: id,
    version,
    nodes: nodes.map(([node, title]) => ({ id: node, title, due: `2026-0${String(version)}-28` })),
  };
  return { kind: 'plan', path: `tasks/2026/${id}/plan-v${String(version)}.yaml`, names: {}, value };
}

describe('the nodes of a task', () => {
  test('are those of its latest plan, of earlier ones where it has them no more, and of demands', () => {
    const demand = {
      results: [
        { task: 't1', rectification: { id: 'r1', title: '补签字', due: '2026-03-31' } },
        { task: 't2', node: 'end' },
      ],
    };
    const names = namesOf(
      factLedger([
        task('t1'),
        task('t2'),
        plan('t1', 2, [['end', '印发']]),
        plan('t1', 1, [
          ['n1', '初稿'],
          ['end', '定稿'],
        ]),
        { kind: 'verification', path: 'verifications/2026/2026-03-01-t1.yaml', names: {}, value: demand },
      ]),
      '2026-03-02',
    );
    expect(names.tasks.map(({ id, nodes }) => [id, nodes])).toEqual([
      [
        't1',
        [
          { id: 'n1', title: '初稿', due: '2026-01-28' },
          { id: 'end', title: '印发', due: '2026-02-28' },
          { id: 'r1', title: '补签字', due: '2026-03-31' },
        ],
      ],
      ['t2', []],
    ]);
  });

  test('are found in as many steps for a task, however many tasks there are', () => {
    const steps = (tasks: number) => {
      const ids = Array.from({ length: tasks }, (_, n) => `t${String(n)}`);
      let read = 0;
      const counted = (record: FactRecord): FactRecord => ({
        ...record,
        value: new Proxy(record.value, {
          get: (value, key) => {
            read += 1;
            return Reflect.get(value, key) as unknown;
          },
        }),
      });
      const ledger = factLedger([
        ...ids.map(task),
        ...ids.map((id) => counted(plan(id, 1, [['end', '办结']]))),
      ]);
      expect(namesOf(ledger, '2026-03-02').tasks.every(({ nodes }) => nodes.length === 1)).toBe(true);
      return read;
    };
    // Ordering them by version takes a few more for many.
    expect(steps(400)).toBeLessThan(steps(50) * 8 * 2);
  });
});
