import { roleOf } from '#record/office/words.ts';
import type { SOURCE_ROLES } from '#record/office/word-roles.ts';
import type { Task } from '#record/dossier/task.ts';
import type { CheckIndex } from '../check/check-index.ts';

/** What the office's word for a matter's source means; undefined for one without a meaning. */
export function sourceRole(
  { context }: CheckIndex,
  { source }: Pick<Task, 'source'>,
): (typeof SOURCE_ROLES)[number] | undefined {
  return roleOf(context.words.sources, source.kind);
}
