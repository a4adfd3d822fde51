import { found, type Check, type Finding } from '../check.ts';

/** A deadline lies on or after the day the notice is printed. */
export const taskDueOrder: Check = {
  code: 'task-due-order',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { due, notice } = entry.value;
      if (due < notice.printed) yield found(entry, ['due'], { printed: notice.printed });
    }
  },
};
