import { z } from 'zod';
import { asWritten } from '../fault/as-written.ts';
import { boundsOf } from '#record/schema/bounds.ts';
import { bare, type Field } from '#record/schema/fields.ts';
import { writeYaml } from '../fault/write-yaml.ts';

type Schema = z.core.$ZodType;

/**
 * What a field accepts, for the sentence: `type` (a word of `typeOf`), `about`,
 * `optional` (`yes` or empty), of a decimal `negative` and `positive` (likewise), and where they exist
 * `choices` (one a line), `min`, `max`, `example`.
 */
export function expectation(spot: Field): Record<string, string> {
  const { schema, about, example, optional } = spot;
  const params: Record<string, string> = { type: typeOf(schema), about, optional: optional ? 'yes' : '' };
  if (params['type'] === 'decimal') {
    params['negative'] = z.safeParse(schema, '-1').success ? 'yes' : '';
    params['positive'] = z.safeParse(schema, '0').success ? '' : 'yes';
  }
  const choices = choicesOf(schema);
  if (choices.length > 0) params['choices'] = choices.map((choice) => writeYaml(choice)).join('\n');
  if (example !== undefined) params['example'] = asWritten(writeYaml(example));
  const { least, most } = boundsOf(schema);
  if (least !== undefined) params['min'] = String(least);
  if (most !== undefined) params['max'] = String(most);
  return params;
}

/**
 * One word for the kind of value: `text`, `integer`, `number`, `boolean`, `list`,
 * `map`, `choice`, or the stem of the scalar's own code (`day`, `moment`, `month`,
 * `week`, `time`, `id`, `decimal`), learnt by showing the schema a text it must refuse.
 */
export function typeOf(schema: Schema): string {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'map';
  if (schema instanceof z.ZodArray) return 'list';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return 'choice';
  if (schema instanceof z.ZodNumber) return formatOf(schema) === 'safeint' ? 'integer' : 'number';
  const [code] = z.safeParse(schema, '\u0001').error?.issues.map(({ message }) => message) ?? [];
  const stem = /^([a-z]+)-format$/u.exec(code ?? '')?.[1];
  if (stem !== undefined) return stem;
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.map((option) => typeOf(bare(option))))].join('\n');
  if (formatOf(schema) === 'url') return 'url';
  return 'text';
}

function formatOf({ _zod: { def } }: Schema): unknown {
  return 'format' in def ? def.format : undefined;
}

/** The values among which one must be chosen; with a union, those of all its alternatives. */
export function choicesOf(schema: Schema): readonly unknown[] {
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => choicesOf(bare(option)));
  return [];
}
