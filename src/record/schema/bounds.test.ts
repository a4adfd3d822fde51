import { expect, test } from 'vitest';
import { z } from 'zod';
import { KIND_NAMES } from '../ledger.ts';
import { KINDS } from '../kinds.ts';
import { boundsOf } from './bounds.ts';
import { fieldsBelow, fieldsOf, type Field } from './fields.ts';

/** Every field of every kind. */
function* below(field: Field): Generator<Field> {
  yield field;
  for (const [, inner] of fieldsBelow(field)) yield* below(inner);
}

const finite = (bound: number | null) =>
  bound !== null && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : undefined;

test('of every number and text of the record the bounds are those that the schema gives itself', () => {
  let met = 0;
  for (const name of KIND_NAMES)
    for (const { schema } of below(fieldsOf(KINDS[name].schema))) {
      const bounds =
        schema instanceof z.ZodNumber
          ? { least: finite(schema.minValue), most: finite(schema.maxValue) }
          : schema instanceof z.ZodString
            ? { least: schema.minLength ?? undefined, most: schema.maxLength ?? undefined }
            : undefined;
      if (bounds === undefined) continue;
      expect(boundsOf(schema), name).toEqual(bounds);
      met++;
    }
  expect(met).toBeGreaterThan(300);
});
