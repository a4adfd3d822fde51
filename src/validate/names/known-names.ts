import { periodNamed, periodsBetween } from '#engine/time/periods.ts';
import { KIND_NAMES, type Ledger } from '#record/ledger.ts';
import { eachOwnName, ownerOf, ownNames } from '#record/names.ts';
import { isMonth } from '#days/day.ts';
import type { Target } from '#record/schema/names.ts';
import type { CheckIndex } from '../check/check-index.ts';

/** What the ledger has to be named. */
export interface KnownNames {
  /** Whether what is named is there, or may stand in a file that could not be read, or is missed by another fault already. */
  readonly has: (target: Target, id: string) => boolean;
  /** Names among which the one that was meant may be sought; none where they are too many. */
  readonly near: (target: Target) => ReadonlySet<string>;
}

/** The names of a ledger, gathered once. */
export function knownNames(index: CheckIndex): KnownNames {
  const { ledger } = index;
  const given = givenNames(ledger);
  const gathered = new Map<Target, ReadonlySet<string>>();
  const idsOf = (target: Target): ReadonlySet<string> => {
    let ids = gathered.get(target);
    if (ids === undefined) gathered.set(target, (ids = namesOf(index, given, target)));
    return ids;
  };
  return {
    has: (target, id) =>
      idsOf(target).has(id) ||
      (target === 'period' && isPeriod(ledger, id)) ||
      mayBeUnread(index, target, id),
    near: (target) => (target === 'record' ? new Set() : idsOf(target)),
  };
}

function namesOf(
  { ledger, today }: CheckIndex,
  given: ReadonlyMap<Target, ReadonlySet<string>>,
  target: Target,
): ReadonlySet<string> {
  switch (target) {
    case 'actor':
      return new Set([...(given.get('unit') ?? []), ...(given.get('post') ?? [])]);
    case 'period': {
      const first = firstMonth(ledger);
      const periods = first === undefined ? [] : periodsBetween(ledger, `${first}-01`, today);
      return new Set(periods.map(({ id }) => id));
    }
    case 'record':
      return recordNames(ledger);
    case 'conclusion':
      return conclusionNames(ledger);
    default:
      return given.get(target) ?? new Set();
  }
}

/** What records, and entries of their lists, call themselves. */
function givenNames(ledger: Ledger): ReadonlyMap<Target, ReadonlySet<string>> {
  const given = new Map<Target, Set<string>>();
  for (const kind of KIND_NAMES)
    for (const { value } of ledger[kind]) {
      // The record's own name, where a part is named after it.
      let whole: string | undefined;
      eachOwnName(kind, value, ({ target, afterId }, id) => {
        if (target === undefined) return;
        if (afterId === true)
          whole ??= ownNames(kind, value).find(({ field }) => field.length === 1)?.id ?? '';
        let ids = given.get(target);
        if (ids === undefined) given.set(target, (ids = new Set()));
        ids.add(afterId === true ? `${whole ?? ''}#${id}` : id);
      });
    }
  return given;
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
function isPeriod(ledger: Ledger, id: string): boolean {
  const first = firstMonth(ledger);
  return periodNamed(ledger, id) !== undefined || (first !== undefined && isMonth(id) && id < first);
}

function firstMonth({ rules }: Ledger): string | undefined {
  return rules.map(({ value }) => value.from).sort()[0];
}

function mayBeUnread(
  { ledger, office, meetings, isUnread, isUnreadPath }: CheckIndex,
  target: Target,
  id: string,
): boolean {
  // Without office.yaml there are no posts, without rules no leagues yet: that is told once, or nothing at all.
  if ((target === 'post' || target === 'actor') && (office === undefined || isUnread('office'))) return true;
  if ((target === 'league' || target === 'period') && (ledger.rules.length === 0 || isUnread('rules')))
    return true;
  if (target === 'decision') return !meetings.has(id.split('#')[0] ?? '');
  if (target === 'actor') return isUnread('unit', id);
  if (target === 'record' || target === 'conclusion') return isUnreadPath(id.split('#')[0] ?? '');
  const owner = ownerOf(target);
  return owner !== undefined && (owner.whole ? isUnread(owner.kind, id) : isUnread(owner.kind));
}
