import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { pub, sys, tierOf } from './field.ts';

test('a field keeps its type and carries text, example and tier', () => {
  const field = pub(z.string().optional(), '发文字号', '督办〔2026〕1号');
  expectTypeOf<z.output<typeof field>>().toEqualTypeOf<string | undefined>();
  expect(field.meta()).toEqual({ description: '发文字号', examples: ['督办〔2026〕1号'], tier: 'public' });
  expect(field.parse(undefined)).toBeUndefined();
});

test('the tier is found on the field itself and through what was wrapped around it', () => {
  expect(tierOf(pub(z.string(), '甲', 'a'))).toBe('public');
  expect(tierOf(sys(z.string(), '甲', 'a').optional())).toBe('system');
  expect(tierOf(pub(z.array(z.string()), '甲', []).default([]).readonly())).toBe('public');
  expect(tierOf(sys(pub(z.string(), '甲', 'a').optional(), '甲', 'a'))).toBe('system');
});

test('a field of which nobody said the tier has none', () => {
  expect(tierOf(z.string().optional())).toBeUndefined();
  expect(tierOf(z.array(pub(z.string(), '甲', 'a')))).toBeUndefined();
});

test('marking one field does not mark the schema it was made of', () => {
  const shared = z.string();
  pub(shared, '甲', 'a');
  expect(tierOf(shared)).toBeUndefined();
});
