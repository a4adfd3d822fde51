import { check, type Finding, found } from '../check.ts';
import { unitsNamed } from '../dossier-facts.ts';
import { unitWords } from '../office-roles.ts';

/** 签收 is signed by the units that the notice names, and by successors; `ack.yaml` is the lead's. */
export const ackUnit = check({
  code: 'ack-unit',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const dossier of index.context.dossiers.values()) {
      for (const { entry } of dossier.acks) {
        const named = unitsNamed(dossier);
        const expected = entry.names['unit'] === undefined ? named.slice(0, 1) : named;
        if (!expected.includes(entry.value.unit))
          yield found(entry, ['unit'], { expected: expected.map((id) => unitWords(index, id)).join('、') });
      }
    }
  },
});
