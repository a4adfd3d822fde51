import { check, type Finding, found } from '../check.ts';
import { sourceRole } from './source-role.ts';

/** A year's goal carries its road map: steps and measures (mechanisms.md row 26). */
export const annualGoalSteps = check({
  code: 'annual-goal-steps',
  severity: 'reminder',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.task) {
      const { steps = [] } = entry.value;
      if (sourceRole(index, entry.value) === 'annual' && steps.length === 0)
        yield found(entry, ['source', 'kind']);
    }
  },
});
