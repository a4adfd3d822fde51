import { z } from 'zod';

type Schema = z.core.$ZodType;

/** A schema without what was wrapped around it: optional, nullable, default, readonly; of a pipe, what comes out. */
export function bare(schema: Schema): Schema {
  const inner = unwrapped(schema);
  return inner === undefined ? schema : bare(inner);
}

function unwrapped(schema: Schema): Schema | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return schema.unwrap();
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodCatch)
    return schema.unwrap();
  if (schema instanceof z.ZodNonOptional || schema instanceof z.ZodLazy) return schema.unwrap();
  return schema instanceof z.ZodPipe ? schema.out : undefined;
}

/** What stands directly below a schema: fields of a mapping by name, the element of a list, the alternatives of a union. */
export function partsOf(schema: Schema): readonly (readonly [name: string, part: Schema])[] {
  const own = bare(schema);
  if (own instanceof z.ZodObject) return Object.entries(own.shape);
  if (own instanceof z.ZodArray) return [['[]', own.element]];
  if (own instanceof z.ZodUnion) return own.options.map((option) => ['|', option] as const);
  return [];
}
