import { liveHorizon } from '../../compute/horizon.ts';
import { provenDay } from '../../compute/proven-day.ts';
import { found, type Check, type Finding } from '../check.ts';
import { isChief } from '../office-roles.ts';
import { firstDueOf } from './first-due.ts';

/** 重点 and 重大 weigh more, so 主要领导 fixes them on the notice by the first due date (rules-v1 §3); until then `class-pending` tells it. */
export const classUnfixed: Check = {
  code: 'class-unfixed',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { context, asOf, today } = index;
    for (const dossier of context.dossiers.values()) {
      const { task } = dossier;
      const { class: level, classFixed, submitted } = task.value;
      if (level === '一般') continue;
      const told = (why: string, field: readonly PropertyKey[], params = {}) =>
        found(task, field, { why, level, ...params });
      const firstDue = firstDueOf(dossier);
      if (classFixed === undefined) {
        if (today > firstDue.day) yield told('missing', ['class'], { firstDue: firstDue.day });
        continue;
      }
      if (!isChief(index, classFixed.by)) yield told('not-chief', ['classFixed', 'by']);
      const fixed = provenDay(context, classFixed.on, submitted, classFixed.paper, liveHorizon(asOf));
      if (fixed > firstDue.day)
        yield told('late', ['classFixed', 'on'], { fixed, firstDue: firstDue.day, node: firstDue.node });
    }
  },
};
