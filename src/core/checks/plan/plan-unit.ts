import { found, type Check, type Finding } from '../check.ts';
import { unitWords } from '../office-roles.ts';

/** The plan of a matter is its lead unit's (rules-v1 §3). */
export const planUnit: Check = {
  code: 'plan-unit',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { ledger, tasks } = index;
    for (const entry of ledger.plan) {
      const lead = tasks.get(entry.value.task)?.value.lead;
      if (lead !== undefined && entry.value.unit !== lead)
        yield found(entry, ['unit'], { lead: unitWords(index, lead) });
    }
  },
};
