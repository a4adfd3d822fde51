import { z } from 'zod';
import type { Field } from '#record/schema/fields.ts';
import type { Ref } from '#record/schema/names.ts';

/** Whether a reader may meet what a field names. */
export type IsShown = (ref: Ref, id: string) => boolean;

/** Stands where nothing may stay: of the part, or of the whole record that it belongs to. */
const GONE = Symbol('part');
const NONE = Symbol('record');
type Rest = { readonly value: unknown } | typeof GONE | typeof NONE;

/**
 * What stays of a record when some of what it names is withheld; `undefined` where nothing may stay.
 * A name goes where its field may be left out, and in a part of the record the other fields beside it
 * that may be left out: they speak of the same thing. Where it must stand, what holds it goes: the
 * entry of a list, else the record. Where a field says `hides: 'record'`, the record goes in any case.
 */
export function withoutWithheld<T extends object>(root: Field, record: T, isShown: IsShown): T | undefined {
  const rest = mapping(root, record, isShown, true);
  if (typeof rest === 'symbol') return undefined;
  // Only fields that may be left out were left out.
  return rest.value as T;
}

function restOf(field: Field, value: unknown, isShown: IsShown): Rest {
  if (!namesSomething(field)) return { value };
  if (typeof value !== 'object' || value === null) {
    const own = optionOf(field, value);
    if (own?.ref === undefined || isShown(own.ref, String(value))) return { value };
    return own.ref.hides === 'record' ? NONE : GONE;
  }
  return Array.isArray(value) ? list(field, value, isShown) : mapping(field, value, isShown, false);
}

function list({ element }: Field, items: readonly unknown[], isShown: IsShown): Rest {
  if (element === undefined) return { value: items };
  const rests = items.map((item) => restOf(element, item, isShown));
  if (rests.includes(NONE)) return NONE;
  const kept = rests.flatMap((rest) => (typeof rest === 'symbol' ? [] : [rest.value]));
  if (kept.length === 0 && items.length > 0) return GONE;
  const same = kept.length === items.length && kept.every((item, index) => item === items[index]);
  return { value: same ? items : kept };
}

function mapping({ members }: Field, value: object, isShown: IsShown, isRecord: boolean): Rest {
  const rests = Object.entries(value).map(([key, member]: [string, unknown]) => {
    const field = members.get(key);
    const rest: Rest =
      field === undefined || member === undefined ? { value: member } : restOf(field, member, isShown);
    return [key, member, rest] as const;
  });
  const may = (key: string) => members.get(key)?.optional === true;
  if (rests.some(([, , rest]) => rest === NONE)) return NONE;
  if (rests.some(([key, , rest]) => rest === GONE && !may(key))) return isRecord ? NONE : GONE;
  const lost = rests.some(([key, , rest]) => rest === GONE && isName(members.get(key)));
  const kept = rests.flatMap(([key, , rest]) =>
    typeof rest === 'symbol' || (lost && !isRecord && may(key)) ? [] : [[key, rest.value] as const],
  );
  const same =
    kept.length === rests.length && rests.every(([, member], index) => kept[index]?.[1] === member);
  return { value: same ? value : Object.fromEntries(kept) };
}

function isName(field: Field | undefined): boolean {
  return field !== undefined && field.members.size === 0 && field.element === undefined;
}

function optionOf(field: Field, value: unknown): Field | undefined {
  if (field.options.length === 0) return field;
  return field.options.find(({ schema }) => z.safeParse(schema, value).success);
}

const NAMING = new WeakMap<Field, boolean>();

/** Whether a field, or something in it, names something else. */
function namesSomething(field: Field): boolean {
  let known = NAMING.get(field);
  if (known === undefined) {
    const { members, element, options } = field;
    const below = [...members.values(), ...options, ...(element === undefined ? [] : [element])];
    NAMING.set(field, (known = field.ref !== undefined || below.some(namesSomething)));
  }
  return known;
}
