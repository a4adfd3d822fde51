import { expect, test } from 'vitest';
import { valueOffset } from './value-place.ts';

test('a figure stands over its point, and under it where the lines to its neighbours run up', () => {
  const ys = [40, 90, 50, 50, null, 60];
  expect(ys.map((_, at) => Math.sign(valueOffset(ys, at)))).toEqual([-1, 1, -1, -1, -1, -1]);
});

test('the last point is under the line too where that runs down to it, and one alone has nothing beside it', () => {
  expect(Math.sign(valueOffset([40, 90], 1))).toBe(1);
  expect(Math.sign(valueOffset([90], 0))).toBe(-1);
  expect(Math.sign(valueOffset([null, null], 0))).toBe(-1);
});
