import type { Entry } from '#record/schema/entry.ts';
import type { Ledger } from '#record/ledger.ts';
import { KIND_NAMES, type KindName } from '#record/ledger.ts';
import type { Field } from '#record/schema/fields.ts';
import { fieldTree } from './field-tree.ts';

/** A text somewhere in a record. */
export interface FieldText {
  readonly kind: KindName;
  readonly entry: Entry<unknown>;
  readonly field: readonly PropertyKey[];
  readonly text: string;
}

/** The way through the records of a kind to the texts that are wanted, past everything else. */
interface Way {
  readonly wanted: boolean;
  readonly element: Way | undefined;
  readonly members: readonly (readonly [key: string, way: Way])[];
}

export type FieldWays = readonly (readonly [KindName, Way])[];

/** The ways to all fields of a sort, worked out once from the schemas. */
export function fieldWays(wanted: (node: Field) => boolean): FieldWays {
  return KIND_NAMES.flatMap((kind) => {
    const way = wayOf(fieldTree(kind), wanted);
    return way === undefined ? [] : [[kind, way] as const];
  });
}

/** Every text at the end of the ways that `fits`, in the order of the ledger. */
export function textsAlong(
  ledger: Ledger,
  ways: FieldWays,
  fits: (text: string) => boolean,
): readonly FieldText[] {
  const found: FieldText[] = [];
  for (const [kind, way] of ways) {
    for (const entry of ledger[kind]) {
      // Nearly no record has one: whether is asked first, at no cost of paths; where, only then.
      if (!holdsOne(entry.value, way, fits)) continue;
      follow(entry.value, way, fits, [], (field, text) => {
        found.push({ kind, entry, field, text });
      });
    }
  }
  return found;
}

function wayOf(node: Field, wanted: (node: Field) => boolean): Way | undefined {
  const element = node.element === undefined ? undefined : wayOf(node.element, wanted);
  const members = [...node.members].flatMap(([key, member]) => {
    const way = wayOf(member, wanted);
    return way === undefined ? [] : [[key, way] as const];
  });
  const here = wanted(node);
  return here || element !== undefined || members.length > 0 ? { wanted: here, element, members } : undefined;
}

/** Whether a text at the end of the way fits. */
function holdsOne(value: unknown, way: Way, fits: (text: string) => boolean): boolean {
  if (typeof value === 'string') return way.wanted && fits(value);
  if (Array.isArray(value)) {
    const { element } = way;
    if (element === undefined) return false;
    for (let n = 0; n < value.length; n++) if (holdsOne(value[n], element, fits)) return true;
  } else if (isRecord(value)) {
    const { members } = way;
    for (let n = 0; n < members.length; n++) {
      const member = members[n];
      if (member === undefined) continue;
      const inner = value[member[0]];
      if (inner !== undefined && holdsOne(inner, member[1], fits)) return true;
    }
  }
  return false;
}

/** `path` is one stack for the whole walk, copied where a text is found. */
function follow(
  value: unknown,
  way: Way,
  fits: (text: string) => boolean,
  path: PropertyKey[],
  tell: (field: readonly PropertyKey[], text: string) => void,
): void {
  const step = (key: PropertyKey, inner: unknown, next: Way) => {
    path.push(key);
    follow(inner, next, fits, path, tell);
    path.pop();
  };
  if (typeof value === 'string') {
    if (way.wanted && fits(value)) tell([...path], value);
  } else if (Array.isArray(value)) {
    const { element } = way;
    if (element !== undefined) for (let n = 0; n < value.length; n++) step(n, value[n], element);
  } else if (isRecord(value)) {
    for (const [key, next] of way.members) if (value[key] !== undefined) step(key, value[key], next);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
