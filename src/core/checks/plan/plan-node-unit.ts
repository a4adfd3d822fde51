import { check, type Finding, found } from '../check.ts';
import { unitsNamed } from '../dossier-facts.ts';
import { unitWords } from '../office-roles.ts';

/** A node is laid on a unit that the notice names, or to which a part was handed over; another never got a notice. */
export const planNodeUnit = check({
  code: 'plan-node-unit',
  severity: 'reminder',
  *find(index): Generator<Finding> {
    for (const dossier of index.context.dossiers.values()) {
      const named = unitsNamed(dossier);
      for (const { entry } of dossier.plans)
        for (const [n, { unit }] of entry.value.nodes.entries())
          if (unit !== undefined && !named.includes(unit) && index.units.has(unit))
            yield found(entry, ['nodes', n, 'unit'], {
              expected: named.map((id) => unitWords(index, id)).join('、'),
            });
    }
  },
});
