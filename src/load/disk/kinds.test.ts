import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PLACES } from '#record/ledger.ts';
import { secondsOf } from '#testing/seconds-of.ts';
import { compileKinds } from './kinds.ts';

const kinds = compileKinds(
  [
    'office.yaml',
    'units/{unit}.yaml',
    'tasks/{year}/{task}/plan-v{n}.yaml',
    'tasks/{year}/{task}/claim-{date}.yaml',
    'tasks/{year}/{task}/{event}-{date}.yaml',
    'monthly/{month}/{unit}.yaml',
    'reports/{week}/{unit}.yaml',
  ].map((pattern) => ({ name: pattern, pattern, schema: z.unknown() })),
);
const named = (path: string) => {
  const match = kinds.match(path);
  return match && { pattern: match.kind.pattern, ...match.names };
};

describe('match', () => {
  test('names the kind and what the names in its pattern matched', () => {
    expect(named('office.yaml')).toEqual({ pattern: 'office.yaml' });
    expect(named('tasks/2026/t2026-001/plan-v12.yaml')).toEqual({
      pattern: 'tasks/{year}/{task}/plan-v{n}.yaml',
      year: '2026',
      task: 't2026-001',
      n: '12',
    });
    expect(named('reports/2026-W53/gongcheng.yaml')).toMatchObject({ week: '2026-W53' });
    expect(named('monthly/2026-12/gongcheng.yaml')).toMatchObject({ month: '2026-12' });
  });

  test('the first pattern that fits wins', () => {
    expect(named('tasks/2026/t1/claim-2026-02-28.yaml')?.pattern).toBe(
      'tasks/{year}/{task}/claim-{date}.yaml',
    );
    expect(named('tasks/2026/t1/pause-2026-02-28.yaml')).toMatchObject({ event: 'pause' });
  });

  test('refuses what is not the form of a name', () => {
    for (const path of [
      'tasks/26/t1/plan-v1.yaml',
      'tasks/2026/T1/plan-v1.yaml',
      'tasks/2026/t1/plan-v0.yaml',
      'tasks/2026/t1/plan-v01.yaml',
      'tasks/2026/-t/plan-v1.yaml',
      'tasks/2026/t1/claim-2026-02-30.yaml',
      'tasks/2026/t1/claim-2026-2-3.yaml',
      'monthly/2026-13/a.yaml',
      'monthly/2026-00/a.yaml',
      'reports/2026-W54/a.yaml',
      'reports/2026-W00/a.yaml',
      'units/a.yml',
      'units/a/b.yaml',
      'units/.yaml',
      'office.yaml/x',
      'xoffice.yaml',
      'units/a.yaml\n',
    ])
      expect(named(path), path).toBe(undefined);
  });
});

describe('mayHold', () => {
  test('says where records may stand below', () => {
    for (const folder of ['', 'units', 'tasks', 'tasks/2026', 'tasks/2026/t1', 'monthly/2026-05'])
      expect(kinds.mayHold(folder), folder).toBe(true);
    for (const folder of [
      'foo',
      'Tasks',
      'units/a',
      'tasks/26',
      'tasks/2026/T1',
      'tasks/2026/t1/x',
      'office.yaml',
    ])
      expect(kinds.mayHold(folder), folder).toBe(false);
  });
});

describe('instead', () => {
  test('names the nearest pattern and where records may stand', () => {
    expect(kinds.instead('tasks/2026/plan-v1.yaml').nearest).toBe('tasks/{year}/{task}/plan-v{n}.yaml');
    expect(kinds.instead('tasks/2026/t1/clam-2026-05-08.txt').places).toHaveLength(3);
    expect(kinds.instead('task/2026/t1/plan-v1.yaml').nearest).toBe('tasks/{year}/{task}/plan-v{n}.yaml');
    expect(kinds.instead('foo')).toEqual({
      nearest: '',
      places: ['office.yaml', 'units/', 'tasks/', 'monthly/', 'reports/'],
    });
  });
});

test('the patterns of the ledger compile, and 200,000 paths are matched in seconds', () => {
  const ledger = compileKinds(PLACES);
  expect(ledger.match('tasks/2026/t2026-001/task.yaml')?.kind.name).toBe('task');
  const seconds = secondsOf(() => {
    for (let n = 0; n < 200_000; n++) ledger.match(`tasks/2026/t2026-${n}/claim-2026-02-28.yaml`);
  });
  expect(seconds).toBeLessThan(5);
}, 120_000);
