import { describe, expect, test } from 'vitest';
import { monthHorizon } from './months.ts';
import { taskNodes } from './task-nodes.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';

/** Every node of `t1` as June 2026 sees it: id, kind, unit, title, 成果, goal, first date and since when it is set, record. */
function nodesOf(spec: Partial<MatterSpec>, ...more: Records[]): string[] {
  const { context, dossier } = solo(spec, ...more);
  return taskNodes(context, dossier, monthHorizon(context, '2026-06')).map((node) =>
    [
      ...[node.id, node.kind, node.unit, node.title, node.deliverable ?? '—', String(node.target ?? '—')],
      `${node.original.knownAt}→${node.original.due}`,
      `${node.source.entry.path}#${node.source.field.join('.')}`,
    ].join(' '),
  );
}

const END = 'end deadline jia end 成果 100 2026-05-06→2026-06-30 task/0000.yaml#due';
const end = { target: 100 };
const n1 = { id: 'n1', due: '2026-05-20', unit: 'yi', target: 40 };
const n2 = { id: 'n2', due: '2026-05-21' };

/** A further version of the plan, from n1 and `end` on with n2 due on a day, and its filing. */
function adding(version: number, on: string, n2Due: string): Required<Pick<Records, 'plan' | 'filing'>> {
  const common = { measures: '措施', deliverable: '成果' };
  const nodes = [
    { ...common, id: 'n1', title: 'n1', due: '2026-05-20' },
    { ...common, id: 'n2', title: `n2 of ${String(version)}`, due: n2Due },
    { ...common, id: 'end', title: 'end', due: '2026-06-30' },
  ];
  const plan = { unit: 'jia', responsible: '科长', expectedResult: '结果', nodes };
  const approval = { by: 'fenguan', on, mode: '签批' as const };
  return {
    plan: [{ ...plan, task: 't1', version, submitted: `${on} 10:00` }],
    filing: [{ task: 't1', version, approval, filed: { on }, assessed: ['n2'], submitted: `${on} 17:00` }],
  };
}

describe('the deadline', () => {
  test('is a node of the lead, named by the task until there is a plan, then as the plan names it', () => {
    expect(nodesOf({ plan: null, end })).toEqual([
      'end deadline jia t1 — — 2026-05-06→2026-06-30 task/0000.yaml#due',
    ]);
    expect(nodesOf({ nodes: [n1], assessed: [], end })).toEqual([END]);
  });

  test('is the only node before 备案, though a leader has marked others', () => {
    const approval = { by: 'fenguan', on: '2026-05-07', mode: '签批' as const };
    const marked = { task: 't1', version: 1, approval, assessed: ['n1'], submitted: '2026-05-07 10:00' };
    expect(nodesOf({ nodes: [n1], filed: null, end }, { filing: [marked] })).toEqual([END]);
  });
});

describe('the nodes of a plan', () => {
  const N1 = 'n1 assessed yi n1 成果 40 2026-05-06→2026-05-20 plan/0000.yaml#nodes.0.due';

  test('are those marked at 备案; the deadline is none of them, though marked', () => {
    expect(nodesOf({ nodes: [n1, n2], assessed: ['n1', 'end'], end })).toEqual([N1, END]);
    expect(nodesOf({ nodes: [n1, n2], end })).toEqual([
      N1,
      'n2 assessed jia n2 成果 — 2026-05-06→2026-05-21 plan/0000.yaml#nodes.1.due',
      END,
    ]);
  });

  test('have their first date by the first version filed that names them', () => {
    const [second, third, fourth] = [
      adding(2, '2026-05-11', '2026-06-10'),
      adding(3, '2026-05-13', '2026-06-12'),
      adding(4, '2026-05-15', '2026-06-15'),
    ];
    const n2Of = (version: number, dates: string) =>
      `n2 assessed jia n2 of ${String(version)} 成果 — ${dates} plan/000${String(version - 1)}.yaml#nodes.1.due`;
    const spec = { nodes: [n1], end };
    expect(nodesOf(spec, second, third)).toEqual([N1, n2Of(2, '2026-05-11→2026-06-10'), END]);
    const unfiled = { plan: second.plan };
    expect(nodesOf(spec, unfiled)).toEqual([N1, END]);
    expect(nodesOf(spec, unfiled, third, fourth)).toEqual([N1, n2Of(3, '2026-05-13→2026-06-12'), END]);
  });

  test('are none in a 即办件, whatever its plan marks', () => {
    const prompt = { due: '2026-05-12', nodes: [{ id: 'n1', due: '2026-05-11' }], end };
    expect(nodesOf(prompt)).toEqual([
      'end deadline jia end 成果 100 2026-05-06→2026-05-12 task/0000.yaml#due',
    ]);
  });
});
