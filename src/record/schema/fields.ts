import { z } from 'zod';
import { narrower, type Tier } from './field.ts';
import type { Later, Own, Ref, Signed } from './names.ts';

type Schema = z.core.$ZodType;

/** A field of a record as its schema describes it, and everything below it. The only thing that takes schemas apart. */
export interface Field {
  /** The schema as written, optional and default included. */
  readonly whole: Schema;
  /** The schema without what was wrapped around it. */
  readonly schema: Schema;
  /** One Chinese line about the field; empty where nobody wrote one. */
  readonly about: string;
  /** A value that the field accepts; `undefined` when none was given. */
  readonly example: unknown;
  /** Whether the field may be left out. */
  readonly optional: boolean;
  /** Who may read it, as it says itself; `undefined` where nobody said. */
  readonly said: Tier | undefined;
  /** Who may read it at the widest: as narrow as whatever holds it; what nobody marked is not for everyone. */
  readonly tier: Tier;
  /** That it names something else. */
  readonly ref: Ref | undefined;
  /** That it is the id of what it stands in. */
  readonly own: Own | undefined;
  /** That it is an id known inside its record or dossier only. */
  readonly local: boolean;
  /** That somebody signed this day. */
  readonly signed: Signed | undefined;
  /** That it is a day on which what the record tells had happened. */
  readonly happened: boolean;
  /** That it is written into a standing record later. */
  readonly later: Later | undefined;
  /** Of a mapping, in the order of the schema. */
  readonly members: ReadonlyMap<string, Field>;
  /** What a list holds, or a mapping under names of its own. */
  readonly element: Field | undefined;
  /** The alternatives, where it may be one of several. */
  readonly options: readonly Field[];
}

const ROOTS = new WeakMap<Schema, Field>();

/** A record's schema as a tree of fields, worked out once. */
export function fieldsOf(schema: Schema): Field {
  let root = ROOTS.get(schema);
  if (root === undefined) ROOTS.set(schema, (root = fieldOf(schema, 'public', 'public')));
  return root;
}

/** The fields right below one: members, what a list holds, alternatives; each with what leads to it. */
export function fieldsBelow({
  members,
  element,
  options,
}: Field): readonly (readonly [step: string, field: Field])[] {
  return [
    ...members,
    ...(element === undefined ? [] : [['[]', element] as const]),
    ...options.map((option) => ['|', option] as const),
  ];
}

/** Whether a field, or something below it, is of a sort. */
export function holds(field: Field, wanted: (field: Field) => boolean): boolean {
  return wanted(field) || fieldsBelow(field).some(([, below]) => holds(below, wanted));
}

/** The fields of a value that stand there and lie right below it. */
export function fieldsIn(field: Field, value: unknown): readonly FieldIn[] {
  if (field.options.length > 0) {
    const option = field.options.find(({ schema }) => z.safeParse(schema, value).success);
    return option === undefined ? [] : fieldsIn(option, value);
  }
  if (typeof value !== 'object' || value === null) return [];
  const { element, members } = field;
  if (Array.isArray(value))
    return element === undefined
      ? []
      : value.map((item: unknown, index) => ({ key: index, field: element, value: item }));
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const below = members.get(key) ?? (members.size === 0 ? element : undefined);
    return below === undefined || member === undefined ? [] : [{ key, field: below, value: member }];
  });
}

/** A field that stands in a value. */
export interface FieldIn {
  readonly key: string | number;
  readonly field: Field;
  readonly value: unknown;
}

/** Visits every field of a value that stands there, outermost first; `visit` answers whether to go inside. */
export function walkFields(
  value: unknown,
  field: Field,
  visit: (value: unknown, field: Field, path: readonly PropertyKey[]) => boolean,
  path: readonly PropertyKey[] = [],
): void {
  if (value === undefined || !visit(value, field, path)) return;
  for (const below of fieldsIn(field, value))
    walkFields(below.value, below.field, visit, [...path, below.key]);
}

/** A schema without what was wrapped around it: optional, nullable, default, readonly. */
export function bare(schema: Schema): Schema {
  const inner = unwrapped(schema);
  return inner === undefined ? schema : bare(inner);
}

function fieldOf(whole: Schema, around: Tier, unmarked: Tier): Field {
  const schema = bare(whole);
  const meta = metaOf(whole);
  const tier = narrower(meta.tier ?? unmarked, around);
  const part = (below: Schema) => fieldOf(below, tier, tier);
  return {
    whole,
    schema,
    about: meta.description ?? '',
    example: meta.examples?.[0],
    optional: whole._zod.optin !== undefined,
    said: meta.tier,
    tier,
    ref: meta.ref,
    own: meta.own,
    local: meta.local === true,
    signed: meta.signed,
    happened: meta.happened === true,
    later: meta.later,
    members: membersOf(schema, tier),
    // What a list holds, and every alternative, is marked by the field itself.
    element:
      schema instanceof z.ZodArray
        ? part(schema.element)
        : schema instanceof z.ZodRecord
          ? part(schema.valueType)
          : undefined,
    options: schema instanceof z.ZodUnion ? schema.options.map(part) : [],
  };
}

function membersOf(schema: Schema, tier: Tier): ReadonlyMap<string, Field> {
  if (!(schema instanceof z.ZodObject)) return new Map();
  const shape: Readonly<Record<string, Schema>> = schema.shape;
  return new Map(Object.entries(shape).map(([key, field]) => [key, fieldOf(field, tier, 'system')]));
}

/** What was said about a schema, on whatever was wrapped around it too; what is said outermost counts. */
function metaOf(schema: Schema): z.core.GlobalMeta {
  const inner = unwrapped(schema);
  return { ...(inner === undefined ? {} : metaOf(inner)), ...z.globalRegistry.get(schema) };
}

/** The schema below the outermost wrapper (optional, default and the like); `undefined` where there is none. */
function unwrapped({ _zod: { def } }: Schema): Schema | undefined {
  const inner = 'innerType' in def ? def.innerType : undefined;
  return inner instanceof z.core.$ZodType ? inner : undefined;
}
