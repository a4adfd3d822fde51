import { z } from 'zod';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import type { Target } from '#record/schema/names.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, ledgerOf, type EntryOf, type KindName, type Ledger } from '#record/ledger.ts';
import { ownNames } from '#record/names.ts';
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

/**
 * What everyone may see of a value: an allow-list walk along its fields. A field without
 * a tier, above 公开, or unknown to the schema is left out; so is a mapping or
 * list where the schema foresees none. Entries under names of their own are as
 * public as the field that holds them. A value of which nothing is left out comes back as it is.
 */
export function publicValue(field: Field, value: unknown): unknown {
  const { options, element } = field;
  if (options.length > 0) {
    const option = options.find(({ schema }) => z.safeParse(schema, value).success);
    return option === undefined ? undefined : publicValue(option, value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (!(field.schema instanceof z.ZodArray) || element === undefined) return undefined;
    const shown = list.map((item) => publicValue(element, item));
    return shown.every((item, index) => item === list[index])
      ? list
      : shown.filter((item) => item !== undefined);
  }
  return field.schema instanceof z.ZodObject || field.schema instanceof z.ZodRecord
    ? publicMapping(field, value)
    : undefined;
}

function publicMapping(field: Field, mapping: object): object {
  const members = Object.entries(mapping);
  const shown = members.flatMap(([name, value]) => {
    const below = fieldUnder(field, name);
    const part = below === undefined ? undefined : publicValue(below, value);
    return part === undefined ? [] : [[name, part] as const];
  });
  const same =
    shown.length === members.length && shown.every(([, part], index) => part === members[index]?.[1]);
  return same ? mapping : Object.fromEntries(shown);
}

/** The field under a name, where everyone may read it. */
function fieldUnder({ schema, members, element }: Field, name: string): Field | undefined {
  if (schema instanceof z.ZodRecord) return element;
  const member = members.get(name);
  return member !== undefined && member.said === 'public' ? member : undefined;
}
