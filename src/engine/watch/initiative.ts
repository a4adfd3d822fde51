import { roleOf } from '#record/office/words.ts';
import type { Task } from '#record/dossier/task.ts';
import type { Context } from '../dossier/context.ts';

/** Who set the supervision of a matter going: the office itself (主动), or others (被动): 上级, 媒体, 群众. */
export const INITIATIVES = ['own', 'superior', 'media', 'public'] as const;
export type Initiative = (typeof INITIATIVES)[number];

/** By the kind of its source, which is all that is typed (rules.md 读法 au; mechanisms.md row 62). */
export function initiativeOf(
  { words }: Pick<Context, 'words'>,
  { source }: Pick<Task, 'source'>,
): Initiative {
  const role = roleOf(words.sources, source.kind);
  if (role === 'superior') return 'superior';
  if (role === 'exposure') return 'media';
  return role === 'clue' ? 'public' : 'own';
}
