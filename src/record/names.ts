import { z } from 'zod';
import { fieldsOf, holds, type Field } from './schema/fields.ts';
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
  eachOwnName(kind, record, (own, id, field) => {
    found.push({ field: [...field], own, id });
  });
  return found;
}

/** Calls `tell` for every id that a record gives; `field` is good until it returns. */
export function eachOwnName(
  kind: KindName,
  record: object,
  tell: (own: Own, id: string, field: readonly PropertyKey[]) => void,
): void {
  along(kind, record, 'own', (value, { own }, field) => {
    if (own !== undefined) tell(own, String(value), field);
  });
}

/** Calls `tell` for every name of something else that a record has. */
export function eachReference(
  kind: KindName,
  record: object,
  tell: (ref: Ref, id: string, field: readonly PropertyKey[]) => void,
): void {
  along(kind, record, 'ref', (value, { ref }, field, around) => {
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
  along(kind, record, 'signed', (value, { signed }, field, around) => {
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
  along(kind, record, 'happened', (value, _, field) => {
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

/** A field of a kind on the way to those of a sort, and where it leads on to them. */
interface Way {
  readonly field: Field;
  /** Whether it is of the sort itself. */
  readonly here: boolean;
  readonly options: readonly Way[];
  readonly element: Way | undefined;
  readonly members: readonly (readonly [key: string, way: Way])[];
}

/** Visits the fields of a sort, past everything else; `path` is one stack for the whole walk. */
function along(kind: KindName, record: object, sort: Sort, visit: Visit): void {
  let way = WAYS[sort].get(kind);
  if (way === undefined) WAYS[sort].set(kind, (way = wayTo(fieldsOf(KINDS[kind].schema), sort)));
  follow(way, record, [], visit, undefined);
}

function follow(
  way: Way,
  value: unknown,
  path: PropertyKey[],
  visit: Visit,
  around: object | undefined,
): void {
  if (way.options.length > 0) {
    const option = way.options.find(({ field }) => z.safeParse(field.schema, value).success);
    if (option !== undefined) follow(option, value, path, visit, around);
    return;
  }
  if (!isMapping(value)) {
    if (way.here) visit(value, way.field, path, around);
    return;
  }
  // Counted by hand: this goes over every record, several times.
  if (Array.isArray(value)) {
    const { element } = way;
    if (element === undefined) return;
    for (let n = 0; n < value.length; n++) {
      path.push(n);
      follow(element, value[n], path, visit, undefined);
      path.pop();
    }
    return;
  }
  const { members } = way;
  for (let n = 0; n < members.length; n++) {
    const member = members[n];
    // A record has been read by its schema: what stands under the name of a member is that member.
    const inner = member === undefined ? undefined : value[member[0]];
    if (member === undefined || inner === undefined) continue;
    path.push(member[0]);
    follow(member[1], inner, path, visit, value);
    path.pop();
  }
}

/** Worked out once for each kind. */
const WAYS: Readonly<Record<Sort, Map<KindName, Way>>> = {
  own: new Map(),
  ref: new Map(),
  signed: new Map(),
  happened: new Map(),
};

function wayTo(field: Field, sort: Sort): Way {
  const here = is(field, sort);
  const { element } = field;
  return {
    field,
    here,
    options: here ? [] : field.options.map((option) => wayTo(option, sort)),
    element: element !== undefined && leads(element, sort) ? wayTo(element, sort) : undefined,
    members: [...field.members].flatMap(([key, member]) =>
      leads(member, sort) ? [[key, wayTo(member, sort)] as const] : [],
    ),
  };
}

function is(field: Field, sort: Sort): boolean {
  return field[sort] !== undefined && field[sort] !== false;
}

function leads(field: Field, sort: Sort): boolean {
  return holds(field, (below) => is(below, sort));
}

function memberOf(mapping: unknown, key: string): unknown {
  return isMapping(mapping) && Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
