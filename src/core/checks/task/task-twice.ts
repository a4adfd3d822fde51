import type { EntryOf } from '../../ledger.ts';
import { liveHorizon } from '../../compute/horizon.ts';
import { terminatedOn } from '../../compute/suspension.ts';
import { found, type Check, type Finding } from '../check.ts';

/** The same matter is not laid on the same unit twice at the same time (mechanism row 45, 严禁重复督查). */
export const taskTwice: Check = {
  code: 'task-twice',
  severity: 'reminder',
  *find({ ledger, context, asOf }): Generator<Finding> {
    const open = new Map<string, EntryOf<'task'>>();
    for (const entry of ledger.task) {
      const { title, lead, notice } = entry.value;
      const dossier = context.dossiers.get(entry.value.id);
      if (dossier !== undefined && terminatedOn(dossier, liveHorizon(asOf)) !== undefined) continue;
      const key = `${lead} ${title.normalize('NFKC').replaceAll(/[\s\p{P}]+/gu, '')}`;
      const earlier = open.get(key);
      if (earlier !== undefined && notice.printed <= earlier.value.due)
        yield found(entry, ['title'], { first: earlier.value.id });
      if (earlier === undefined || entry.value.due > earlier.value.due) open.set(key, entry);
    }
  },
};
