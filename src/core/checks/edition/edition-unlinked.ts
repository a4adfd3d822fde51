import { check, type Finding, found } from '../check.ts';
import { editionFaults } from './edition-faults.ts';

/** An edition names the version it corrects and the one before it by their digests; neither is changed or taken away (rules.md §10). */
export const editionUnlinked = check({
  code: 'edition-unlinked',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const { entry, fault } of editionFaults(index, 'unlinked')) {
      if (index.isUnreadPath(fault.to)) continue;
      const own = fault.to.startsWith(`editions/${entry.value.period}/`);
      const field = own ? ['version'] : ['previous', 'digest'];
      yield found(entry, field, { period: entry.value.period, to: fault.to });
    }
  },
});
