import { z } from 'zod';
import { isDay } from '#days/day.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { boundsOf } from '#record/schema/bounds.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import { formWords } from '#wording/form/words.ts';
import { fieldHint, fieldLabel } from '../labels.ts';
import type { FieldPart, Input } from './parts.ts';

/** Beyond so many characters a text is typed in a box of several lines. */
const ONE_LINE = 60;

/** Asks for a field of a kind as its schema describes it: label, hint, example, how it is typed, how much it holds. `path` leaves out places in lists. @throws Error where the kind has no such field. */
export function ask(
  kind: KindName,
  path: readonly string[],
  key: string,
  more: Partial<Omit<FieldPart, 'as' | 'key'>> = {},
): FieldPart {
  const field = schemaField(kind, path);
  const hint = fieldHint(field);
  const example = exampleText(field);
  return {
    as: 'field',
    key,
    label: fieldLabel(field),
    hint: [hint, ...(example === '' ? [] : [formWords.example(example)])].filter(Boolean).join('。'),
    input: inputOf(field),
    optional: field.optional,
    ...more,
  };
}

/** A field of a kind, by its path without places in lists. @throws Error where the kind has none. */
export function schemaField(kind: KindName, path: readonly string[]): Field {
  let field: Field | undefined = fieldsOf(KINDS[kind].schema);
  for (const step of path) field = (field.element ?? field).members.get(step) ?? missing(kind, path);
  return field;
}

function missing(kind: KindName, path: readonly string[]): never {
  throw new Error(`${kind} has no field ${path.join('.')}`);
}

function inputOf({ schema, example }: Field): Input {
  if (schema instanceof z.ZodEnum)
    return { type: 'choice', options: schema.options.map((option) => [String(option), String(option)]) };
  const { least = 0, most } = boundsOf(schema);
  if (schema instanceof z.ZodNumber) return { type: 'number', least, most: most ?? 0 };
  if (typeof example === 'string' && isDay(example)) return { type: 'day' };
  const max = schema instanceof z.ZodString ? most : undefined;
  return { type: max !== undefined && max <= ONE_LINE ? 'line' : 'text', max };
}

function exampleText({ example, schema }: Field): string {
  const isText = schema instanceof z.ZodString && typeof example === 'string' && !isDay(example);
  return isText ? example : '';
}
