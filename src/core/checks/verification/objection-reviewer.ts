import { check, type Finding, found } from '../check.ts';
import { isSecretariat } from '../office-roles.ts';

/** An objection is answered outside 秘书科 (rules.md §9). */
export const objectionReviewer = check({
  code: 'objection-reviewer',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.objection) {
      if (isSecretariat(index, entry.value.reviewer)) yield found(entry, ['reviewer']);
    }
  },
});
