import { expect, test } from 'vitest';
import { drawOrder, drawSample } from './draw-sample.ts';

test('the draw goes by the SHA-256 of 「number|id」, as anyone can reckon it, the lowest first', () => {
  // printf '480317|a' | sha256sum
  expect(drawOrder('480317', ['a', 'b', 'c'])).toEqual([
    { id: 'a', hash: '26de7312c450b6cbeca372646a8d63c55006da9b218fc48a4b36b117dd5be266' },
    { id: 'c', hash: '887cc959104c0cf94cf46d84cdf7bfa948d006e124c45727df81d3ea52b07468' },
    { id: 'b', hash: 'aeb900743c08477cb66e1f55d5029eedcfb7e5340a073c285c18b4171897e2eb' },
  ]);
});

test('the sample is the share of the list, a part of one made one', () => {
  const size = (share: string, length: number) =>
    drawSample(
      '480317',
      Array.from({ length }, (_, n) => String(n)),
      share,
    ).length;
  expect([size('0.20', 5), size('0.20', 6), size('0.20', 10), size('0.01', 1), size('1', 3)]).toEqual([
    1, 2, 2, 1, 3,
  ]);
});
