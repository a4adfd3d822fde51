import { z } from 'zod';
import { bare } from '../bare.ts';
import { tierOf, type Tier } from '../field.ts';

/** A field of a record's schema, with where it stands and what holds it. */
export interface SchemaField {
  /** `notice.handedOver.on`; elements of a list as `nodes[].title`. */
  readonly path: string;
  readonly schema: z.ZodType;
  /** `undefined` where nobody said. */
  readonly tier: Tier | undefined;
  /** The tier of the field that it is part of; `public` for those of the record itself. */
  readonly within: Tier;
}

/** Every field of a schema, those of its parts included, in the order in which they stand. */
export function everyField(
  schema: z.core.$ZodType,
  path = '',
  within: Tier = 'public',
): readonly SchemaField[] {
  const isMapping = bare(schema) instanceof z.ZodObject;
  return partsOf(schema).flatMap(([name, part]) => {
    if (!isMapping) return everyField(part, name === '|' ? path : `${path}[]`, within);
    if (!(part instanceof z.ZodType)) return [];
    const own: SchemaField = {
      path: path === '' ? name : `${path}.${name}`,
      schema: part,
      tier: tierOf(part),
      within,
    };
    return [own, ...everyField(part, own.path, own.tier ?? 'system')];
  });
}

/** What stands directly below a schema: fields of a mapping by name, the element of a list or of a mapping with names of its own, the alternatives of a union. */
export function partsOf(
  schema: z.core.$ZodType,
): readonly (readonly [name: string, part: z.core.$ZodType])[] {
  const own = bare(schema);
  if (own instanceof z.ZodObject) return Object.entries(own.shape);
  if (own instanceof z.ZodArray) return [['[]', own.element]];
  if (own instanceof z.ZodRecord) return [['[]', own.valueType]];
  if (own instanceof z.ZodUnion) return own.options.map((option) => ['|', option] as const);
  return [];
}
