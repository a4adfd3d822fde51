import { describe, expect, test } from 'vitest';
import { pointsBehind } from './behind.ts';
import { liveHorizon } from './horizon.ts';
import { taskNodes } from './task-nodes.ts';
import type { MatterSpec, NodeSpec } from './testing/matter.ts';
import { soloAt } from './testing/solo.ts';

const FILED = { plan: '2026-05-07 10:00', filed: '2026-05-07', due: '2026-12-25', level: '重大' } as const;
const APRIL = { claims: ['2026-05-11 10:00'], checks: ['2026-05-12 通过'] };

/** Node → points behind at noon of a day, for those that have an answer. */
function behindOn(day: string, nodes: readonly NodeSpec[], more: Partial<MatterSpec> = {}) {
  const { context, dossier } = soloAt(`${day} 12:00`, { ...FILED, ...more, nodes });
  const horizon = liveHorizon(context.asOf);
  const points = taskNodes(context, dossier, horizon).map((node) => [
    node.id,
    pointsBehind(context, dossier, node, day, horizon),
  ]);
  return Object.fromEntries(points.filter(([, behind]) => behind !== undefined)) as Record<string, number>;
}

describe('a quantified matter lies behind', () => {
  const nodes = [
    { id: 'n1', due: '2026-05-15', target: 40 },
    { id: 'n2', due: '2026-05-29', target: 70 },
  ];

  test('the target of the last node due before the day, without anything in between', () => {
    expect(behindOn('2026-05-15', nodes)).toEqual({});
    expect(behindOn('2026-05-16', nodes)).toEqual({ n1: 40 });
    expect(behindOn('2026-05-29', nodes)).toEqual({ n1: 40 });
    expect(behindOn('2026-05-30', nodes)).toEqual({ n2: 70 });
    expect(behindOn('2026-05-30', nodes.toReversed())).toEqual({ n2: 70 });
  });

  test('by a node whose day has a target, whatever else is due after it', () => {
    expect(behindOn('2026-05-30', [...nodes, { id: 'n3', due: '2026-05-29' }])).toEqual({ n2: 70 });
    expect(
      behindOn(
        '2026-05-30',
        [nodes[0], { id: 'n3', due: '2026-05-20' }].flatMap((n) => n ?? []),
      ),
    ).toEqual({ n1: 40 });
  });

  test('by each of two targets of one day', () => {
    const both = [...nodes, { id: 'n3', due: '2026-05-29', target: 60 }];
    expect(behindOn('2026-05-30', both)).toEqual({ n2: 70, n3: 60 });
  });
});

describe('what is verified comes off', () => {
  const n0 = { id: 'n0', due: '2026-05-12', ...APRIL };
  const n2 = { id: 'n2', due: '2026-05-29', target: 70 };

  test('an accepted node stands for its target, one that is only claimed or has none for nothing', () => {
    const n1 = { id: 'n1', due: '2026-05-15', target: 40 };
    expect(behindOn('2026-06-01', [n0, n1, n2])).toEqual({ n2: 70 });
    expect(behindOn('2026-06-01', [n0, { ...n1, claims: ['2026-05-15 10:00'] }, n2])).toEqual({ n2: 70 });
    expect(behindOn('2026-06-01', [n0, { ...n1, ...APRIL }, n2])).toEqual({ n2: 30 });
  });

  test('a check tells the percentage itself, and the highest counts', () => {
    const part = { claims: ['2026-05-11 10:00/1'], checks: ['2026-05-12 通过'] };
    const n1 = { id: 'n1', due: '2026-05-15', target: 40 };
    expect(behindOn('2026-06-01', [n1, { ...n2, ...part, percent: 25 }])).toEqual({ n2: 45 });
    expect(
      behindOn('2026-06-01', [
        { ...n1, ...APRIL },
        { ...n2, ...part, percent: 25 },
      ]),
    ).toEqual({ n2: 30 });
    expect(behindOn('2026-06-01', [{ ...n1, ...APRIL, percent: 55 }, n2])).toEqual({ n2: 15 });
  });
});

test('each unit lies behind its own nodes alone', () => {
  const own = { id: 'n1', due: '2026-05-15', target: 40 };
  const theirs = { id: 'n2', due: '2026-05-20', target: 60, unit: 'yi', ...APRIL };
  expect(behindOn('2026-06-01', [own, theirs], { assists: ['yi'] })).toEqual({ n1: 40, n2: 0 });
});
