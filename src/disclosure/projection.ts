import { mayRead, type Tier } from '../core/schema/field.ts';
import { fieldsOf, holds, type Field } from '../core/schema/fields.ts';
import type { Target } from '../core/schema/names.ts';
import { KINDS } from '../record/kinds.ts';
import { KIND_NAMES, ledgerOf, type EntryOf, type KindName, type Ledger } from '../record/ledger.ts';
import { ownNames } from '../record/names.ts';
import { projectValue } from './project-value.ts';
import { recordTier } from './record-tier.ts';
import { withoutWithheld, type IsShown } from './without-withheld.ts';

/**
 * The ledger as a reader of this tier may see it: no record and no field above
 * the tier, and of a withheld matter nothing, wherever it is spoken of. Where a record came from stays.
 */
export function projectLedger(ledger: Ledger, reader: Tier): Ledger {
  const shown = shownNames(ledger, reader);
  const byName: IsShown = ({ target }, id) => isPath(target) || (shown.get(target)?.has(id) ?? true);
  const project = <K extends KindName>(kind: K, isShown: IsShown): readonly EntryOf<K>[] => {
    const entries: readonly EntryOf<K>[] = ledger[kind];
    return entries.flatMap((entry) => {
      const value = mayRead(recordTier(kind, entry.value), reader)
        ? projectRecord<K>(kind, entry.value, isShown, reader)
        : undefined;
      if (value === undefined) return [];
      return [value === entry.value ? entry : { ...entry, value }];
    });
  };
  const shownByName = ledgerOf((kind) => project(kind, byName));
  // What names a record by its path is seen again, once it is known which are withheld.
  const there = pathsOf(shownByName);
  const withheld = new Set([...pathsOf(ledger)].filter((path) => !there.has(path)));
  const byPath: IsShown = (ref, id) =>
    isPath(ref.target) ? !withheld.has(id.split('#')[0] ?? '') : byName(ref, id);
  return ledgerOf(<K extends KindName>(kind: K): readonly EntryOf<K>[] =>
    NAMES_PATHS.has(kind) ? project(kind, byPath) : shownByName[kind],
  );
}

function pathsOf(ledger: Ledger): ReadonlySet<string> {
  return new Set(Object.values(ledger).flatMap((entries) => entries.map(({ path }) => path)));
}

/** The kinds that name other records by their paths. */
const NAMES_PATHS: ReadonlySet<KindName> = new Set(
  KIND_NAMES.filter((kind) => holds(fieldsOf(KINDS[kind].schema), namesPath)),
);

function namesPath({ ref }: Field): boolean {
  return ref !== undefined && isPath(ref.target);
}

function isPath(target: Target): boolean {
  return target === 'record' || target === 'conclusion';
}

/** The ids of records that a reader may see as a whole, of every kind whose records can be withheld. What is not among them is withheld, and so is its id. */
function shownNames(ledger: Ledger, reader: Tier): ReadonlyMap<Target, ReadonlySet<string>> {
  const shown = new Map<Target, Set<string>>();
  for (const kind of KIND_NAMES) {
    const target = [...fieldsOf(KINDS[kind].schema).members.values()].find(({ own }) => own)?.own?.target;
    if (KINDS[kind].dated !== 'received' || target === undefined) continue;
    const readable = ledger[kind].filter(({ value }) => mayRead(recordTier(kind, value), reader));
    const ids = readable.flatMap(({ value }) =>
      ownNames(kind, value).filter(({ field }) => field.length === 1),
    );
    shown.set(target, new Set(ids.map(({ id }) => id)));
  }
  return shown;
}

/** What a reader may see of a record; `undefined` if too little is left to be one. */
function projectRecord<K extends KindName>(
  kind: K,
  record: EntryOf<K>['value'],
  isShown: IsShown,
  reader: Tier,
): EntryOf<K>['value'] | undefined {
  const { schema } = KINDS[kind];
  const field = fieldsOf(schema);
  const rest = withoutWithheld(field, record, isShown);
  if (rest === undefined) return undefined;
  const shown = projectValue(field, rest, reader);
  if (shown === record) return record;
  const parsed = schema.safeParse(shown);
  // The kind's own schema gave it back; indexing by K widens that.
  return parsed.success ? (parsed.data as EntryOf<K>['value']) : undefined;
}
