import { expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { MatterSpec } from './testing/matter.ts';
import { solo, type Solo } from './testing/solo.ts';

/** t1 of jia, 重大, so that every claim is checked; the deadline stands on 30 June. */
const story = (spec: Partial<MatterSpec>): Solo => solo({ level: '重大', ...spec });
/** What a unit's month takes back: the points, the month they come from, the check that says so. */
const taken = (made: Solo, month: string, unit = 'jia') =>
  made
    .score(month, unit)
    .deductions.filter(({ kind }) => kind === 'recoup')
    .map(
      ({ points, month: past, source, matter }) =>
        `${matter} ${print(points, 2)} of ${past ?? '—'} by ${source.entry.path}`,
    );

test('a claim checked after its own month’s freeze is taken back from the month that counted it', () => {
  const made = story({
    due: '2026-05-29',
    end: { claims: ['2026-05-28 10:00'], checks: ['2026-06-18 通过', '2026-07-15 弄虚作假 回头看'] },
  });
  expect(made.shares('2026-05')[0]).toContain('claimed');
  expect(made.shares('2026-06')[0]).toContain('finished');
  // June has A and B alone: 80 of 80, without the line 20 of 80.
  expect(taken(made, '2026-07')).toEqual(['t1 75.00 of 2026-06 by verification/0001.yaml']);
});

test('each claim of a node that was counted twice is taken back from its own month', () => {
  const made = story({
    due: '2026-05-15',
    end: {
      claims: ['2026-05-15 10:00', '2026-06-15 10:00'],
      checks: [
        '2026-05-18 通过',
        '2026-06-12 弄虚作假 回头看',
        '2026-06-17 通过',
        '2026-07-15 弄虚作假 回头看',
      ],
    },
  });
  expect([taken(made, '2026-06'), taken(made, '2026-07')]).toEqual([
    ['t1 60.00 of 2026-05 by verification/0001.yaml'],
    // June had 30 and 10 of 80, less 10.
    ['t1 37.50 of 2026-06 by verification/0003.yaml'],
  ]);
});

test('办结 found false takes back every node it had finished, each from the month that counted it', () => {
  const made = story({
    due: '2026-06-12',
    nodes: [{ id: 'n1', due: '2026-05-15' }],
    end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过', '2026-07-15 弄虚作假 回头看'] },
  });
  expect(made.shares('2026-05')).toEqual(['t1#n1 finished 0.850 late 3 carried 0']);
  expect(made.shares('2026-06')).toEqual(['t1#end finished 1.000 late 0 carried 0']);
  expect(taken(made, '2026-07')).toEqual([
    't1 51.00 of 2026-05 by verification/0001.yaml',
    't1 100.00 of 2026-06 by verification/0001.yaml',
  ]);
});

test('of two nodes counted in one month the one found false is taken back alone', () => {
  const made = story({
    due: '2026-12-25',
    nodes: [
      { id: 'n1', due: '2026-05-14', claims: ['2026-05-14 10:00'], checks: ['2026-05-18 通过'] },
      {
        id: 'n2',
        due: '2026-05-15',
        claims: ['2026-05-15 10:00'],
        checks: ['2026-05-18 通过', '2026-06-12 弄虚作假 回头看'],
      },
    ],
  });
  expect(taken(made, '2026-06')).toEqual(['t1 30.00 of 2026-05 by verification/0002.yaml']);
});

test('a 协办 node found false costs its unit nothing where its month had no part A, and the 主办 unit nothing at all', () => {
  const made = story({
    nodes: [
      {
        id: 'n1',
        unit: 'yi',
        due: '2026-05-15',
        claims: ['2026-05-15 10:00'],
        checks: ['2026-05-18 通过', '2026-06-12 弄虚作假 回头看'],
      },
    ],
  });
  expect(made.shares('2026-05', 'yi')).toEqual(['t1#n1 finished 1.000 late 0 carried 0']);
  expect([taken(made, '2026-06', 'yi'), taken(made, '2026-06', 'jia')]).toEqual([[], []]);
});
