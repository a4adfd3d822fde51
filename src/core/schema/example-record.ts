import { z } from 'zod';
import { bare } from './bare.ts';
import type { Tier } from './field.ts';

/** A field as a manual explains it: what it is, whether it may be left out, who may read it. */
export interface ExampleLine {
  /** Indentation of the key in steps of two spaces; `item` begins a list's entry, its dash one step before the key. */
  readonly depth: number;
  readonly item: boolean;
  readonly key: string;
  /** The example as written behind the key; undefined when mapping or list follows below. */
  readonly value: unknown;
  readonly text: string;
  readonly optional: boolean;
  readonly choices: readonly string[];
  readonly tier: Tier;
}

/** The lines of one complete record of a kind, every field with its documented example, in the order of the schema. */
export function exampleRecord(schema: z.core.$ZodType): readonly ExampleLine[] {
  return fieldsOf(schema, 0, false);
}

function fieldsOf(schema: z.core.$ZodType, depth: number, inList: boolean): ExampleLine[] {
  const object = bare(schema);
  if (!(object instanceof z.ZodObject)) return [];
  const fields: readonly (readonly [string, unknown])[] = Object.entries(object.shape);
  return fields.flatMap(([key, field], index) => {
    if (!(field instanceof z.ZodType)) return [];
    const own = bare(field);
    const meta = field.meta();
    const line = {
      depth,
      item: inList && index === 0,
      key,
      text: meta?.description ?? '',
      optional: field.safeParse(undefined).success,
      choices: own instanceof z.ZodEnum ? own.options.map(String) : [],
      tier: meta?.tier ?? 'system',
    };
    const below =
      own instanceof z.ZodArray ? fieldsOf(own.element, depth + 2, true) : fieldsOf(own, depth + 1, false);
    return below.length > 0
      ? [{ ...line, value: undefined }, ...below]
      : [{ ...line, value: meta?.examples?.[0] }];
  });
}
