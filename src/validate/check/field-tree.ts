import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';

/** The fields of a kind of record as a tree. */
export function fieldTree(kind: KindName): Field {
  return fieldsOf(KINDS[kind].schema);
}

/** The line about a field; empty where the kind has no such field. */
export function aboutField(kind: KindName, field: readonly PropertyKey[]): string {
  let node: Field | undefined = fieldTree(kind);
  let about = '';
  for (const part of field) {
    node = typeof part === 'number' ? node?.element : node?.members.get(String(part));
    about = node?.about === undefined || node.about === '' ? about : node.about;
  }
  return about;
}
