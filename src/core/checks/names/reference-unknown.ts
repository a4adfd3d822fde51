import { nearest } from '../../nearest.ts';
import type { KindName } from '../../schema/kinds.ts';
import { found, type Check, type Finding } from '../check.ts';
import type { CheckIndex } from '../check-index.ts';
import { aboutField } from '../field-tree.ts';
import { breaksPath } from '../identity.ts';
import { supplementName } from '../report/supplement-name.ts';
import { unknownReferences, type Target } from './references.ts';

// Looking for what was meant takes time; beyond this many nobody is helped by it.
const GUESSES = 200;

/** Whatever a record names must be there; what stands there unread is told at its own place. */
export const referenceUnknown: Check = {
  code: 'reference-unknown',
  severity: 'error',
  *find(index): Generator<Finding> {
    const known = knownIds(index);
    const missing = unknownReferences(
      index.ledger,
      (target, id) => known[target].has(id) || mayBeUnread(index, target, id),
    );
    let guesses = 0;
    for (const { kind, entry, field, target, id } of missing) {
      const ids = known[target];
      if (field.length === 1 && breaksPath(kind, entry, String(field[0]))) continue;
      const meant = guesses++ < GUESSES ? nearest(id, ids) : undefined;
      yield found(entry, field, {
        target,
        about: aboutField(kind, field),
        nearest: (target === 'decision' ? meant?.split('#')[1] : meant) ?? '',
        rename: kind === 'report' && field[0] === 'unit' ? supplementName(id, index.units) : '',
        meeting: target === 'decision' ? (id.split('#')[0] ?? '') : '',
      });
    }
  },
};

function knownIds(index: CheckIndex): Record<Target, ReadonlySet<string>> {
  const { ledger, office } = index;
  const units = new Set(ledger.unit.map(({ value }) => value.id));
  const posts = new Set(office?.posts.map(({ id }) => id));
  return {
    unit: units,
    post: posts,
    actor: new Set([...units, ...posts]),
    task: new Set(index.tasks.keys()),
    meeting: new Set(index.meetings.keys()),
    decision: new Set(
      ledger.meeting.flatMap(({ value }) => value.decisions.map(({ no }) => `${value.id}#${String(no)}`)),
    ),
    incoming: new Set(ledger.incoming.map(({ value }) => value.id)),
    clue: new Set(ledger.clue.map(({ value }) => value.id)),
    item: new Set(ledger.items.flatMap(({ value }) => value.items.map(({ id }) => id))),
    league: new Set(ledger.rules.flatMap(({ value }) => value.leagues.map(({ id }) => id))),
  };
}

const ONE_FILE: Partial<Record<Target, KindName>> = { post: 'office', item: 'items', league: 'rules' };

/** Whether what is named may stand in a file that could not be read, or that another fault already misses. */
function mayBeUnread(
  { ledger, office, meetings, isUnread }: CheckIndex,
  target: Target,
  id: string,
): boolean {
  const file = ONE_FILE[target];
  if (file !== undefined && isUnread(file)) return true;
  // Without office.yaml there are no posts, without rules no leagues yet: that is told once, or nothing at all.
  if ((target === 'post' || target === 'actor') && office === undefined) return true;
  if (target === 'league' && ledger.rules.length === 0) return true;
  if (target === 'decision') return !meetings.has(id.split('#')[0] ?? '');
  if (target === 'unit' || target === 'actor') return isUnread('unit', id);
  if (target === 'task' || target === 'meeting' || target === 'incoming' || target === 'clue')
    return isUnread(target, id);
  return false;
}
