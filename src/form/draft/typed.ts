import { textOf, type Values } from './values.ts';

const KEY = Symbol('the field in which it is typed');

/** A value of a record with the field in which it is typed, so that what is wrong with it is told there. */
interface Typed {
  readonly [KEY]: string;
  readonly value: unknown;
}

/** What is typed in a field; nothing where it is left empty. */
export function typed(values: Values, key: string): Typed {
  const text = textOf(values, key);
  return { [KEY]: key, value: text === '' ? undefined : text };
}

/** The same as a number; what is none stays as it was typed, for the check to say so. */
export function typedNumber(values: Values, key: string): Typed {
  const text = textOf(values, key);
  return { [KEY]: key, value: text === '' ? undefined : /^\d{1,9}$/u.test(text) ? Number(text) : text };
}

/** A value that follows from a field. */
export function from(key: string, value: unknown): Typed {
  return { [KEY]: key, value };
}

/** Where in a record a field of the form stands. */
export interface FieldPlace {
  readonly at: readonly PropertyKey[];
  readonly key: string;
}

/** A record without what was left empty, and where its fields are typed. */
export function settle(tree: object): { readonly value: object; readonly fields: readonly FieldPlace[] } {
  const fields: FieldPlace[] = [];
  const value = settled(tree, [], fields);
  return { value: typeof value === 'object' && value !== null ? value : {}, fields };
}

function settled(tree: unknown, at: readonly PropertyKey[], fields: FieldPlace[]): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  if (isTyped(tree)) {
    fields.push({ at, key: tree[KEY] });
    return settled(tree.value, at, fields);
  }
  if (Array.isArray(tree)) {
    const list: unknown[] = [];
    for (const item of tree) {
      const value = settled(item, [...at, list.length], fields);
      if (value !== undefined) list.push(value);
    }
    return list;
  }
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, member]) => {
      const value = settled(member, [...at, name], fields);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function isTyped(tree: object): tree is Typed {
  return KEY in tree;
}

/** The field in which a place of a record is typed: itself, what holds it, or the first below it; undefined where nobody types it. */
export function fieldAt(fields: readonly FieldPlace[], at: readonly PropertyKey[]): string | undefined {
  const holds = (outer: readonly PropertyKey[], inner: readonly PropertyKey[]) =>
    outer.length <= inner.length && outer.every((step, n) => String(step) === String(inner[n]));
  const around = fields
    .filter((field) => holds(field.at, at))
    .toSorted((a, b) => b.at.length - a.at.length)[0];
  return (around ?? (at.length === 0 ? undefined : fields.find((field) => holds(at, field.at))))?.key;
}
