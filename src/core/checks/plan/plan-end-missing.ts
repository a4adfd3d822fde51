import { check, type Finding, found } from '../check.ts';

/** Every plan names the deadline's own node, `end` (rules.md §3). */
export const planEndMissing = check({
  code: 'plan-end-missing',
  severity: 'error',
  *find({ ledger, tasks }): Generator<Finding> {
    for (const entry of ledger.plan) {
      if (!entry.value.nodes.some(({ id }) => id === 'end'))
        yield found(entry, ['nodes'], { due: tasks.get(entry.value.task)?.value.due ?? '' });
    }
  },
});
