import type { Ledger } from '#record/ledger.ts';

/** The decisions that some matter carries out, written `<meeting>#<no>`, with the first such task (mechanisms.md row 24). */
export function coveredDecisions({ task }: Pick<Ledger, 'task'>): ReadonlyMap<string, string> {
  const covered = new Map<string, string>();
  for (const { value } of task) {
    const { meeting, decision } = value.source;
    if (meeting === undefined || decision === undefined) continue;
    const key = `${meeting}#${String(decision)}`;
    if (!covered.has(key)) covered.set(key, value.id);
  }
  return covered;
}

/** Working days within which what a meeting decided is on the list (mechanisms.md row 29). */
export const LISTING_DAYS = 2;
