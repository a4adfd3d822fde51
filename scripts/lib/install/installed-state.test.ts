import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasDevPackages, installedState } from './installed-state.mjs';

const lock = (packages: object): string => JSON.stringify({ packages });
const zod = { version: '4.6.7', integrity: 'sha512-a' };
const wanted = lock({
  '': { name: 'duban' },
  'node_modules/zod': zod,
  'node_modules/win': { ...zod, optional: true },
});

describe('installedState', () => {
  test('holds when npm installed what the lock asks for, other platforms left out', () => {
    expect(installedState(wanted, lock({ 'node_modules/zod': zod }), true)).toBe('held');
  });

  test('is missing before an install and after one that was broken off', () => {
    expect(installedState(wanted, undefined, false)).toBe('missing');
  });

  test('asks for what developers need only where they work, and minds it nowhere', () => {
    const tested = lock({ 'node_modules/zod': zod, 'node_modules/vitest': { ...zod, dev: true } });
    const production = lock({ 'node_modules/zod': zod });
    expect(installedState(tested, production, false)).toBe('held');
    expect(installedState(tested, production, true)).toBe('differs');
    expect(installedState(tested, tested, false)).toBe('held');
    expect([hasDevPackages(tested), hasDevPackages(production), hasDevPackages(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each([
    ['another version', { 'node_modules/zod': { ...zod, version: '4.6.6' } }],
    ['other bytes of the same version', { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }],
    ['a package too few', {}],
    ['a package too many', { 'node_modules/zod': zod, 'node_modules/left': zod }],
    [
      'an optional package of another version',
      { 'node_modules/zod': zod, 'node_modules/win': { ...zod, version: '1.0.0' } },
    ],
  ])('differs with %s', (_what, packages) => {
    expect(installedState(wanted, lock(packages), false)).toBe('differs');
  });

  test('holds for the packages that run this test', () => {
    const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
    const [wants, has] = [read('package-lock.json'), read('node_modules/.package-lock.json')];
    expect(installedState(wants, has, true)).toBe('held');
  });
});
