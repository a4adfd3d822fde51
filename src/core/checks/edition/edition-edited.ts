import { check, type Finding, found } from '../check.ts';
import { editionFaults } from './edition-faults.ts';

/** A frozen period is never edited: a digest over everything in the file holds it (rules.md §10). */
export const editionEdited = check({
  code: 'edition-edited',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const { entry } of editionFaults(index, 'edited'))
      yield found(entry, ['digest'], { period: entry.value.period, version: String(entry.value.version) });
  },
});
