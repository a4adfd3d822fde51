import { rollBack, rollForward } from '../../calendar/working-days.ts';
import { check, type Finding, found } from '../check.ts';
import { baselineAttempts } from './baseline.ts';

/** A first plan ends on the notice's deadline, or on the working day it moves to; only a change may say otherwise (rules.md §2, §5). */
export const planEndDate = check({
  code: 'plan-end-date',
  severity: 'error',
  *find({ context, calendar }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      const { due, dueNoLater } = dossier.task.value;
      const moved = dueNoLater === true ? rollBack(calendar, due) : rollForward(calendar, due);
      for (const { entry: plan } of baselineAttempts(dossier)) {
        const n = plan.value.nodes.findIndex(({ id }) => id === 'end');
        const end = plan.value.nodes[n];
        if (end !== undefined && end.due !== due && end.due !== moved)
          yield found(plan, ['nodes', n, 'due'], { due });
      }
    }
  },
});
