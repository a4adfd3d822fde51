import { z } from 'zod';
import { mayRead, type Tier } from '../core/schema/field.ts';
import type { Field } from '../core/schema/fields.ts';

/**
 * What a reader may see of a value: an allow-list walk along its fields. A field without
 * a tier, above the reader's, or unknown to the schema is left out; so is a mapping or
 * list where the schema foresees none. Entries under names of their own are as
 * public as the field that holds them. A value of which nothing is left out comes back as it is.
 */
export function projectValue(field: Field, value: unknown, reader: Tier): unknown {
  const { options, element } = field;
  if (options.length > 0) {
    const option = options.find(({ schema }) => z.safeParse(schema, value).success);
    return option === undefined ? undefined : projectValue(option, value, reader);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (!(field.schema instanceof z.ZodArray) || element === undefined) return undefined;
    const shown = list.map((item) => projectValue(element, item, reader));
    return shown.every((item, index) => item === list[index])
      ? list
      : shown.filter((item) => item !== undefined);
  }
  return field.schema instanceof z.ZodObject || field.schema instanceof z.ZodRecord
    ? projectMapping(field, value, reader)
    : undefined;
}

function projectMapping(field: Field, mapping: object, reader: Tier): object {
  const members = Object.entries(mapping);
  const shown = members.flatMap(([name, value]) => {
    const below = fieldUnder(field, name, reader);
    const part = below === undefined ? undefined : projectValue(below, value, reader);
    return part === undefined ? [] : [[name, part] as const];
  });
  const same =
    shown.length === members.length && shown.every(([, part], index) => part === members[index]?.[1]);
  return same ? mapping : Object.fromEntries(shown);
}

/** The field under a name, where the reader may read it. */
function fieldUnder({ schema, members, element }: Field, name: string, reader: Tier): Field | undefined {
  if (schema instanceof z.ZodRecord) return element;
  const member = members.get(name);
  return member !== undefined && mayRead(member.said, reader) ? member : undefined;
}
