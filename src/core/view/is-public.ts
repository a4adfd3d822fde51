import type { IsPublic } from '../compute/edition/make-edition.ts';
import type { Ledger } from '../ledger.ts';
import { mayRead, recordTier } from './record-tier.ts';
import { shownIds } from './shown-ids.ts';

/** Whether everyone may read a record: by its kind and its own word, and as part of a dossier by that of its task. */
export function publicRecords(ledger: Ledger): IsPublic {
  const { task } = shownIds(ledger, 'public');
  return (kind, entry) => {
    if (!mayRead(recordTier(kind, entry.value), 'public')) return false;
    const of = 'task' in entry.value ? entry.value.task : undefined;
    return typeof of !== 'string' || task.has(of);
  };
}
