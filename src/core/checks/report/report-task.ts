import { check, type Finding, found } from '../check.ts';
import { unitsOf } from '../dossier-facts.ts';
import { unitWords } from '../office-roles.ts';

/** A unit reports on matters in which it has a part. */
export const reportTask = check({
  code: 'report-task',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { ledger, context, isUnread, units } = index;
    for (const entry of ledger.report) {
      const { unit, matters = [] } = entry.value;
      if (!units.has(unit)) continue;
      for (const [n, { task }] of matters.entries()) {
        const dossier = context.dossiers.get(task);
        if (dossier === undefined || unitsOf(dossier).has(unit) || isUnread('plan', task)) continue;
        yield found(entry, ['matters', n, 'task'], {
          unit: unitWords(index, unit),
          title: dossier.task.value.title,
          expected: [...unitsOf(dossier)].map((id) => unitWords(index, id)).join('、'),
        });
      }
    }
  },
});
