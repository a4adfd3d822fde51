import { z } from 'zod';
import type { Field } from '#record/schema/fields.ts';

/**
 * What everyone may see of a value: an allow-list walk along its fields. A field without
 * a tier, above 公开, or unknown to the schema is left out; so is a mapping or
 * list where the schema foresees none. Entries under names of their own are as
 * public as the field that holds them. A value of which nothing is left out comes back as it is.
 */
export function publicValue(field: Field, value: unknown): unknown {
  const { options, element } = field;
  if (options.length > 0) {
    const option = options.find(({ schema }) => z.safeParse(schema, value).success);
    return option === undefined ? undefined : publicValue(option, value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (!(field.schema instanceof z.ZodArray) || element === undefined) return undefined;
    const shown = list.map((item) => publicValue(element, item));
    return shown.every((item, index) => item === list[index])
      ? list
      : shown.filter((item) => item !== undefined);
  }
  return field.schema instanceof z.ZodObject || field.schema instanceof z.ZodRecord
    ? publicMapping(field, value)
    : undefined;
}

function publicMapping(field: Field, mapping: object): object {
  const members = Object.entries(mapping);
  const shown = members.flatMap(([name, value]) => {
    const below = fieldUnder(field, name);
    const part = below === undefined ? undefined : publicValue(below, value);
    return part === undefined ? [] : [[name, part] as const];
  });
  const same =
    shown.length === members.length && shown.every(([, part], index) => part === members[index]?.[1]);
  return same ? mapping : Object.fromEntries(shown);
}

/** The field under a name, where everyone may read it. */
function fieldUnder({ schema, members, element }: Field, name: string): Field | undefined {
  if (schema instanceof z.ZodRecord) return element;
  const member = members.get(name);
  return member !== undefined && member.said === 'public' ? member : undefined;
}
