import { z } from 'zod';
import { fieldsOf, type Field } from '#record/schema/fields.ts';

/**
 * The field at `path` of a record's schema, following the alternative that fits `value`
 * best where there are several. `undefined` where the schema knows no such field.
 */
export function fieldAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): Field | undefined {
  let field: Field | undefined = fieldsOf(schema);
  let here = value;
  for (const part of path) {
    if (field === undefined) return undefined;
    const { members, element } = fitting(field, here);
    field = members.get(String(part)) ?? element;
    here = memberOf(here, part);
  }
  return field;
}

/** A member of a mapping or list as the file has it, own members only; `undefined` where there is none. */
export function memberOf(value: unknown, part: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, part)?.value;
}

/** Of alternatives, the one with the fewest faults for this value; a sound discriminator decides. */
export function fitting(field: Field, value: unknown): Field {
  let best = field;
  let fewest = Number.POSITIVE_INFINITY;
  for (const option of field.options) {
    const count = faultCount(option.schema, value);
    if (count < fewest) [best, fewest] = [option, count];
  }
  return best === field ? field : fitting(best, value);
}

function faultCount(schema: z.core.$ZodType, value: unknown): number {
  const result = z.safeParse(schema, value);
  if (result.success) return 0;
  // A wrong kind of value, or a wrong discriminator, rules the alternative out.
  return result.error.issues.reduce((sum, { code, path }) => {
    const outright =
      (code === 'invalid_type' && path.length === 0) || (code === 'invalid_value' && path.length < 2);
    return sum + (outright ? 1000 : 1);
  }, 0);
}
