import { z } from 'zod';
import { fieldsOf, type Field } from './schema/fields.ts';
import type { Own, Ref, Signed, Target } from './schema/names.ts';
import { KINDS } from './kinds.ts';
import { KIND_NAMES, type KindName } from './ledger.ts';

/** A field of a record that gives something its id. */
export interface OwnName {
  readonly field: readonly PropertyKey[];
  readonly own: Own;
  /** As the field has it. */
  readonly id: string;
}

/** Every id that a record gives: its own and those of its lists. */
export function ownNames(kind: KindName, record: object): readonly OwnName[] {
  const found: OwnName[] = [];
  along(fieldsOf(KINDS[kind].schema), record, 'own', [], (value, { own }, field) => {
    if (own !== undefined) found.push({ field: [...field], own, id: String(value) });
  });
  return found;
}

/** Calls `tell` for every name of something else that a record has. */
export function eachReference(
  kind: KindName,
  record: object,
  tell: (ref: Ref, id: string, field: readonly PropertyKey[]) => void,
): void {
  along(fieldsOf(KINDS[kind].schema), record, 'ref', [], (value, { ref }, field, around) => {
    if (ref === undefined) return;
    const before = ref.after === undefined ? undefined : memberOf(around, ref.after);
    if (ref.after === undefined) tell(ref, String(value), field);
    else if (typeof before === 'string') tell(ref, `${before}#${String(value)}`, field);
  });
}

/** Calls `tell` for every signed day of a record, with the paper that proves it. */
export function eachSignedDay(
  kind: KindName,
  record: object,
  tell: (signed: Signed, on: string, paper: string | undefined, field: readonly PropertyKey[]) => void,
): void {
  along(fieldsOf(KINDS[kind].schema), record, 'signed', [], (value, { signed }, field, around) => {
    if (signed === undefined) return;
    const paper = signed.paper?.reduce<unknown>((mapping, key) => memberOf(mapping, key), around);
    tell(signed, String(value), typeof paper === 'string' ? paper : undefined, field);
  });
}

/** Calls `tell` for every day of a record on which what it tells had happened, but for what was written into it later. */
export function eachPastDay(
  kind: KindName,
  record: object,
  tell: (day: string, field: readonly PropertyKey[]) => void,
): void {
  const root = fieldsOf(KINDS[kind].schema);
  along(root, record, 'happened', [], (value, _, field) => {
    if (root.members.get(String(field[0]))?.later === undefined) tell(String(value), field);
  });
}

/** The kind whose records go by a sort of name, and whether it is the record's own id or that of something in it. */
export function ownerOf(target: Target): { readonly kind: KindName; readonly whole: boolean } | undefined {
  return OWNERS.get(target);
}

const OWNERS: ReadonlyMap<Target, { readonly kind: KindName; readonly whole: boolean }> = new Map(
  KIND_NAMES.flatMap((kind) =>
    ownersIn(fieldsOf(KINDS[kind].schema), true).map(([target, whole]) => [target, { kind, whole }] as const),
  ),
);

function ownersIn(
  { members, element, options, own }: Field,
  top: boolean,
): readonly (readonly [Target, boolean])[] {
  const here = own?.target === undefined ? [] : [[own.target, top] as const];
  const below = [...members.values()].flatMap((field) => ownersIn(field, top && field.own !== undefined));
  const inside = [...options, ...(element === undefined ? [] : [element])];
  return [...here, ...below, ...inside.flatMap((field) => ownersIn(field, false))];
}

type Sort = 'own' | 'ref' | 'signed' | 'happened';
type Visit = (value: unknown, field: Field, path: readonly PropertyKey[], around: object | undefined) => void;

/** Visits the fields of a sort, past everything else; `path` is one stack for the whole walk. */
function along(
  field: Field,
  value: unknown,
  sort: Sort,
  path: PropertyKey[],
  visit: Visit,
  around?: object,
): void {
  if (!is(field, sort) && field.options.length > 0) {
    const option = field.options.find(({ schema }) => z.safeParse(schema, value).success);
    if (option !== undefined) along(option, value, sort, path, visit, around);
    return;
  }
  if (typeof value !== 'object' || value === null) {
    if (is(field, sort)) visit(value, field, path, around);
    return;
  }
  if (Array.isArray(value)) {
    const { element } = field;
    if (element === undefined || !leadsTo(element, sort)) return;
    for (let n = 0; n < value.length; n++) {
      path.push(n);
      along(element, value[n], sort, path, visit);
      path.pop();
    }
    return;
  }
  // Counted by hand: this goes over every record, several times.
  const ways = waysOf(field, sort);
  for (let n = 0; n < ways.length; n++) {
    const way = ways[n];
    const inner = way === undefined ? undefined : memberOf(value, way[0]);
    if (way === undefined || inner === undefined) continue;
    path.push(way[0]);
    along(way[1], inner, sort, path, visit, value);
    path.pop();
  }
}

const WAYS: Readonly<Record<Sort, WeakMap<Field, readonly (readonly [string, Field])[]>>> = {
  own: new WeakMap(),
  ref: new WeakMap(),
  signed: new WeakMap(),
  happened: new WeakMap(),
};

const LEADS: Readonly<Record<Sort, WeakMap<Field, boolean>>> = {
  own: new WeakMap(),
  ref: new WeakMap(),
  signed: new WeakMap(),
  happened: new WeakMap(),
};

/** As `leads`, worked out once. */
function leadsTo(field: Field, sort: Sort): boolean {
  let known = LEADS[sort].get(field);
  if (known === undefined) LEADS[sort].set(field, (known = leads(field, sort)));
  return known;
}

/** The members of a mapping that lead to a field of the sort, worked out once. */
function waysOf(field: Field, sort: Sort): readonly (readonly [string, Field])[] {
  let ways = WAYS[sort].get(field);
  if (ways === undefined)
    WAYS[sort].set(field, (ways = [...field.members].filter(([, member]) => leads(member, sort))));
  return ways;
}

function is(field: Pick<Field, Sort>, sort: Sort): boolean {
  return field[sort] !== undefined && field[sort] !== false;
}

function leads({ members, element, options, ...field }: Field, sort: Sort): boolean {
  return (
    is(field, sort) ||
    options.some((option) => leads(option, sort)) ||
    (element !== undefined && leads(element, sort)) ||
    [...members.values()].some((member) => leads(member, sort))
  );
}

function memberOf(mapping: unknown, key: string): unknown {
  return isMapping(mapping) && Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
