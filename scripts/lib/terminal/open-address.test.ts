import { expect, test } from 'vitest';
import { openerOf } from './open-address.ts';

const ADDRESS = 'http://localhost:4321/';
const desk = { platform: 'linux', terminal: true, env: { DISPLAY: ':0' } } as const;

test('the address opens in the browser of the person before the screen', () => {
  expect(openerOf(ADDRESS, desk)).toEqual(['xdg-open', ADDRESS]);
  expect(openerOf(ADDRESS, { ...desk, env: { WAYLAND_DISPLAY: 'wayland-0' } })?.[0]).toBe('xdg-open');
  expect(openerOf(ADDRESS, { ...desk, platform: 'darwin', env: {} })).toEqual(['open', ADDRESS]);
  expect(openerOf(ADDRESS, { ...desk, platform: 'win32', env: {} })?.at(-1)).toBe(ADDRESS);
});

test.each([
  ['into a pipe', { ...desk, terminal: false }],
  ['in a build service', { ...desk, env: { ...desk.env, CI: 'true' } }],
  ['on a machine without a screen', { ...desk, env: {} }],
  [
    'over a line from another machine',
    { ...desk, env: { ...desk.env, SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' } },
  ],
])('nothing opens %s', (_, where) => {
  expect(openerOf(ADDRESS, where)).toBeUndefined();
});

test('a build service that says it is none does not count', () => {
  expect(openerOf(ADDRESS, { ...desk, env: { ...desk.env, CI: 'false' } })?.[0]).toBe('xdg-open');
});
