import type { Dossier, Source } from '../dossier/dossier.ts';

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
