import { z } from 'zod';
import { bare, partsOf } from './bare.ts';
import { tierOf, type Tier } from './field.ts';

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
    return [own, ...everyField(part, own.path, own.tier ?? 'section')];
  });
}
