import { describe, expect, test } from 'vitest';
import { matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { outcomeAt } from './testing/outcome-row.ts';
import { sparing } from './testing/sparing.ts';

/** A node’s outcome by moment, of a course with n1 due on 15 May 2026. */
const course = (spec: Partial<MatterSpec>, id: string, moments: readonly string[]) =>
  moments.map((moment) => outcomeAt(moment, id, spec));

const node = (acts: Partial<NodeSpec>): Partial<MatterSpec> => ({
  nodes: [{ id: 'n1', due: '2026-05-15', ...acts }],
});

test('a node is unclaimed, claimed, refused and claimed again, accepted and found false, each from its minute', () => {
  const spec = node({
    claims: ['2026-05-15 10:00', '2026-05-28 10:00'],
    checks: ['2026-05-27 退回', '2026-05-29 通过', '2026-06-12 弄虚作假 回头看'],
  });
  const moments = [
    '2026-05-15 09:59',
    '2026-05-15 10:00',
    '2026-05-27 15:59',
    '2026-05-27 16:00',
    '2026-05-28 10:00',
    '2026-05-29 15:59',
    '2026-05-29 16:00',
    '2026-06-12 15:59',
    '2026-06-12 16:00',
  ];
  const again = '2026-05-28 10:00';
  const done = `accepted n1 ${again}, check 2026-05-29, finished 2026-05-28, credit 3`;
  expect(course(spec, 'n1', moments)).toEqual([
    'unclaimed',
    'claimed n1 2026-05-15 10:00',
    'claimed n1 2026-05-15 10:00',
    'refused n1 2026-05-15 10:00, credit 3',
    `claimed n1 ${again}, credit 3`,
    `claimed n1 ${again}, credit 3`,
    done,
    done,
    `refused n1 ${again}, credit 3, overturned n1 ${again} 2026-06-12`,
  ]);
});

describe('the verified percentage of a node', () => {
  const spec: Partial<MatterSpec> = {
    nodes: [
      {
        id: 'n1',
        due: '2026-05-15',
        claims: ['2026-05-11 10:00/1'],
        checks: ['2026-05-12 基本通过 核验 r1:2026-06-12'],
        percent: 30,
      },
      {
        id: 'n2',
        due: '2026-05-29',
        claims: ['2026-05-13 10:00/1'],
        checks: ['2026-05-14 通过'],
        percent: 45,
      },
    ],
    end: { claims: ['2026-05-25 10:00/1'], checks: ['2026-05-26 通过'], percent: 60 },
    demands: [{ id: 'r1', claims: ['2026-05-19 10:00/1'], checks: ['2026-05-20 通过'], percent: 50 }],
  };
  const percentOf = (moment: string) =>
    ['n1', 'n2', 'end', 'r1'].map((id) => /(\d+)%/.exec(outcomeAt(moment, id, spec))?.[1]);

  test('is what the latest check of itself or of 办结 found; 办结 says nothing of a demand', () => {
    expect(percentOf('2026-05-12 16:00')).toEqual(['30', undefined, undefined, undefined]);
    expect(percentOf('2026-05-21 12:00')).toEqual(['30', '45', undefined, '50']);
    expect(percentOf('2026-05-26 16:00')).toEqual(['60', '60', '60', '50']);
  });

  test('stays when a later check says nothing of it', () => {
    const silent = {
      id: '2026-05-28-t1',
      on: '2026-05-28',
      by: 'mishu',
      method: '现场查看' as const,
      submitted: '2026-05-28 16:00',
      results: [{ task: 't1', node: 'n1', kind: '核验' as const, result: '通过' as const, finding: '属实' }],
    };
    const own = { ...spec, end: {} };
    expect(outcomeAt('2026-05-28 16:00', 'n1', own, { verification: [silent] })).toBe(
      'unclaimed, quarters 1, 30%',
    );
  });
});

describe('progress', () => {
  test('claimed waits for its check, and the highest that was accepted counts', () => {
    const spec = node({
      claims: ['2026-05-18 10:00/2', '2026-05-25 10:00/1', '2026-06-01 10:00/3'],
      checks: ['2026-05-20 通过', '2026-05-27 通过', '2026-06-03 退回'],
    });
    expect(
      course(spec, 'n1', [
        '2026-05-18 10:00',
        '2026-05-20 16:00',
        '2026-05-25 10:00',
        '2026-05-27 16:00',
        '2026-06-01 10:00',
        '2026-06-03 16:00',
      ]),
    ).toEqual([
      'unclaimed, progressPending true',
      'unclaimed, quarters 2',
      'unclaimed, quarters 2, progressPending true',
      'unclaimed, quarters 2',
      'unclaimed, quarters 2, progressPending true',
      'unclaimed, quarters 2',
    ]);
  });

  test('of a node that the draw spares is accepted as reported at the freeze', () => {
    const plain = (id: string, lead: string, claims: readonly string[]): MatterSpec => ({
      id,
      lead,
      printed: '2026-05-06',
      due: '2026-09-30',
      level: '一般',
      nodes: claims.map((claim, index) => ({
        id: `n${String(index + 1)}`,
        due: '2026-05-15',
        claims: [claim],
      })),
    });
    const own = plain('t1', 'jia', ['2026-05-20 10:00/2']);
    const others = plain('t2', 'yi', Array<string>(4).fill('2026-05-19 10:00'));
    const draw = sparing('jia', '2026-05', matters([own, others]));
    const at = (moment: string) => outcomeAt(moment, 'n1', own, matters([others]), draw);
    expect(at('2026-06-08 23:59')).toBe('unclaimed, progressPending true');
    expect(at('2026-06-09 00:00')).toBe('unclaimed, quarters 2');
  });
});
