import { expect, test } from 'vitest';
import { tolerantRegExp } from './tolerant-pattern.client.ts';

/** The constructor of a kernel that knows no lookbehind. */
const old = new Proxy(RegExp, {
  construct: (target, [pattern, flags]: [string | RegExp, string?]) => {
    if (/\(\?<[=!]/.test(String(pattern))) throw new SyntaxError('invalid group specifier name');
    return new target(pattern, flags);
  },
});

test('where a kernel knows no lookbehind, a pattern with one finds nothing and stops nothing', () => {
  const Tolerant = tolerantRegExp(old);
  const pattern = new Tolerant('(?<![0-9])[1-8]{3}', 'gu');
  expect(pattern.test('123')).toBe(false);
  expect('一。二'.split(Tolerant('(?<=。)'))).toEqual(['一。二']);
  expect(pattern).toBeInstanceOf(RegExp);
  expect(pattern.flags).toBe('gu');
});

test('every other pattern is what it was, and one that is wrong is told', () => {
  const Tolerant = tolerantRegExp(old);
  expect(new Tolerant('[1-8]{3}', 'u').test('123')).toBe(true);
  expect(new Tolerant(/甲/gu).flags).toBe('gu');
  expect(() => new Tolerant('(', 'u')).toThrow(SyntaxError);
});
