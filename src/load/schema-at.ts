import { z } from 'zod';
import { unwrapped } from '../core/schema/bare.ts';

type Schema = z.core.$ZodType;

/** A field's schema without its wrappers (optional, default, …), and what the wrappers said about it. */
export interface SchemaSpot {
  readonly schema: Schema;
  /** One Chinese line about the field. */
  readonly about: string;
  /** A value that the field accepts; `undefined` when none was given. */
  readonly example: unknown;
  /** Whether the field may be left out. */
  readonly optional: boolean;
}

/**
 * The schema of the field at `path`, following the alternative that fits `value`
 * best where there are several. `undefined` where the schema knows no such field.
 */
export function schemaAt(
  schema: Schema,
  path: readonly PropertyKey[],
  value: unknown,
): SchemaSpot | undefined {
  let spot = spotOf(schema);
  let here = value;
  for (const part of path) {
    const child = childOf(fitting(spot.schema, here), part);
    if (child === undefined) return undefined;
    spot = spotOf(child);
    here = memberOf(here, part);
  }
  return spot;
}

/** The fields of a mapping schema with their lines, e.g. `due` → 完成时限; empty for anything else. */
export function fieldsOf(schema: Schema, value: unknown): ReadonlyMap<string, SchemaSpot> {
  const object = fitting(schema, value);
  if (!(object instanceof z.ZodObject)) return new Map();
  return new Map(
    Object.keys(object.shape).flatMap((key) => {
      const field = childOf(object, key);
      return field === undefined ? [] : [[key, spotOf(field)] as const];
    }),
  );
}

/** A member of a mapping or list as the file has it, own members only; `undefined` where there is none. */
export function memberOf(value: unknown, part: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, part)?.value;
}

/** Takes off the wrappers; the outermost line and example count. */
export function spotOf(schema: Schema): SchemaSpot {
  let inner = schema;
  let about = '';
  let example: unknown;
  const optional = schema._zod.optin === 'optional';
  for (;;) {
    const meta = z.globalRegistry.get(inner);
    if (about === '') about = meta?.description ?? '';
    example ??= meta?.examples?.[0];
    const next = unwrapped(inner, 'in');
    if (next === undefined) return { schema: inner, about, example, optional };
    inner = next;
  }
}

function childOf(schema: Schema, part: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodObject) {
    const field: unknown = Object.getOwnPropertyDescriptor(schema.shape, part)?.value;
    return field instanceof z.ZodType ? field : undefined;
  }
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(part)];
  return undefined;
}

/** Of a union, the alternative with the fewest faults for this value; a sound discriminator decides. */
export function fitting(schema: Schema, value: unknown): Schema {
  if (!(schema instanceof z.ZodUnion)) return schema;
  let best: Schema = schema;
  let fewest = Number.POSITIVE_INFINITY;
  for (const option of schema.options) {
    const { schema: inner } = spotOf(option);
    const count = faultCount(inner, value);
    if (count < fewest) [best, fewest] = [inner, count];
  }
  return best === schema ? schema : fitting(best, value);
}

function faultCount(schema: Schema, value: unknown): number {
  const result = z.safeParse(schema, value);
  if (result.success) return 0;
  // A wrong kind of value, or a wrong discriminator, rules the alternative out.
  return result.error.issues.reduce((sum, { code, path }) => {
    const outright =
      (code === 'invalid_type' && path.length === 0) || (code === 'invalid_value' && path.length < 2);
    return sum + (outright ? 1000 : 1);
  }, 0);
}
