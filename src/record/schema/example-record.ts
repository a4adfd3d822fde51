import { z } from 'zod';
import type { Tier } from './field.ts';
import { fieldsOf, type Field } from './fields.ts';

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
  return linesOf(fieldsOf(schema), 0, false);
}

function linesOf({ members }: Field, depth: number, inList: boolean): ExampleLine[] {
  return [...members].flatMap(([key, field], index) => {
    const { schema, element } = field;
    const line = {
      depth,
      item: inList && index === 0,
      key,
      text: field.about,
      optional: field.optional,
      choices: schema instanceof z.ZodEnum ? schema.options.map(String) : [],
      tier: field.said ?? 'system',
    };
    const below =
      schema instanceof z.ZodArray && element !== undefined
        ? linesOf(element, depth + 2, true)
        : linesOf(field, depth + 1, false);
    return below.length > 0 ? [{ ...line, value: undefined }, ...below] : [{ ...line, value: field.example }];
  });
}
