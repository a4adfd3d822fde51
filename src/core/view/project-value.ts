import { z } from 'zod';
import { bare } from '../schema/bare.ts';
import { tierOf } from '../schema/field.ts';

type Schema = z.core.$ZodType;

/**
 * What everyone may see of a value: an allow-list walk along its schema. A field without
 * a tier, above 公开, or unknown to the schema is left out; so is a mapping or
 * list where the schema foresees none. Entries under names of their own (a record) are as
 * public as the field that holds them. A value of which nothing is left out comes back as it is.
 */
export function publicValue(schema: Schema, value: unknown): unknown {
  const own = bare(schema);
  if (own instanceof z.ZodUnion) {
    const option = own.options.find((one) => z.safeParse(one, value).success);
    return option === undefined ? undefined : publicValue(option, value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return own instanceof z.ZodArray ? publicList(own, value) : undefined;
  if (own instanceof z.ZodRecord) return publicEntries(own, value);
  return own instanceof z.ZodObject ? publicMapping(own, value) : undefined;
}

function publicList({ element }: z.ZodArray, list: readonly unknown[]): readonly unknown[] {
  const shown = list.map((item) => publicValue(element, item));
  return shown.every((item, index) => item === list[index])
    ? list
    : shown.filter((item) => item !== undefined);
}

function publicEntries({ valueType }: z.ZodRecord, mapping: object): object {
  const members = Object.entries(mapping);
  const shown = members.map(([name, value]) => [name, publicValue(valueType, value)] as const);
  return shown.every(([, part], index) => part === members[index]?.[1])
    ? mapping
    : Object.fromEntries(shown.filter(([, part]) => part !== undefined));
}

function publicMapping({ shape }: z.ZodObject, mapping: object): object {
  const members = Object.entries(mapping);
  const shown = members.flatMap(([name, value]) => {
    const field: unknown = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!(field instanceof z.ZodType) || tierOf(field) !== 'public') return [];
    const part = publicValue(field, value);
    return part === undefined ? [] : [[name, part] as const];
  });
  const same =
    shown.length === members.length && shown.every(([, part], index) => part === members[index]?.[1]);
  return same ? mapping : Object.fromEntries(shown);
}
