import { fieldsOf, holds, type Field } from './schema/fields.ts';
import { KINDS } from './kinds.ts';
import type { KindName } from './ledger.ts';

/** Whether parts are written later into the records of a kind. */
export function growsLater(kind: KindName): boolean {
  return mayGrow(fieldsOf(KINDS[kind].schema));
}

/** Whether something below a field is written later than what it stands in. */
export function mayGrow(field: Field): boolean {
  let may = GROWING.get(field);
  if (may === undefined) GROWING.set(field, (may = holds(field, ({ later }) => later !== undefined)));
  return may;
}

const GROWING = new WeakMap<Field, boolean>();
