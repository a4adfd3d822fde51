import { rollForward } from '../../calendar/working-days.ts';
import { check, type Finding, found } from '../check.ts';

/** No node of a plan lies after its deadline's node (rules.md §3). */
export const planNodeLate = check({
  code: 'plan-node-late',
  severity: 'error',
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
