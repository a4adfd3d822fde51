import { check, type Finding, found } from '../check.ts';

/** No period was frozen in the future: it would be gone from every page until then (rules.md §10). */
export const editionAhead = check({
  code: 'edition-ahead',
  severity: 'error',
  *find({ whole: { ledger }, present }): Generator<Finding> {
    for (const entry of ledger.edition)
      if (entry.value.written > present) yield found(entry, ['written'], { present });
  },
});
