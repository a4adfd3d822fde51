import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsBelow, fieldsOf, type Field } from './schema/fields.ts';
import { everyField, type SchemaField } from './schema/testing/every-field.ts';
import { KINDS } from './kinds.ts';
import { isWritten, KIND_NAMES } from './ledger.ts';

const fieldsOfKinds = (kinds: typeof KIND_NAMES) =>
  kinds.flatMap((kind) =>
    everyField(KINDS[kind].schema).map((one) => ({ ...one, name: `${kind}.${one.path}` })),
  );
const fields = fieldsOfKinds(KIND_NAMES);
const names = (wrong: (field: SchemaField) => boolean, of = fields) =>
  of.filter(wrong).map((field) => field.name);

test('every field of every record has a line about it', () => {
  expect(fields.length).toBeGreaterThan(200);
  expect(names(({ field }) => field.about === '')).toEqual([]);
});

test('every field of every record has an example that it accepts', () => {
  expect(names(({ field }) => !z.safeParse(field.whole, field.example ?? null).success)).toEqual([]);
});

test('an example of a mapping or a list shows something', () => {
  const isEmpty = (example: unknown) =>
    typeof example === 'object' && example !== null && Object.keys(example).length === 0;
  expect(names(({ field }) => isEmpty(field.example))).toEqual([]);
});

test('every field of every record says who may read it', () => {
  expect(names(({ tier }) => tier === undefined)).toEqual([]);
});

test('a field that is narrower than what holds it may be absent, so that a projected record is still a record', () => {
  expect(
    names(({ field, within }) => field.tier !== 'public' && within === 'public' && !field.optional),
  ).toEqual([]);
});

test('an id that a hand writes names something else, gives its record a name, or is known in its record alone', () => {
  const accepts = ({ schema }: Field, text: string) => z.safeParse(schema, text).success;
  const isId = (field: Field) => accepts(field, 'a-1') && !accepts(field, '甲 乙') && !accepts(field, 'A-1');
  const ids = (field: Field): readonly Field[] =>
    [field, ...field.options, ...(field.element === undefined ? [] : [field.element])].filter(
      ({ schema }) => schema instanceof z.ZodString && isId({ ...field, schema }),
    );
  const unsaid = ({ field }: SchemaField) =>
    ids(field).some(({ ref, own, local }) => ref === undefined && own === undefined && !local);
  const byHand = fieldsOfKinds(KIND_NAMES.filter((kind) => !isWritten(kind)));
  expect(names(({ field }) => ids(field).length > 0, byHand).length).toBeGreaterThan(50);
  expect(names(unsaid, byHand)).toEqual([]);
});

test('what a name comes after stands beside it and may be left out with it', () => {
  const wrong = fields.flatMap(({ field }) =>
    [...field.members.values()].flatMap(({ ref }) =>
      ref?.after !== undefined && field.members.get(ref.after) === undefined ? [ref.after] : [],
    ),
  );
  expect(wrong).toEqual([]);
});

test('a part that is written later has the fields that say when', () => {
  const parts = fields.flatMap(({ field }) => [field, ...(field.element ? [field.element] : [])]);
  const later = parts.filter((field) => field.later !== undefined);
  expect(later.length).toBeGreaterThan(5);
  // A part is left out by an optional field, or from a list.
  const elements = new Set(fields.map(({ field }) => field.element));
  for (const field of later) expect(field.optional || elements.has(field)).toBe(true);
  for (const { later: said, members } of later)
    expect([said?.from, said?.entered].filter((key) => key !== undefined && !members.has(key))).toEqual([]);
});

test('nothing that names, is named or is written later lies under a name of its own or in one of several shapes', () => {
  const said = ({ ref, own, signed, later }: Field) =>
    [ref, own, signed, later].some((one) => one !== undefined);
  const below = (field: Field): boolean =>
    fieldsBelow(field).some(([, inner]) => said(inner) || below(inner));
  const wrong = fields.filter(({ field }) => {
    const shapes = [
      ...(field.schema instanceof z.ZodRecord && field.element !== undefined ? [field.element] : []),
      ...field.options.filter((option) => fieldsBelow(option).length > 0),
    ];
    return shapes.some((shape) => said(shape) || below(shape));
  });
  // Only ids are given there, and `ownNames` looks into the shape that fits.
  expect(wrong.map(({ name }) => name)).toEqual(['rules.period']);
});

test('a record is made of parts that the walk knows how to take apart', () => {
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
  const strange = (field: Field): string[] => [
    ...(known.some((type) => field.schema instanceof type) ? [] : [field.schema.constructor.name]),
    ...fieldsBelow(field).flatMap(([, below]) => strange(below)),
  ];
  const found = KIND_NAMES.flatMap((kind) =>
    strange(fieldsOf(KINDS[kind].schema)).map((type) => `${kind}: ${type}`),
  );
  expect(found).toEqual([]);
});

test('each kind has its own place in the manual', () => {
  expect(new Set(KIND_NAMES.map((kind) => KINDS[kind].order)).size).toBe(KIND_NAMES.length);
});
