import { expect, test } from 'vitest';
import { bootstrapWords } from '#wording/commands/bootstrap.mjs';
import { installFault, installMinutes } from './npm-install.mjs';

test.each([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ECONNREFUSED',
  'ERR_SOCKET_TIMEOUT',
  'E503',
  'CERT_HAS_EXPIRED',
])('npm that ends with %s had no way to its source', (code) => {
  const said = `npm error code ${code}\nnpm error network request to https://registry.example/ failed\n`;
  expect(installFault(said)).toBe(bootstrapWords.installNoNetwork(code));
});

test.each([
  ['ENOSPC', bootstrapWords.installFull],
  ['EACCES', bootstrapWords.installNoRight],
  ['EROFS', bootstrapWords.installNoRight],
  ['EINTEGRITY', bootstrapWords.installFailed('EINTEGRITY')],
])('npm that ends with %s is told by what to do', (code, reported) => {
  expect(installFault(`npm ERR! code ${code}\nnpm ERR! errno -1\n`)).toBe(reported);
});

test('what npm did not explain is told as such', () => {
  expect(installFault('')).toBe(bootstrapWords.installFailed(''));
});

test('an install may take as long as was said, in minutes, and else twenty', () => {
  expect([undefined, '', '0', '-1', 'long', '0.5', '90'].map(installMinutes)).toEqual([
    20, 20, 20, 20, 20, 0.5, 90,
  ]);
});
