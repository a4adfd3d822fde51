import { periodNamed, periodsBetween } from '../../../engine/time/periods.ts';
import type { KindName, Ledger } from '../../../record/ledger.ts';
import { isMonth } from '../../calendar/day.ts';
import type { CheckIndex } from '../check-index.ts';
import type { Target } from './references.ts';

type Listed = Exclude<Target, 'record' | 'conclusion'>;

/** What the ledger has to be named. */
export interface KnownNames {
  /** Whether what is named is there, or may stand in a file that could not be read, or is missed by another fault already. */
  readonly has: (target: Target, id: string) => boolean;
  /** Names among which the one that was meant may be sought; none where they are too many. */
  readonly near: (target: Target) => ReadonlySet<string>;
}

/** The names of a ledger, gathered once. */
export function knownNames(index: CheckIndex): KnownNames {
  const listed = listedNames(index);
  let records: ReadonlySet<string> | undefined;
  let conclusions: ReadonlySet<string> | undefined;
  const idsOf = (target: Target): ReadonlySet<string> => {
    // Hardly any ledger has an answer that asks for these.
    if (target === 'record') return (records ??= recordNames(index.ledger));
    if (target === 'conclusion') return (conclusions ??= conclusionNames(index.ledger));
    return listed[target];
  };
  return {
    has: (target, id) =>
      idsOf(target).has(id) || (target === 'period' && isPeriod(index, id)) || mayBeUnread(index, target, id),
    near: (target) => (target === 'record' ? new Set() : idsOf(target)),
  };
}

function listedNames({
  ledger,
  office,
  tasks,
  meetings,
  today,
}: CheckIndex): Record<Listed, ReadonlySet<string>> {
  const units = new Set(ledger.unit.map(({ value }) => value.id));
  const posts = new Set(office?.posts.map(({ id }) => id));
  const first = firstMonth(ledger);
  const periods = first === undefined ? [] : periodsBetween(ledger, `${first}-01`, today);
  return {
    unit: units,
    post: posts,
    actor: new Set([...units, ...posts]),
    task: new Set(tasks.keys()),
    meeting: new Set(meetings.keys()),
    decision: new Set(
      ledger.meeting.flatMap(({ value }) => value.decisions.map(({ no }) => `${value.id}#${String(no)}`)),
    ),
    incoming: new Set(ledger.incoming.map(({ value }) => value.id)),
    clue: new Set(ledger.clue.map(({ value }) => value.id)),
    item: new Set(ledger.items.flatMap(({ value }) => value.items.map(({ id }) => id))),
    league: new Set(ledger.rules.flatMap(({ value }) => value.leagues.map(({ id }) => id))),
    period: new Set(periods.map(({ id }) => id)),
  };
}

/** The paths of all records, and of the closures in them. */
function recordNames(ledger: Ledger): ReadonlySet<string> {
  const entries: readonly { readonly path: string }[] = Object.values(ledger).flat();
  const closures = ledger.calendar.flatMap(({ path, value }) =>
    value.closures.map(({ id }) => `${path}#${id}`),
  );
  return new Set([...entries.map(({ path }) => path), ...closures]);
}

function conclusionNames({ verification }: Ledger): ReadonlySet<string> {
  return new Set(
    verification.flatMap(({ path, value }) =>
      value.results.map(({ task, node }) => `${path}#${task}/${node}`),
    ),
  );
}

/** A period of some rules, also one that is still to come; a month before the first of them, of which an office may keep old papers. */
function isPeriod({ ledger }: CheckIndex, id: string): boolean {
  const first = firstMonth(ledger);
  return periodNamed(ledger, id) !== undefined || (first !== undefined && isMonth(id) && id < first);
}

function firstMonth({ rules }: Ledger): string | undefined {
  return rules.map(({ value }) => value.from).sort()[0];
}

const ONE_FILE: Partial<Record<Target, KindName>> = {
  post: 'office',
  item: 'items',
  league: 'rules',
  period: 'rules',
};

function mayBeUnread(
  { ledger, office, meetings, isUnread, isUnreadPath }: CheckIndex,
  target: Target,
  id: string,
): boolean {
  const file = ONE_FILE[target];
  if (file !== undefined && isUnread(file)) return true;
  // Without office.yaml there are no posts, without rules no leagues yet: that is told once, or nothing at all.
  if ((target === 'post' || target === 'actor') && office === undefined) return true;
  if ((target === 'league' || target === 'period') && ledger.rules.length === 0) return true;
  if (target === 'decision') return !meetings.has(id.split('#')[0] ?? '');
  if (target === 'unit' || target === 'actor') return isUnread('unit', id);
  if (target === 'record' || target === 'conclusion') return isUnreadPath(id.split('#')[0] ?? '');
  if (target === 'task' || target === 'meeting' || target === 'incoming' || target === 'clue')
    return isUnread(target, id);
  return false;
}
