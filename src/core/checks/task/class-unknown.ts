import { nearest } from '../../nearest.ts';
import { check, type Finding, found } from '../check.ts';
import { classesOf } from './class-rule.ts';

/** The class of a matter is one of the rules in force at its notice; its weight stands there (rules.md §3). */
export const classUnknown = check({
  code: 'class-unknown',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    if (isUnread('rules')) return;
    for (const dossier of context.dossiers.values()) {
      const names = classesOf(context, dossier).map(({ name }) => name);
      const level = dossier.task.value.class;
      if (names.length > 0 && !names.includes(level))
        yield found(dossier.task, ['class'], {
          version: context.rulesOn(dossier.delivery.start)?.version ?? '',
          known: names.join('、'),
          nearest: nearest(level, names) ?? '',
        });
    }
  },
});
