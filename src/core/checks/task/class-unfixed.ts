import type { Dossier } from '../../compute/dossier.ts';
import { liveHorizon } from '../../compute/horizon.ts';
import { provenDay } from '../../compute/proven-day.ts';
import { found, type Check, type Finding } from '../check.ts';
import { isChief } from '../office-roles.ts';

/** 重点 and 重大 weigh more, so 主要领导 fixes them on the notice before the first due date (rules-v1 §3). */
export const classUnfixed: Check = {
  code: 'class-unfixed',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { context, asOf } = index;
    for (const dossier of context.dossiers.values()) {
      const { task } = dossier;
      const { class: level, classFixed, submitted } = task.value;
      if (level === '一般') continue;
      const told = (why: string, field: readonly PropertyKey[], params = {}) =>
        found(task, field, { why, level, ...params });
      if (classFixed === undefined) {
        yield told('missing', ['class']);
        continue;
      }
      if (!isChief(index, classFixed.by)) yield told('not-chief', ['classFixed', 'by']);
      const firstDue = firstDueOf(dossier);
      const fixed = provenDay(context, classFixed.on, submitted, classFixed.paper, liveHorizon(asOf));
      if (fixed > firstDue.day)
        yield told('late', ['classFixed', 'on'], { fixed, firstDue: firstDue.day, node: firstDue.node });
    }
  },
};

function firstDueOf({ task, plans }: Dossier): { day: string; node: string } {
  let first = { day: task.value.due, node: 'end' };
  for (const node of plans[0]?.value.nodes ?? [])
    if (node.due < first.day) first = { day: node.due, node: node.id };
  return first;
}
