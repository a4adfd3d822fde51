import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  compare,
  decimal,
  divide,
  exactText,
  fraction,
  multiply,
  print,
  round,
  subtract,
} from './fraction.ts';

const anyFraction = fc.tuple(fc.bigInt(-1000n, 1000n), fc.bigInt(1n, 1000n)).map(([n, d]) => fraction(n, d));

test('a half is rounded up, away from zero', () => {
  expect(print(decimal('80.965'), 2)).toBe('80.97');
  expect(print(decimal('-0.005'), 2)).toBe('-0.01');
  expect(print(decimal('1.005'), 2)).toBe('1.01');
});

test('just below a half is rounded down', () => {
  expect(print(fraction(80964999n, 1000000n), 2)).toBe('80.96');
});

test('printing pads the decimals and keeps the sign', () => {
  expect(print(decimal('7'), 2)).toBe('7.00');
  expect(print(decimal('-0.5'), 2)).toBe('-0.50');
  expect(print(fraction(1n, 3n), 0)).toBe('0');
  expect(print(fraction(-1n, 1000n), 2)).toBe('0.00');
});

test('an exact text is a decimal where one exists and a quotient elsewhere', () => {
  expect(exactText(decimal('0.850'))).toBe('0.85');
  expect(exactText(fraction(1n, 3n))).toBe('1/3');
  expect(exactText(fraction(3n, 8n))).toBe('0.375');
});

test('what is no decimal is refused', () => {
  for (const text of ['1e3', '.5', '', '1,5', '０.５', '1.']) expect(() => decimal(text)).toThrow(RangeError);
  expect(() => fraction(0n, 0n)).toThrow(RangeError);
});

test('adding and taking away, multiplying and dividing undo each other', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a);
      if (b.n !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
    }),
  );
});

test('rounding never moves a value by more than half a unit and never turns the order', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (a, b) => {
      const gap = subtract(round(a, 2), a);
      expect(compare(gap, decimal('0.005'))).not.toBe(1);
      expect(compare(gap, decimal('-0.005'))).not.toBe(-1);
      if (compare(a, b) <= 0) expect(compare(round(a, 2), round(b, 2))).not.toBe(1);
    }),
  );
});
