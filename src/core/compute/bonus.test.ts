import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import { printed } from './testing/printed.ts';
import { solo, type Solo } from './testing/solo.ts';

type Honour = NonNullable<Records['honours']>[number]['honours'][number];
const honour = (id: string, level: Honour['level'], received: string, experience = 'drill'): Honour => ({
  id,
  units: ['jia'],
  experience,
  level,
  title: '表扬',
  by: '市政府',
  on: received.slice(0, 10),
  received,
});
const praise = (
  id: string,
  submitted: string,
  more: object = {},
): NonNullable<Records['incoming']>[number] => ({
  id,
  kind: '批示肯定',
  title: '批示',
  from: '主任',
  date: submitted.slice(0, 10),
  units: ['jia'],
  text: '做得好',
  submitted,
  ...more,
});
const points = (made: Solo, month: string) => made.score(month).bonus.map((line) => print(line.points, 1));

describe('a commendation', () => {
  test('earns by its level, in the month it was received', () => {
    const made = solo(
      {},
      {
        honours: [
          {
            honours: [
              honour('h1', '市级', '2026-05-31 23:59'),
              honour('h2', '国家级', '2026-06-01 00:00', 'other'),
            ],
          },
        ],
      },
    );
    expect([points(made, '2026-05'), points(made, '2026-06')]).toEqual([['2.0'], ['4.0']]);
  });

  test('of the same experience at a higher level adds the difference, at a lower one nothing', () => {
    const honours = [
      {
        honours: [
          honour('h3', '市级', '2026-07-10 10:00'),
          honour('h1', '市级', '2026-05-11 10:00'),
          honour('h2', '国家级', '2026-06-11 10:00'),
        ],
      },
    ];
    const made = solo({}, { honours });
    expect(['2026-05', '2026-06', '2026-07'].map((month) => points(made, month))).toEqual([
      ['2.0'],
      ['2.0'],
      ['0.0'],
    ]);
  });
});

describe('a positive instruction of the chief', () => {
  test('earns 0.5 once for a matter, the first received, however the files are named', () => {
    const made = solo(
      {},
      {
        incoming: [
          praise('in9', '2026-06-11 10:00', { task: 't1' }),
          praise('in1', '2026-05-11 10:00', { task: 't1' }),
        ],
      },
    );
    expect([points(made, '2026-05'), points(made, '2026-06')]).toEqual([['0.5'], ['0.0']]);
  });

  test('received in time and typed before the freeze counts in its month, typed later in that of its entry', () => {
    const typed = (submitted: string) => {
      const onBehalf = { receivedAt: '2026-05-29 10:00', channel: '纸质', enteredBy: 'mishu' };
      const made = solo({}, { incoming: [praise('in1', submitted, { onBehalf })] });
      return [points(made, '2026-05'), points(made, '2026-06')];
    };
    expect(typed('2026-06-08 23:59')).toEqual([['0.5'], []]);
    expect(typed('2026-06-09 10:00')).toEqual([[], ['0.5']]);
  });
});

test('a matter praised twice earns once, though the earlier paper was typed after the freeze', () => {
  const onBehalf = { receivedAt: '2026-05-11 10:00', channel: '纸质', enteredBy: 'mishu' };
  const incoming = [
    praise('in1', '2026-06-20 10:00', { task: 't1', onBehalf }),
    praise('in2', '2026-05-20 10:00', { task: 't1' }),
  ];
  const made = solo({}, { incoming });
  expect([points(made, '2026-05'), points(made, '2026-06')]).toEqual([['0.5'], ['0.0']]);
});

test('E is 5 at most', () => {
  const honours = [{ honours: ['a', 'b'].map((id) => honour(id, '国家级', '2026-05-11 10:00', id)) }];
  expect(printed(solo({}, { honours }).score('2026-05')).E).toBe('5.00');
});
