import { z } from 'zod';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import { HIDDEN_CLASS } from '#text/hidden.ts';
import { fieldWords } from '#wording/help/fields.ts';
import { fieldLabel } from './labels.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What only this software reads of a field: no word of JSON Schema. */
const OWN_META = ['tier', 'ref', 'own', 'local', 'signed', 'later', 'happened'] as const;

/**
 * A kind of record as JSON Schema, for editors and for whoever reads the record with other programs: every field with
 * its Chinese name, its line, whether it may be left out, who may read it, and examples. Draft 7 is the newest that
 * every editor's YAML support reads. What no schema of this sort can say (that a day exists, that a name is known) is
 * the check's alone.
 */
export function recordSchema(kind: KindName): JsonSchema {
  const { schema, label, use } = KINDS[kind];
  const whole = schema satisfies z.ZodType;
  const { $schema, ...rest } = told(
    z.toJSONSchema<z.ZodType>(whole, { target: 'draft-07', io: 'input', override: plain }),
    fieldsOf(whole),
  );
  return { ...($schema === undefined ? {} : { $schema }), title: label, description: use, ...rest };
}

/** The same as a file has it. */
export function schemaText(kind: KindName): string {
  return `${JSON.stringify(recordSchema(kind), null, 1)}\n`;
}

function plain({ jsonSchema }: { readonly jsonSchema: JsonSchema }): void {
  for (const key of OWN_META) Reflect.deleteProperty(jsonSchema, key);
  // What a reader cannot see is refused by the check; the pattern of it is longer than all else and not every editor's.
  if (jsonSchema.pattern?.includes(HIDDEN_CLASS) === true) jsonSchema.pattern = String.raw`\S`;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

type Part = JsonSchema | boolean;

/** A schema with what is known of each field below. */
function told(json: JsonSchema, { members, element, options }: Field): JsonSchema {
  const { properties, items, additionalProperties, anyOf } = json;
  const list = Array.isArray(items) ? undefined : items;
  return {
    ...json,
    ...(properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, below]) => [key, named(below, members.get(key))]),
      ),
    }),
    ...(list !== undefined && { items: partTold(list, element) }),
    ...(additionalProperties !== undefined && {
      additionalProperties: partTold(additionalProperties, element),
    }),
    ...(anyOf !== undefined && {
      anyOf: anyOf.map((below, index) => {
        const option = options[index];
        return option === undefined ? below : told(below, option);
      }),
    }),
  };
}

function partTold(json: Part, field: Field | undefined): Part {
  return typeof json === 'boolean' || field === undefined ? json : told(json, field);
}

function named(json: Part, field: Field | undefined): Part {
  if (typeof json === 'boolean' || field === undefined) return json;
  const { description = '', ...rest } = told(json, field);
  const notes = [field.optional ? fieldWords.optional : fieldWords.required, fieldWords.tiers[field.tier]];
  return { title: fieldLabel(field), description: fieldWords.about(description, notes), ...rest };
}
