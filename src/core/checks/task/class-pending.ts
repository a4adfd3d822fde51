import { check, type Finding, found } from '../check.ts';
import { isFixedByChief } from './class-rule.ts';
import { firstDueOf } from './first-due.ts';

/** A class still to be fixed by 主要领导, with time left until the first due date (rules.md §3). */
export const classPending = check({
  code: 'class-pending',
  severity: 'reminder',
  *find({ context, today }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      const { class: level, classFixed } = dossier.task.value;
      if (classFixed !== undefined || !isFixedByChief(context, dossier)) continue;
      const first = firstDueOf(dossier);
      if (today <= first.day)
        yield found(dossier.task, ['class'], { level, firstDue: first.day, node: first.node });
    }
  },
});
