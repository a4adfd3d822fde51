import { expect, test } from 'vitest';
import { isReservedName } from './reserved-name.ts';

test.each([
  'con',
  'NUL',
  'aux',
  'prn',
  'com1',
  'lpt9',
  'con.yaml',
  'nul.tar.gz',
  'com0',
  'a.',
  'a ',
  'aux .yaml',
])('Windows cannot have a file called “%s”', (name) => {
  expect(isReservedName(name)).toBe(true);
});

test.each(['con-1', 'connect', 'auxiliary', 'null', 'com', 'com10', 'lpt', 'a.b', 'x-con', '.con'])(
  'it can have one called “%s”',
  (name) => {
    expect(isReservedName(name)).toBe(false);
  },
);
