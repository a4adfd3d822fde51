import { dayOf } from '../../core/calendar/moment.ts';
import type { Act } from '../../record/edition-lines.ts';
import type { Dossier, Source } from '../dossier/dossier.ts';
import type { Receipt } from '../time/received.ts';

/** Whether those for whom a period is told may read the record at a path: what they may not read is no fact of theirs. */
export type MayRead = (path: string) => boolean;

/** The paths of records that may be read, each once, in the order given. */
export function pathsRead(mayRead: MayRead, sources: readonly Source[]): string[] {
  return [...new Set(sources.map(({ entry }) => entry.path))].filter(mayRead);
}

/** Whether a matter may be named. */
export function isNamed(mayRead: MayRead, { task }: Dossier): boolean {
  return mayRead(task.path);
}

/** The day of an act, with what does not prove it (rules.md §2). */
export function actOf(receipt: Receipt): Act {
  return { on: dayOf(receipt.received), ...proofOf(receipt) };
}

/** What stands beside a time that nothing proves. */
export function proofOf({
  proof,
  registered,
}: Pick<Receipt, 'proof' | 'registered'>): Omit<Act, 'on' | 'end'> {
  if (proof === 'self-declared') return { selfDeclared: true };
  return proof === 'on-behalf' ? { entered: dayOf(registered) } : {};
}
