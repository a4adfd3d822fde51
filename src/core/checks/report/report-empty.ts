import { check, type Finding, found } from '../check.ts';

/** A weekly report tells its matters, or that the others are unchanged, or both (rules.md §6). */
export const reportEmpty = check({
  code: 'report-empty',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.report) {
      const { others, matters = [] } = entry.value;
      if (matters.length === 0 && others === undefined) yield found(entry, ['week']);
    }
  },
});
