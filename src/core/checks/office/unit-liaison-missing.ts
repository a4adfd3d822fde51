import { check, type Finding, found } from '../check.ts';
import { inForce } from '../../schema/in-force.ts';
import { unitsOf } from '../dossier-facts.ts';

/** A unit that carries a task has a liaison (mechanisms.md row 6). In a public repository the field has no place, so nothing is said. */
export const unitLiaisonMissing = check({
  code: 'unit-liaison-missing',
  severity: 'reminder',
  *find({ context, office, today, units }): Generator<Finding> {
    if (office === undefined || office.repository.visibility === '公开') return;
    const busy = new Set([...context.dossiers.values()].flatMap((dossier) => [...unitsOf(dossier)]));
    for (const [id, entry] of units) {
      const { until, liaison } = entry.value;
      const ended = until !== undefined && until < today;
      if (busy.has(id) && !ended && inForce(liaison, today) === undefined)
        yield found(entry, ['liaison'], { unit: inForce(entry.value.names, today)?.name ?? id });
    }
  },
});
