import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { narrower, pub } from './field.ts';

test('a field keeps its type and carries text, example and tier', () => {
  const field = pub(z.string().optional(), '发文字号', '督办〔2026〕1号');
  expectTypeOf<z.output<typeof field>>().toEqualTypeOf<string | undefined>();
  expect(field.meta()).toEqual({ description: '发文字号', examples: ['督办〔2026〕1号'], tier: 'public' });
  expect(field.parse(undefined)).toBeUndefined();
});

test('of two tiers the narrower counts, whichever is said first', () => {
  expect([narrower('public', 'system'), narrower('system', 'public'), narrower('public', 'public')]).toEqual([
    'system',
    'system',
    'public',
  ]);
});

test('marking one field does not mark the schema it was made of', () => {
  const shared = z.string();
  pub(shared, '甲', 'a');
  expect(shared.meta()?.tier).toBeUndefined();
});
