import { describe, expect, test } from 'vitest';
import { drawSample } from './draw-sample.ts';

describe('the sample', () => {
  const list = Array.from({ length: 11 }, (_, index) => `claim-${String(index)}`);

  test('is a fifth of the list, rounded up', () => {
    expect([0, 1, 5, 6, 10, 11].map((n) => drawSample('480317', list.slice(0, n), '0.20').length)).toEqual([
      0, 1, 1, 2, 2, 3,
    ]);
  });

  test('is what anyone gets who hashes number and claim', () => {
    // printf '%s' '480317|claim-3' | sha256sum, and so on; the lowest come first.
    expect(drawSample('480317', list, '0.20')).toEqual(['claim-4', 'claim-2', 'claim-8']);
    expect(drawSample('480317', list.toReversed(), '0.20')).toEqual(['claim-4', 'claim-2', 'claim-8']);
  });
});
