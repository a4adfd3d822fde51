import { describe, expect, test } from 'vitest';
import { PLACES } from '#record/ledger.ts';
import { fixedFields, idOfPath } from './identity.ts';

describe('what a path fixes', () => {
  test.each([
    ['ack', { year: '2026', task: 't1' }, { task: 't1' }],
    ['ack', { year: '2026', task: 't1', unit: 'a' }, { task: 't1', unit: 'a' }],
    ['report', { week: '2026-W10', unit: 'a', n: '2' }, { week: '2026-W10', unit: 'a' }],
    [
      'verification',
      { year: '2026', date: '2026-05-08', slug: 'x' },
      { id: '2026-05-08-x', on: '2026-05-08' },
    ],
    ['plan', { year: '2026', task: 't1', n: '2' }, { task: 't1', version: '2' }],
    ['items', {}, {}],
  ])('of a %s with the names %o', (kind, names, expected) => {
    expect(Object.fromEntries(fixedFields(kind, names))).toEqual(expected);
  });

  test('tells every pattern of a kind from the others by its names', () => {
    const keys = PLACES.map(
      ({ name, pattern }) => `${name} ${(pattern.match(/\{[a-z]+\}/gu) ?? []).sort().join()}`,
    );
    expect(new Set(keys).size).toBe(PLACES.length);
  });

  test('names a record of a dossier by its task', () => {
    expect(
      idOfPath('claim', 'tasks/2026/t1/claim-2026-05-08.yaml', {
        year: '2026',
        task: 't1',
        date: '2026-05-08',
      }),
    ).toBe('t1');
  });
});
