import { found, type Check, type Finding } from '../check.ts';
import { unitsOf } from '../dossier-facts.ts';

/** A unit reports on matters in which it has a part. */
export const reportTask: Check = {
  code: 'report-task',
  severity: 'error',
  *find({ ledger, context, isUnread, units }): Generator<Finding> {
    for (const entry of ledger.report) {
      const { unit, matters = [] } = entry.value;
      if (!units.has(unit)) continue;
      for (const [n, { task }] of matters.entries()) {
        const dossier = context.dossiers.get(task);
        if (dossier === undefined || unitsOf(dossier).has(unit) || isUnread('plan', task)) continue;
        yield found(entry, ['matters', n, 'task'], {
          unit,
          title: dossier.task.value.title,
          expected: [...unitsOf(dossier)].join('、'),
        });
      }
    }
  },
};
