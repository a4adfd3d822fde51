import { check, type Finding, found } from '../check.ts';

/** A deadline lies on or after the day the notice is printed. */
export const taskDueOrder = check({
  code: 'task-due-order',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { due, notice } = entry.value;
      if (due < notice.printed) yield found(entry, ['due'], { printed: notice.printed });
    }
  },
});
