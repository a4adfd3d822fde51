import { expect, test } from 'vitest';
import { recordTier } from './record-tier.ts';

test('a record is as open as its kind where it says nothing', () => {
  expect(recordTier('task', { id: 't1' })).toBe('public');
  expect(recordTier('objection', { id: 'o1' })).toBe('system');
  expect(recordTier('office', {})).toBe('public');
});

test('a record narrows its kind', () => {
  expect(recordTier('task', { disclosure: '公开' })).toBe('public');
  expect(recordTier('task', { disclosure: '系统内' })).toBe('system');
});

test('a record never widens its kind', () => {
  expect(recordTier('objection', { disclosure: '公开' })).toBe('system');
});

test('measures against units are public, and each may be narrowed', () => {
  expect(recordTier('measure', { kind: '通报批评' })).toBe('public');
  expect(recordTier('measure', { kind: '考核扣分' })).toBe('public');
  expect(recordTier('measure', { kind: '通报批评', disclosure: '系统内' })).toBe('system');
});

test('a disclosure that nobody knows is the narrowest', () => {
  expect(recordTier('task', { disclosure: '依申请公开' })).toBe('system');
});
