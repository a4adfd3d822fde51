import { z } from 'zod';

type Schema = z.core.$ZodType;

/** A schema without what was wrapped around it: optional, nullable, default, readonly; of a pipe, what comes out. */
export function bare(schema: Schema): Schema {
  const inner = unwrapped(schema, 'out');
  return inner === undefined ? schema : bare(inner);
}

/** The schema below the outermost wrapper, of a pipe the end asked for; `undefined` where there is no wrapper. */
export function unwrapped(schema: Schema, end: 'in' | 'out'): Schema | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return schema.unwrap();
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodCatch)
    return schema.unwrap();
  if (schema instanceof z.ZodNonOptional || schema instanceof z.ZodLazy) return schema.unwrap();
  return schema instanceof z.ZodPipe ? schema[end] : undefined;
}
