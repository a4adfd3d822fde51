import { fieldsOf, type Field } from '#record/schema/fields.ts';
import type { Later } from '#record/schema/names.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';

type Path = readonly PropertyKey[];

/** A part that a record has gained. */
interface Gained {
  readonly path: Path;
  /** How it is told that it may be written later; undefined where that was not foreseen. */
  readonly later: Later | undefined;
}

/** What became of a record: what it gained, and where something that stood there was changed or taken away. */
export interface Growth {
  readonly gained: readonly Gained[];
  readonly lost: readonly Path[];
}

/** Compares a record with what it was. A list has gained where what stood in it still stands there in the same order. */
export function growthOf(kind: KindName, before: object, after: object): Growth {
  const gained: Gained[] = [];
  const lost: Path[] = [];
  compare(fieldsOf(KINDS[kind].schema), before, after, [], gained, lost);
  return { gained, lost };
}

function compare(
  field: Field | undefined,
  before: unknown,
  after: unknown,
  path: Path,
  gained: Gained[],
  lost: Path[],
): void {
  if (Array.isArray(before) && Array.isArray(after)) {
    lists(field?.element, before, after, path, gained, lost);
    return;
  }
  if (!isMapping(before) || !isMapping(after)) {
    if (before !== after) lost.push(path);
    return;
  }
  const was = new Map<string, unknown>(Object.entries(before));
  for (const [key, value] of Object.entries(after) as [string, unknown][]) {
    if (value === undefined) continue;
    const member = memberOf(field, key);
    const old = was.get(key);
    if (old === undefined) gained.push({ path: [...path, key], later: member?.later });
    else compare(member, old, value, [...path, key], gained, lost);
  }
  const now = new Set(Object.entries(after).flatMap(([key, value]) => (value === undefined ? [] : [key])));
  for (const [key, value] of was) if (value !== undefined && !now.has(key)) lost.push([...path, key]);
}

/** Each old entry is looked for among the new ones from where the last was found; the rest was gained. */
function lists(
  element: Field | undefined,
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
  gained: Gained[],
  lost: Path[],
): void {
  let at = 0;
  for (const old of before) {
    let found = at;
    let inside: Growth = { gained: [], lost: [] };
    for (; found < after.length; found++) {
      const some: Gained[] = [];
      const missing: Path[] = [];
      compare(element, old, after[found], [...path, found], some, missing);
      inside = { gained: some, lost: missing };
      if (missing.length === 0) break;
    }
    if (found === after.length) {
      lost.push([...path, at < after.length ? at : Math.max(after.length - 1, 0)]);
      return;
    }
    for (let n = at; n < found; n++) gained.push({ path: [...path, n], later: element?.later });
    gained.push(...inside.gained);
    at = found + 1;
  }
  for (let n = at; n < after.length; n++) gained.push({ path: [...path, n], later: element?.later });
}

function memberOf(field: Field | undefined, key: string): Field | undefined {
  if (field === undefined) return undefined;
  const [option] = field.options.flatMap((one) => {
    const member = memberOf(one, key);
    return member === undefined ? [] : [member];
  });
  return field.members.get(key) ?? field.element ?? option;
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
