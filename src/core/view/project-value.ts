import { z } from 'zod';
import { bare } from '../schema/bare.ts';
import { tierOf, type Tier } from '../schema/field.ts';
import { mayRead } from './record-tier.ts';

type Schema = z.core.$ZodType;

/**
 * What a reader may see of a value: an allow-list walk along its schema. A field without
 * a tier, above the reader's, or unknown to the schema is left out; so is a mapping or
 * list where the schema foresees none. Entries under names of their own (a record) are as
 * public as the field that holds them. A value of which nothing is left out comes back as it is.
 */
export function projectValue(schema: Schema, value: unknown, reader: Tier): unknown {
  const own = bare(schema);
  if (own instanceof z.ZodUnion) {
    const option = own.options.find((one) => z.safeParse(one, value).success);
    return option === undefined ? undefined : projectValue(option, value, reader);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return own instanceof z.ZodArray ? projectList(own, value, reader) : undefined;
  if (own instanceof z.ZodRecord) return projectEntries(own, value, reader);
  return own instanceof z.ZodObject ? projectMapping(own, value, reader) : undefined;
}

function projectList({ element }: z.ZodArray, list: readonly unknown[], reader: Tier): readonly unknown[] {
  const shown = list.map((item) => projectValue(element, item, reader));
  return shown.every((item, index) => item === list[index])
    ? list
    : shown.filter((item) => item !== undefined);
}

function projectEntries({ valueType }: z.ZodRecord, mapping: object, reader: Tier): object {
  const members = Object.entries(mapping);
  const shown = members.map(([name, value]) => [name, projectValue(valueType, value, reader)] as const);
  return shown.every(([, part], index) => part === members[index]?.[1])
    ? mapping
    : Object.fromEntries(shown.filter(([, part]) => part !== undefined));
}

function projectMapping({ shape }: z.ZodObject, mapping: object, reader: Tier): object {
  const members = Object.entries(mapping);
  const shown = members.flatMap(([name, value]) => {
    const field: unknown = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!(field instanceof z.ZodType) || !mayRead(tierOf(field), reader)) return [];
    const part = projectValue(field, value, reader);
    return part === undefined ? [] : [[name, part] as const];
  });
  const same =
    shown.length === members.length && shown.every(([, part], index) => part === members[index]?.[1]);
  return same ? mapping : Object.fromEntries(shown);
}
