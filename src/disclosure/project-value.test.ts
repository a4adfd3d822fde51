import { expect, test } from 'vitest';
import { z } from 'zod';
import { pub, sec, sys, type Tier } from '../core/schema/field.ts';
import { fieldsOf } from '../core/schema/fields.ts';
import { projectValue } from './project-value.ts';

const projected = (schema: z.core.$ZodType, value: unknown, reader: Tier) =>
  projectValue(fieldsOf(schema), value, reader);

const inner = z.strictObject({
  open: pub(z.string(), '甲', 'a'),
  kept: sys(z.string().optional(), '乙', 'b'),
});

test('a field above the reader, and one of which nobody said its tier, is left out', () => {
  const schema = z.object({
    a: pub(z.string(), '甲', 'a'),
    b: sys(z.string().optional(), '乙', 'b'),
    c: sec(z.string().optional(), '丙', 'c'),
    d: z.string().optional(),
  });
  const value = { a: '1', b: '2', c: '3', d: '4' };
  expect(projected(schema, value, 'public')).toEqual({ a: '1' });
  expect(projected(schema, value, 'system')).toEqual({ a: '1', b: '2' });
  expect(projected(schema, value, 'section')).toEqual({ a: '1', b: '2', c: '3' });
});

test('a field that the schema does not foresee is left out, whatever its name', () => {
  expect(
    projected(z.looseObject({ a: pub(z.string(), '甲', 'a') }), { a: '1', toString: 'x', b: '2' }, 'section'),
  ).toEqual({ a: '1' });
});

test.each([
  ['a mapping', pub(inner, '一', {})],
  ['an optional one', pub(inner.optional(), '一', {})],
  ['a nullable one', pub(inner.nullable(), '一', {})],
  ['one with a default', pub(inner.default({ open: 'a' }), '一', {})],
  ['one for reading only', pub(inner.readonly(), '一', {})],
  ['wrapped after it was marked', pub(inner, '一', {}).optional().nullable().readonly()],
  [
    'one of several alternatives',
    pub(z.union([z.string(), z.strictObject({ other: pub(z.int(), '二', 1) }), inner]), '一', {}),
  ],
])('fields of %s are taken one by one', (_, field) => {
  const schema = z.strictObject({ field });
  expect(projected(schema, { field: { open: '1', kept: '2' } }, 'public')).toEqual({
    field: { open: '1' },
  });
  const list = z.strictObject({ list: pub(z.array(field).optional(), '表', []) });
  expect(projected(list, { list: [{ open: '1', kept: '2' }, { open: '3' }] }, 'public')).toEqual({
    list: [{ open: '1' }, { open: '3' }],
  });
});

test('null stays where it may stand', () => {
  expect(projected(z.strictObject({ a: pub(inner.nullable(), '一', {}) }), { a: null }, 'public')).toEqual({
    a: null,
  });
});

test('a mapping or list where the schema foresees none is left out', () => {
  const schema = z.strictObject({
    a: pub(z.any(), '甲', 'a'),
    b: pub(z.record(z.string(), z.any()), '乙', {}),
    c: pub(z.string(), '丙', 'c'),
  });
  expect(projected(schema, { a: { x: 1 }, b: { y: { z: 1 } }, c: ['w'] }, 'section')).toEqual({ b: {} });
});

test('a value that fits no alternative is left out', () => {
  expect(
    projected(
      z.strictObject({ a: pub(z.union([z.int(), inner]), '甲', 1) }),
      { a: { wrong: true } },
      'section',
    ),
  ).toEqual({});
});

test('what loses nothing comes back as the same value', () => {
  const value = { a: [{ open: '1' }] };
  expect(projected(z.strictObject({ a: pub(z.array(inner), '甲', []) }), value, 'public')).toBe(value);
});

test('entries under names of their own are shown with the field that holds them, their fields one by one', () => {
  const schema = z.strictObject({
    marks: pub(z.record(z.string(), inner), '表', {}),
    digests: pub(z.record(z.string(), z.string()).optional(), '表', {}),
    kept: sys(z.record(z.string(), z.string()).optional(), '表', {}),
  });
  const value = { marks: { jia: { open: '1', kept: '2' } }, digests: { a: 'x' }, kept: { b: 'y' } };
  expect(projected(schema, value, 'public')).toEqual({
    marks: { jia: { open: '1' } },
    digests: { a: 'x' },
  });
  expect(projected(schema, value, 'system')).toBe(value);
});
