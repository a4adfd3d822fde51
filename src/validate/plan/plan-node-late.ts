import { said, valueWords } from '#wording/problems/phrases.ts';
import { rollForward } from '#calendar/working-days.ts';
import { check, type Finding, found } from '../check/check.ts';

/** No node of a plan lies after its deadline's node (rules.md §3). */
export const planNodeLate = check({
  code: 'plan-node-late',
  severity: 'error',
  words: {
    title: '节点晚于完成时限',
    message: (p) => `发现节点 ${said(p, 'node')} 的完成日期${valueWords(p)}晚于完成时限${said(p, 'last')}`,
    expected: (p) => `不晚于${said(p, 'last')}`,
    fix: () => '请核对日期，常见的是月份写错',
    example: { wrong: 'due: 2027-04-30', right: 'due: 2026-04-30' },
  },
  *find({ ledger, tasks, calendar }): Generator<Finding> {
    for (const entry of ledger.plan) {
      const { nodes } = entry.value;
      const due = tasks.get(entry.value.task)?.value.due;
      const end = nodes.find(({ id }) => id === 'end')?.due ?? due;
      if (end === undefined) continue;
      const last = rollForward(calendar, due !== undefined && due > end ? due : end);
      for (const [n, node] of nodes.entries()) {
        if (node.id !== 'end' && node.due > last)
          yield found(entry, ['nodes', n, 'due'], { node: node.id, last });
      }
    }
  },
});
