import { expect, test } from 'vitest';
import { z } from 'zod';
import { pub, sys } from './field.ts';
import { fieldsIn, fieldsOf, walkFields } from './fields.ts';
import { everyField } from './testing/every-field.ts';

const inner = z.strictObject({ on: pub(z.string(), '日', 'a') });

test('fields are found through lists, options, defaults and alternatives, each as narrow as what holds it', () => {
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
  expect(fieldsOf(schema).members.get('list')?.element?.members.get('on')?.tier).toBe('system');
});

test('what is said of a field is found through what was wrapped around it, the outermost first', () => {
  const said = (field: z.ZodType) => fieldsOf(z.strictObject({ field })).members.get('field');
  expect(said(sys(z.string(), '甲', 'a').optional())).toMatchObject({ said: 'system', optional: true });
  expect(said(sys(pub(z.string(), '甲', 'a').optional(), '乙', 'b'))).toMatchObject({
    said: 'system',
    about: '乙',
    example: 'b',
  });
  expect(said(z.array(pub(z.string(), '甲', 'a')))?.said).toBeUndefined();
});

test('a field of which nobody said who may read it is as narrow as can be', () => {
  const [one] = everyField(z.strictObject({ a: z.string() }));
  expect([one?.tier, one?.field.tier]).toEqual([undefined, 'system']);
});

test('one schema is taken apart once', () => {
  expect(fieldsOf(inner)).toBe(fieldsOf(inner));
});

test('a walk visits what stands there, goes inside where it is told to, and follows the alternative that fits', () => {
  const schema = z.strictObject({
    list: pub(z.array(inner), '表', []),
    either: pub(z.union([z.string(), inner]), '或', 'a'),
    named: pub(z.record(z.string(), inner), '各', {}),
    shut: pub(inner.optional(), '不进', { on: 'a' }),
    absent: pub(z.string().optional(), '无', 'a'),
  });
  const value = { list: [{ on: 'x' }], either: { on: 'y' }, named: { k: { on: 'z' } }, shut: { on: 'w' } };
  const seen: string[] = [];
  walkFields(value, fieldsOf(schema), (_, { about }, path) => {
    seen.push(path.join('.'));
    return about !== '不进';
  });
  expect(seen).toEqual([
    '',
    'list',
    'list.0',
    'list.0.on',
    'either',
    'either.on',
    'named',
    'named.k',
    'named.k.on',
    'shut',
  ]);
});

test('a value that fits no alternative, or is of another shape, has no fields below', () => {
  const either = fieldsOf(z.union([z.int(), inner]));
  expect(fieldsIn(either, 'text')).toEqual([]);
  expect(fieldsIn(fieldsOf(inner), null)).toEqual([]);
});
