import { check, type Finding, found } from '../check.ts';

/** What a matter was divided into is done by the matter's own deadline (mechanisms.md row 30). */
export const taskParentDue = check({
  code: 'task-parent-due',
  severity: 'reminder',
  *find({ ledger, tasks }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { parent, due } = entry.value;
      const whole = parent === undefined ? undefined : tasks.get(parent)?.value;
      if (whole !== undefined && due > whole.due)
        yield found(entry, ['due'], { parent: whole.id, parentDue: whole.due });
    }
  },
});
