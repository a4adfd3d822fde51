import { expect, test } from 'vitest';
import { canonicalText, digestOf, isSealed, sealed } from './canonical.ts';

test('a text does not depend on the order of keys, nor on what is not there', () => {
  expect(canonicalText({ b: 1, a: [true, null, { d: 'x', c: undefined }] })).toBe(
    '{"a":[true,null,{"d":"x"}],"b":1}',
  );
  expect(canonicalText({ a: 1, b: undefined })).toBe(canonicalText({ a: 1 }));
  expect(canonicalText([1, undefined, 2])).toBe('[1,null,2]');
});

test('keys stand by code units, on every machine alike', () => {
  expect(canonicalText({ 乙: 1, a: 2, Z: 3, 甲: 4 })).toBe('{"Z":3,"a":2,"乙":1,"甲":4}');
});

test('values that look alike stay apart', () => {
  const texts = ['1', 1, [1], { 1: 1 }, null, 'null', true, '', [], {}].map(canonicalText);
  expect(new Set(texts).size).toBe(texts.length);
});

test('the digest is SHA-256 over UTF-8', () => {
  expect(digestOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(digestOf('督办')).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOf('督办')).not.toBe(digestOf('督辦'));
});

test('a seal holds everything but itself', () => {
  const one = sealed({ a: 1, b: { c: '2' } });
  expect(isSealed(one)).toBe(true);
  const changed = { ...one, b: { c: '3' } };
  const widened = { ...one, d: undefined };
  expect(isSealed(changed)).toBe(false);
  expect(isSealed(widened)).toBe(true);
});
