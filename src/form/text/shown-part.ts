import { publicValue } from '#disclosure/public-ledger.ts';
import { recordTier } from '#disclosure/record-tier.ts';
import { withoutWithheld } from '#disclosure/without-withheld.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { fieldsOf } from '#record/schema/fields.ts';
import type { Names } from '../names.ts';

/**
 * What a text that everyone may read tells of a record, and how many things it leaves out: fields 系统内, and matters
 * that are, or of which nothing is known. `value` is undefined where nothing of it may be told.
 */
export function shownPart(
  kind: KindName,
  value: object,
  names: Names,
): { readonly value: object | undefined; readonly left: number } {
  const nothing = { value: undefined, left: 1 };
  if (recordTier(kind, value) !== 'public') return nothing;
  const root = fieldsOf(KINDS[kind].schema);
  const open = new Set(names.tasks.flatMap(({ id, inside }) => (inside === true ? [] : [id])));
  const named = withoutWithheld(root, value, (ref, id) => ref.target !== 'task' || open.has(id));
  if (named === undefined) return nothing;
  const shown = publicValue(root, named);
  if (typeof shown !== 'object' || shown === null) return nothing;
  return { value: shown, left: missingIn(value, named) + missingIn(named, shown) };
}

/** How many fields and entries one value has that the other lacks. */
function missingIn(whole: unknown, rest: unknown): number {
  if (typeof whole !== 'object' || whole === null || typeof rest !== 'object' || rest === null) return 0;
  if (Array.isArray(whole) && Array.isArray(rest)) {
    const entries: readonly unknown[] = whole;
    // Entries that went are not those that stayed: only what stayed is compared.
    return entries.length === rest.length
      ? entries.reduce((sum: number, entry, n) => sum + missingIn(entry, rest[n]), 0)
      : entries.length - rest.length;
  }
  return Object.entries(whole).reduce((sum, [key, member]: [string, unknown]) => {
    if (member === undefined) return sum;
    const other: unknown = Object.getOwnPropertyDescriptor(rest, key)?.value;
    return sum + (other === undefined ? 1 : missingIn(member, other));
  }, 0);
}
