import type { Entry } from '../../entry.ts';
import { nearest } from '../../nearest.ts';
import type { Target } from '../../schema/names.ts';
import { isWritten, KIND_NAMES, type KindName, type Ledger } from '../../../record/ledger.ts';
import { eachReference } from '../../../record/names.ts';
import { check, type Finding, found } from '../check.ts';
import { aboutField } from '../field-tree.ts';
import { breaksPath } from '../identity.ts';
import { supplementName } from '../report/supplement-name.ts';
import { knownNames, type KnownNames } from './known-names.ts';

// Looking for what was meant takes time; beyond this many nobody is helped by it.
const GUESSES = 200;

/** Whatever a record names must be there; what stands there unread is told at its own place. */
export const referenceUnknown = check({
  code: 'reference-unknown',
  severity: 'error',
  *find(index): Generator<Finding> {
    const known = knownNames(index);
    let guesses = 0;
    for (const { kind, entry, field, target, id } of unknownReferences(index.ledger, known)) {
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
});

/** One field that names something else in the ledger. */
interface Reference {
  readonly kind: KindName;
  readonly entry: Entry<object>;
  readonly field: readonly PropertyKey[];
  readonly target: Target;
  readonly id: string;
}

/**
 * Every field written by hand that names something that is not known. This is the widest of all checks
 * and nearly every name is known: only of the others is anything kept.
 */
function unknownReferences(ledger: Ledger, known: KnownNames): readonly Reference[] {
  const unknown: Reference[] = [];
  for (const kind of KIND_NAMES) {
    if (isWritten(kind)) continue;
    for (const entry of ledger[kind])
      eachReference(kind, entry.value, ({ target }, id, field) => {
        if (!known.has(target, id)) unknown.push({ kind, entry, field: [...field], target, id });
      });
  }
  return unknown;
}
