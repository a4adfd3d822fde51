import { check, type Finding, found } from '../check.ts';
import { editionFaults } from './edition-faults.ts';

/** The versions of a frozen period count from 1 without a gap; none is taken away (rules.md §10). */
export const editionNumbered = check({
  code: 'edition-numbered',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const { entry, fault } of editionFaults(index, 'numbered'))
      yield found(entry, ['version'], { period: entry.value.period, expected: String(fault.expected) });
  },
});
