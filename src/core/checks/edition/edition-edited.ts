import { found, type Check, type Finding } from '../check.ts';
import { editionFaults } from './edition-faults.ts';

/** A frozen month is never edited: a digest over everything in the file holds it (rules-v1 §10). */
export const editionEdited: Check = {
  code: 'edition-edited',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const { entry } of editionFaults(index, 'edited'))
      yield found(entry, ['digest'], { month: entry.value.month, version: String(entry.value.version) });
  },
};
