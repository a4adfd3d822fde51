import { expect, test } from 'vitest';
import { z } from 'zod';
import { bare } from '../bare.ts';
import { pub, sys } from '../field.ts';
import { KINDS } from '../../../record/kinds.ts';
import { SCHEMAS, type KindName } from '../../../record/ledger.ts';
import { everyField, partsOf, type SchemaField } from './every-field.ts';

const fields: readonly (SchemaField & { readonly name: string })[] = Object.entries(SCHEMAS).flatMap(
  ([kind, schema]) => everyField(schema).map((field) => ({ ...field, name: `${kind}.${field.path}` })),
);
const names = (wrong: (field: SchemaField) => boolean) => fields.filter(wrong).map((field) => field.name);

test('fields are found through lists, options, defaults and alternatives', () => {
  const inner = z.strictObject({ on: pub(z.string(), '日', 'a') });
  const schema = z.strictObject({
    list: sys(z.array(inner).default([]).readonly(), '表', []),
    either: pub(z.union([z.string(), inner]).optional(), '或', 'a'),
  });
  expect(everyField(schema).map(({ path, tier, within }) => [path, tier, within])).toEqual([
    ['list', 'system', 'public'],
    ['list[].on', 'public', 'system'],
    ['either', 'public', 'public'],
    ['either.on', 'public', 'public'],
  ]);
});

test('every field of every record has a line about it', () => {
  expect(fields.length).toBeGreaterThan(200);
  expect(names(({ schema }) => (schema.meta()?.description ?? '') === '')).toEqual([]);
});

test('every field of every record has an example that it accepts', () => {
  expect(names(({ schema }) => !schema.safeParse(schema.meta()?.examples?.[0] ?? null).success)).toEqual([]);
});

test('an example of a mapping or a list shows something', () => {
  const isEmpty = (example: unknown) =>
    typeof example === 'object' && example !== null && Object.keys(example).length === 0;
  expect(names(({ schema }) => isEmpty(schema.meta()?.examples?.[0]))).toEqual([]);
});

test('every field of every record says who may read it', () => {
  expect(names(({ tier }) => tier === undefined)).toEqual([]);
});

test('a field that is narrower than what holds it may be absent, so that a projected record is still a record', () => {
  const isNarrower = ({ tier, within }: SchemaField) => tier !== 'public' && within === 'public';
  expect(names((field) => isNarrower(field) && !field.schema.safeParse(undefined).success)).toEqual([]);
  const hidden = z.strictObject({ a: sys(z.string(), '甲', 'a') });
  expect(everyField(hidden).filter(isNarrower)).toHaveLength(1);
});

test('a record is made of parts that the projection knows how to take apart', () => {
  const known = [
    z.ZodObject,
    z.ZodArray,
    z.ZodUnion,
    z.ZodString,
    z.ZodNumber,
    z.ZodBoolean,
    z.ZodEnum,
    z.ZodLiteral,
    z.ZodURL,
    z.ZodRecord,
  ];
  const strange = (schema: z.core.$ZodType): string[] => {
    const own = bare(schema);
    const here = known.some((type) => own instanceof type) ? [] : [own.constructor.name];
    return [...here, ...partsOf(own).flatMap(([, part]) => strange(part))];
  };
  expect(
    Object.entries(SCHEMAS).flatMap(([kind, schema]) => strange(schema).map((type) => `${kind}: ${type}`)),
  ).toEqual([]);
});

test('a kind that stands at several paths has one readership', () => {
  const tiers = new Map<KindName, Set<string>>();
  for (const { name, tier } of KINDS) tiers.set(name, (tiers.get(name) ?? new Set()).add(tier));
  expect([...tiers].filter(([, of]) => of.size > 1)).toEqual([]);
});
