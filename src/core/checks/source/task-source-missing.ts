import type { SOURCE_ROLES } from '../../../record/words.ts';
import { check, type Finding, found } from '../check.ts';
import { sourceRole } from './source-role.ts';

/** The field that says which record a source of this meaning is. */
const NEEDS: Readonly<Record<(typeof SOURCE_ROLES)[number], 'meeting' | 'incoming' | 'clue'>> = {
  annual: 'meeting',
  meeting: 'meeting',
  incoming: 'incoming',
  exposure: 'incoming',
  clue: 'clue',
};

/** Every matter leads back to the decision it carries out (mechanisms.md row 1). */
export const taskSourceMissing = check({
  code: 'task-source-missing',
  severity: 'reminder',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.task) {
      const { source } = entry.value;
      const role = sourceRole(index, entry.value);
      if (role === undefined) continue;
      const needed = NEEDS[role];
      if (source[needed] === undefined) yield found(entry, ['source', 'kind'], { kind: source.kind, needed });
      else if (needed === 'meeting' && source.decision === undefined)
        yield found(entry, ['source', 'meeting'], { kind: source.kind, needed: 'decision' });
    }
  },
});
