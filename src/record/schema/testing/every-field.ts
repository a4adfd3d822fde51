import type { z } from 'zod';
import type { Tier } from '../field.ts';
import { fieldsBelow, fieldsOf, type Field } from '../fields.ts';

/** A field of a record's schema, with where it stands and what holds it. */
export interface SchemaField {
  /** `notice.handedOver.on`; elements of a list as `nodes[].title`. */
  readonly path: string;
  readonly field: Field;
  /** `undefined` where nobody said. */
  readonly tier: Tier | undefined;
  /** The tier of the field that it is part of; `public` for those of the record itself. */
  readonly within: Tier;
}

/** Every field of a schema that has a name, those of its parts included, in the order in which they stand. */
export function everyField(schema: z.core.$ZodType): readonly SchemaField[] {
  return fieldsUnder(fieldsOf(schema), '', 'public');
}

function fieldsUnder(field: Field, path: string, within: Tier): SchemaField[] {
  return fieldsBelow(field).flatMap(([step, below]) => {
    if (step === '|') return fieldsUnder(below, path, within);
    if (step === '[]') return fieldsUnder(below, `${path}[]`, within);
    const own = { path: path === '' ? step : `${path}.${step}`, field: below, tier: below.said, within };
    return [own, ...fieldsUnder(below, own.path, below.tier)];
  });
}
