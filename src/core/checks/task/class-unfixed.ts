import { provenDay } from '../../../engine/time/reckoning.ts';
import { check, type Finding, found } from '../check.ts';
import { isChief } from '../office-roles.ts';
import { classesOf, isFixedByChief } from './class-rule.ts';
import { firstDueOf } from './first-due.ts';

/** Where the rules say so, 主要领导 fixes the class on the notice by the first due date (rules.md §3); until then `class-pending` tells it. */
export const classUnfixed = check({
  code: 'class-unfixed',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { context, today } = index;
    for (const dossier of context.dossiers.values()) {
      const { task } = dossier;
      const { class: level, classFixed } = task.value;
      if (!isFixedByChief(context, dossier)) continue;
      const plain = classesOf(context, dossier).find(({ fixed }) => fixed === undefined)?.name ?? '';
      const told = (why: string, field: readonly PropertyKey[], params = {}) =>
        found(task, field, { why, level, plain, ...params });
      const firstDue = firstDueOf(dossier);
      if (classFixed === undefined) {
        if (today > firstDue.day) yield told('missing', ['class'], { firstDue: firstDue.day });
        continue;
      }
      if (!isChief(index, classFixed.by)) yield told('not-chief', ['classFixed', 'by']);
      const fixed = provenDay(context, classFixed.on, dossier.notice.registered, classFixed.paper);
      if (fixed > firstDue.day)
        yield told('late', ['classFixed', 'on'], { fixed, firstDue: firstDue.day, node: firstDue.node });
    }
  },
});
