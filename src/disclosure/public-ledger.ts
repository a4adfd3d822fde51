import { fieldsOf } from '#record/schema/fields.ts';
import type { Target } from '#record/schema/names.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, ledgerOf, type EntryOf, type KindName, type Ledger } from '#record/ledger.ts';
import { ownNames } from '#record/names.ts';
import { publicValue } from './public-value.ts';
import { recordTier } from './record-tier.ts';
import { withoutWithheld, type IsShown } from './without-withheld.ts';

/**
 * The ledger as everyone may see it: no record and no field above 公开, and of a withheld matter
 * nothing, wherever it is spoken of. Where a record came from stays. The units of the system see all of it.
 */
export function publicLedger(ledger: Ledger): Ledger {
  const shown = shownNames(ledger);
  const isShown: IsShown = ({ target }, id) => shown.get(target)?.has(id) ?? true;
  return ledgerOf(<K extends KindName>(kind: K): readonly EntryOf<K>[] => {
    const entries: readonly EntryOf<K>[] = ledger[kind];
    return entries.flatMap((entry) => {
      const value =
        recordTier(kind, entry.value) === 'public' ? publicRecord(kind, entry.value, isShown) : undefined;
      if (value === undefined) return [];
      return [value === entry.value ? entry : { ...entry, value }];
    });
  });
}

/** The ids of records that everyone may see as a whole, of every kind whose records may be withheld. What is not among them is withheld, and so is its id. */
function shownNames(ledger: Ledger): ReadonlyMap<Target, ReadonlySet<string>> {
  const shown = new Map<Target, Set<string>>();
  for (const kind of KIND_NAMES) {
    const target = [...fieldsOf(KINDS[kind].schema).members.values()].find(({ own }) => own)?.own?.target;
    const { tier, schema } = KINDS[kind];
    const mayBeWithheld = tier !== 'public' || 'disclosure' in schema.shape;
    if (target === undefined || !mayBeWithheld) continue;
    const open = ledger[kind].filter(({ value }) => recordTier(kind, value) === 'public');
    const ids = open.flatMap(({ value }) => ownNames(kind, value).filter(({ field }) => field.length === 1));
    shown.set(target, new Set(ids.map(({ id }) => id)));
  }
  return shown;
}

/** What everyone may see of a record; `undefined` if too little is left to be one. */
function publicRecord<K extends KindName>(
  kind: K,
  record: EntryOf<K>['value'],
  isShown: IsShown,
): EntryOf<K>['value'] | undefined {
  const { schema } = KINDS[kind];
  const field = fieldsOf(schema);
  const rest = withoutWithheld(field, record, isShown);
  if (rest === undefined) return undefined;
  const shown = publicValue(field, rest);
  if (shown === record) return record;
  const parsed = schema.safeParse(shown);
  // The kind's own schema gave it back; indexing by K widens that.
  return parsed.success ? (parsed.data as EntryOf<K>['value']) : undefined;
}
