import type { Dossier, Filed } from './dossier.ts';
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

/**
 * What 主要领导 said of the class that the notice proposes: first that it is fixed, else last that it is sent back;
 * undefined while nothing was said of it (rules.md 读法 al).
 */
export function classWordOf({ task, classings }: Dossier): Filed<'classing'> | undefined {
  const said = classings.filter(({ entry }) => entry.value.class === task.value.class);
  return said.find(({ entry }) => entry.value.result === '同意') ?? said.at(-1);
}
