import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { mayRead, narrower, pub, TIERS } from './field.ts';

test('a field keeps its type and carries text, example and tier', () => {
  const field = pub(z.string().optional(), '发文字号', '督办〔2026〕1号');
  expectTypeOf<z.output<typeof field>>().toEqualTypeOf<string | undefined>();
  expect(field.meta()).toEqual({ description: '发文字号', examples: ['督办〔2026〕1号'], tier: 'public' });
  expect(field.parse(undefined)).toBeUndefined();
});

test('each tier is read by itself and by the narrower circles, one that nobody named by none', () => {
  const read = TIERS.map((tier) => TIERS.map((reader) => mayRead(tier, reader)));
  expect(read).toEqual([
    [true, true, true],
    [false, true, true],
    [false, false, true],
  ]);
  expect(TIERS.some((reader) => mayRead(undefined, reader))).toBe(false);
});

test('of two tiers the narrower counts, whichever is said first', () => {
  expect([narrower('public', 'system'), narrower('section', 'system')]).toEqual(['system', 'section']);
});

test('marking one field does not mark the schema it was made of', () => {
  const shared = z.string();
  pub(shared, '甲', 'a');
  expect(shared.meta()?.tier).toBeUndefined();
});
