import type { Entry } from '../../core/entry.ts';
import type { KindName } from '../../record/ledger.ts';
import type { UsedRecord } from './used-records.ts';

/** Whether everyone may read a record and, for a task, know of it. Years of the calendar are for everyone. */
export type IsPublic = (kind: KindName, entry: Entry<object>) => boolean;

/** What a matter is called in an edition. */
export type NameOf = (matter: string) => string;

/** Kinds of records whose id a line may name. */
const MATTERS: ReadonlySet<KindName> = new Set(['task', 'incoming', 'measure']);

/** How much of a digest names a withheld matter. */
const DIGITS = 12;

/** The name of what no record is about; a second one of an edition is `w0-2`. */
const NOBODY = 'w0';

/**
 * What a matter is called in an edition: its id, or, where it is withheld, the beginning of its
 * record's digest, which stays the same in a correction. What no record that the period saw is about
 * goes by a number: different matters have different names, or their deductions would be one.
 */
export function matterNames(used: readonly UsedRecord[], isPublic: IsPublic): NameOf {
  const names = new Map(
    used
      .filter(({ kind }) => MATTERS.has(kind))
      .map(({ kind, entry, digest }) => {
        const id = 'id' in entry.value ? String(entry.value.id) : '';
        return [id, isPublic(kind, entry) ? id : `w${digest.slice(0, DIGITS)}`];
      }),
  );
  let nameless = 0;
  return (matter) => {
    const known = names.get(matter);
    if (known !== undefined) return known;
    nameless += 1;
    const name = nameless === 1 ? NOBODY : `${NOBODY}-${String(nameless)}`;
    names.set(matter, name);
    return name;
  };
}

/** Whether a matter goes by another name than its id. */
export function isPseudonym(name: string): boolean {
  return /^w0(?:-[1-9]\d*)?$/.test(name) || (name.length === DIGITS + 1 && /^w[0-9a-f]+$/.test(name));
}
