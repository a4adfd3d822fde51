import { found, type Check, type Finding } from '../check.ts';
import { unitWords } from '../office-roles.ts';

/** A node is laid on the lead or on a unit that the notice names; another never got a notice. */
export const planNodeUnit: Check = {
  code: 'plan-node-unit',
  severity: 'reminder',
  *find(index): Generator<Finding> {
    const { ledger, tasks, units } = index;
    for (const entry of ledger.plan) {
      const task = tasks.get(entry.value.task)?.value;
      if (task === undefined) continue;
      for (const [n, { unit }] of entry.value.nodes.entries()) {
        const named = unit === undefined || unit === task.lead || task.assists?.includes(unit) === true;
        if (!named && units.has(unit))
          yield found(entry, ['nodes', n, 'unit'], {
            expected: [task.lead, ...(task.assists ?? [])].map((id) => unitWords(index, id)).join('、'),
          });
      }
    }
  },
};
