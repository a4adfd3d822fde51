import { nearest } from '../../nearest.ts';
import { found, type Check, type Finding } from '../check.ts';
import { aboutField } from '../field-tree.ts';
import { breaksPath } from '../identity.ts';
import { supplementName } from '../report/supplement-name.ts';
import { knownNames } from './known-names.ts';
import { unknownReferences } from './references.ts';

// Looking for what was meant takes time; beyond this many nobody is helped by it.
const GUESSES = 200;

/** Whatever a record names must be there; what stands there unread is told at its own place. */
export const referenceUnknown: Check = {
  code: 'reference-unknown',
  severity: 'error',
  *find(index): Generator<Finding> {
    const known = knownNames(index);
    const missing = unknownReferences(index.ledger, known.has);
    let guesses = 0;
    for (const { kind, entry, field, target, id } of missing) {
      if (field.length === 1 && breaksPath(kind, entry, String(field[0]))) continue;
      const meant = guesses++ < GUESSES ? nearest(id, known.near(target)) : undefined;
      yield found(entry, field, {
        target,
        about: aboutField(kind, field),
        nearest: (target === 'decision' ? meant?.split('#')[1] : meant) ?? '',
        rename: kind === 'report' && field[0] === 'unit' ? supplementName(id, index.units) : '',
        meeting: target === 'decision' ? (id.split('#')[0] ?? '') : '',
      });
    }
  },
};
