import type { Dossier } from './dossier.ts';
import type { Context } from './context.ts';
import type { Tasks } from '#record/rules/tasks.ts';

/** The classes of the rules in force when a notice reached its unit; none where they know no tasks. */
export function classesOf({ rulesOn }: Context, { delivery }: Dossier): Tasks['classes'] {
  return rulesOn(delivery.start)?.tasks?.classes ?? [];
}

/** Whether 主要领导 has to fix the class of a matter (rules.md §3). */
export function isFixedByChief(context: Context, dossier: Dossier): boolean {
  const level = dossier.task.value.class;
  return classesOf(context, dossier).some(({ name, fixed }) => name === level && fixed === true);
}
