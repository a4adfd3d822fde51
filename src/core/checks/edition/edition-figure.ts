import type { EditionEntry } from '../../../engine/freeze/editions.ts';
import type { Difference } from '../../../engine/freeze/figures.ts';
import { check, type Finding, found } from '../check.ts';
import { unitWords } from '../office-roles.ts';
import { editionFaults } from './edition-faults.ts';

/** The results of a frozen period follow from its locked inputs and rules; the first figure that does not is named (rules.md §10). */
export const editionFigure = check({
  code: 'edition-figure',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const { entry, fault } of editionFaults(index, 'figure')) {
      const { unit, figure, before, after } = fault.first;
      yield found(entry, placeOf(entry, fault.first), {
        period: entry.value.period,
        unit: unitWords(index, unit),
        figure,
        frozen: before,
        computed: after,
        count: String(fault.count),
      });
    }
    // One file that is gone is asked for once, by the first period that names it.
    const gone = new Set<string>();
    for (const { entry } of editionFaults(index, 'rules-gone')) {
      const { period, rules } = entry.value;
      if (index.isUnread('rules') || gone.has(rules)) continue;
      gone.add(rules);
      yield found(entry, ['rules'], { period, rules });
    }
  },
});

/** The figure's own field, as far as its path can be followed. */
function placeOf({ value }: EditionEntry, { unit, figure }: Difference): readonly PropertyKey[] {
  if (!figure.startsWith('result.')) return ['leagues'];
  const index = value.units.findIndex((row) => row.unit === unit);
  return index < 0 ? ['units'] : ['units', index, ...figure.split('.')];
}
