import { describe, expect, test } from 'vitest';
import { findingsOf, type Watched } from './findings.ts';

const A = { path: 'editions/2026-04/v1.yaml', digest: 'a'.repeat(64) };
const B = { path: 'editions/2026-05/v1.yaml', digest: 'b'.repeat(64) };
const status = {
  title: '督查公开',
  demo: false,
  asOf: '2026-11-27 06:10',
  software: '0.1.0',
  editions: [A, B],
};

function found(more: Partial<Watched>, site: Partial<typeof status> = {}) {
  return findingsOf({
    site: { kind: 'read', status: { ...status, ...site } },
    now: '2026-11-30 11:00',
    expected: () => '2026-11-30 12:00',
    editions: [A, B],
    lastCommit: { hours: 5, day: '2026-11-30' },
    isPublic: true,
    ...more,
  });
}

test('nothing is found of a site that is as main would make it', () => {
  expect(found({})).toEqual([]);
});

describe('a site is old', () => {
  test('once the moment is past by which a newer one was expected', () => {
    expect(found({ now: '2026-11-30 12:00' })).toEqual([]);
    expect(found({ now: '2026-11-30 12:01' })).toEqual([
      { kind: 'stale', asOf: '2026-11-27 06:10', expected: '2026-11-30 12:00' },
    ]);
  });

  test('never, where it is a demo', () => {
    expect(found({ now: '2027-11-30 12:01', expected: () => undefined })).toEqual([]);
  });

  test('however lately somebody committed', () => {
    expect(found({ now: '2026-11-30 12:01', lastCommit: { hours: 0, day: '2026-11-30' } })).toMatchObject([
      { kind: 'stale' },
    ]);
  });
});

test('a site that is ahead of the clock is told, or it would never grow old', () => {
  expect(found({}, { asOf: '2099-01-01 06:00' })).toEqual([
    { kind: 'ahead', asOf: '2099-01-01 06:00', now: '2026-11-30 11:00' },
  ]);
  expect(found({}, { asOf: '2099-01-01 06:00', demo: true })).toEqual([]);
});

describe('a site differs', () => {
  const other = { ...A, digest: 'c'.repeat(64) };

  test('where an edition is missing, changed, or more than main has', () => {
    expect(found({}, { editions: [A] })).toEqual([{ kind: 'missing', paths: [B.path] }]);
    expect(found({}, { editions: [other, B] })).toEqual([{ kind: 'changed', paths: [A.path] }]);
    expect(found({ editions: [A] })).toEqual([{ kind: 'extra', paths: [B.path] }]);
  });

  test('not where one side does not publish a digest', () => {
    expect(found({}, { editions: [{ path: A.path, digest: A.digest }, B] })).toEqual([]);
    expect(found({ editions: [{ path: A.path }, B] })).toEqual([]);
  });

  test('not while what was just committed is being published, and a commit of tomorrow puts nothing off', () => {
    const differs = (hours: number) =>
      found({ lastCommit: { hours, day: '2026-11-30' } }, { editions: [other] }).map(({ kind }) => kind);
    expect(differs(1.9)).toEqual([]);
    expect(differs(2)).toEqual(['changed', 'missing']);
    expect(differs(-20)).toEqual(['changed', 'missing']);
  });
});

test('a site that cannot be read is told, and none where there is none', () => {
  const unread = { kind: 'unread', address: 'https://office.example.invalid/' } as const;
  expect(found({ site: unread })).toEqual([unread]);
  expect(found({ site: unread, lastCommit: { hours: 1, day: '2026-11-30' } })).toEqual([]);
  expect(found({ site: { kind: 'none' } })).toEqual([]);
});

test('fifty days without a commit are told where the forge stops schedules, ten days before it does', () => {
  const after = (days: number, isPublic = true) =>
    found({ isPublic, lastCommit: { hours: days * 24, day: '2026-10-11' } });
  expect(after(49.9)).toEqual([]);
  expect(after(50)).toEqual([{ kind: 'quiet', days: 50, day: '2026-10-11' }]);
  expect(after(50, false)).toEqual([]);
});
