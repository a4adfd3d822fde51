import { found, type Check, type Finding } from '../check.ts';
import { firstDueOf } from './first-due.ts';

/** 重点 and 重大 still to be fixed by 主要领导, with time left until the first due date (rules-v1 §3). */
export const classPending: Check = {
  code: 'class-pending',
  severity: 'reminder',
  *find({ context, today }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      const { class: level, classFixed } = dossier.task.value;
      if (level === '一般' || classFixed !== undefined) continue;
      const first = firstDueOf(dossier);
      if (today <= first.day)
        yield found(dossier.task, ['class'], { level, firstDue: first.day, node: first.node });
    }
  },
};
