import { expect, test } from 'vitest';
import { z } from 'zod';
import { pub, sys } from '#record/schema/field.ts';
import { fieldsOf } from '#record/schema/fields.ts';
import { publicValue } from './public-value.ts';

const shownOf = (schema: z.core.$ZodType, value: unknown) => publicValue(fieldsOf(schema), value);

const inner = z.strictObject({
  open: pub(z.string(), '甲', 'a'),
  kept: sys(z.string().optional(), '乙', 'b'),
});

test('a field above 公开, and one of which nobody said its tier, is left out', () => {
  const schema = z.object({
    a: pub(z.string(), '甲', 'a'),
    b: sys(z.string().optional(), '乙', 'b'),
    c: z.string().optional(),
  });
  const value = { a: '1', b: '2', c: '3' };
  expect(shownOf(schema, value)).toEqual({ a: '1' });
});

test('a field that the schema does not foresee is left out, whatever its name', () => {
  expect(
    shownOf(z.looseObject({ a: pub(z.string(), '甲', 'a') }), { a: '1', toString: 'x', b: '2' }),
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
  expect(shownOf(schema, { field: { open: '1', kept: '2' } })).toEqual({
    field: { open: '1' },
  });
  const list = z.strictObject({ list: pub(z.array(field).optional(), '表', []) });
  expect(shownOf(list, { list: [{ open: '1', kept: '2' }, { open: '3' }] })).toEqual({
    list: [{ open: '1' }, { open: '3' }],
  });
});

test('null stays where it may stand', () => {
  expect(shownOf(z.strictObject({ a: pub(inner.nullable(), '一', {}) }), { a: null })).toEqual({
    a: null,
  });
});

test('a mapping or list where the schema foresees none is left out', () => {
  const schema = z.strictObject({
    a: pub(z.any(), '甲', 'a'),
    b: pub(z.record(z.string(), z.any()), '乙', {}),
    c: pub(z.string(), '丙', 'c'),
  });
  expect(shownOf(schema, { a: { x: 1 }, b: { y: { z: 1 } }, c: ['w'] })).toEqual({ b: {} });
});

test('a value that fits no alternative is left out', () => {
  expect(
    shownOf(z.strictObject({ a: pub(z.union([z.int(), inner]), '甲', 1) }), { a: { wrong: true } }),
  ).toEqual({});
});

test('what loses nothing comes back as the same value', () => {
  const value = { a: [{ open: '1' }] };
  expect(shownOf(z.strictObject({ a: pub(z.array(inner), '甲', []) }), value)).toBe(value);
});

test('entries under names of their own are shown with the field that holds them, their fields one by one', () => {
  const schema = z.strictObject({
    marks: pub(z.record(z.string(), inner), '表', {}),
    digests: pub(z.record(z.string(), z.string()).optional(), '表', {}),
    kept: sys(z.record(z.string(), z.string()).optional(), '表', {}),
  });
  const value = { marks: { jia: { open: '1', kept: '2' } }, digests: { a: 'x' }, kept: { b: 'y' } };
  expect(shownOf(schema, value)).toEqual({
    marks: { jia: { open: '1' } },
    digests: { a: 'x' },
  });
});
