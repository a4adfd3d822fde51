import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { solo } from './testing/solo.ts';
import { criticism } from './testing/grounds.ts';

const deducted = (month: string, spec: Partial<MatterSpec>, ...more: Records[]) =>
  solo(spec, ...more)
    .score(month)
    .deductions.map(
      ({ kind, matter, points, superseded }) =>
        `${kind} ${matter} ${print(points, 1)}${superseded ? ' superseded' : ''}`,
    );
const FAR = { due: '2026-12-25' };
/** What is deducted, and the field it stands on. */
const sourced = (made: ReturnType<typeof solo>, unit = 'jia') =>
  made
    .score('2026-05', unit)
    .deductions.map(
      ({ kind, points, source }) =>
        `${kind} ${print(points, 1)} ${source.entry.path}#${source.field.join('.')}`,
    );

describe('red at the cut-off of 31 May', () => {
  test('costs 1.0 from the sixth working day', () => {
    expect(deducted('2026-05', { due: '2026-05-22' })).toEqual([]);
    expect(deducted('2026-05', { due: '2026-05-21' })).toEqual(['red t1 1.0']);
  });

  test('costs nothing when the red node is 待核, and again when the claim was refused', () => {
    expect(deducted('2026-05', { due: '2026-05-15', end: { claims: ['2026-05-29 10:00'] } })).toEqual([]);
    const refused = { claims: ['2026-05-28 10:00'], checks: ['2026-05-29 退回'] };
    expect(deducted('2026-05', { due: '2026-05-15', end: refused })).toEqual(['red t1 1.0']);
  });

  test('counts a missing plan overdue more than five working days', () => {
    expect(deducted('2026-05', { ...FAR, printed: '2026-05-20', plan: null })).toEqual([]);
    expect(deducted('2026-05', { ...FAR, printed: '2026-05-19', plan: null })).toEqual(['red t1 1.0']);
  });

  test('costs an assisting unit nothing', () => {
    const nodes = [{ id: 'n1', due: '2026-05-11', unit: 'yi' }];
    const made = solo({ ...FAR, nodes });
    expect([made.score('2026-05', 'yi').deductions.length, made.score('2026-05').deductions.length]).toEqual([
      0, 0,
    ]);
  });

  test('costs once for a matter, however many nodes are red', () => {
    expect(deducted('2026-05', { due: '2026-05-12', nodes: [{ id: 'n1', due: '2026-05-11' }] })).toEqual([
      'red t1 1.0',
    ]);
  });

  test('stands on the date that is overdue, for a missing plan on the notice', () => {
    const n1 = { id: 'n1', due: '2026-05-12' };
    expect(sourced(solo({ due: '2026-05-21' }))).toEqual(['red 1.0 task/0000.yaml#due']);
    expect(sourced(solo({ nodes: [n1] }))).toEqual(['red 1.0 plan/0000.yaml#nodes.0.due']);
    expect(sourced(solo({ ...FAR, plan: null }))).toEqual(['red 1.0 task/0000.yaml#notice.printed']);
  });

  test('costs nothing while the matter rests, and from the resumption on again', () => {
    const resting = { due: '2026-05-12', events: ['2026-05-28 暂停', '2026-06-01 恢复'] };
    expect([deducted('2026-05', resting), deducted('2026-06', resting)]).toEqual([[], ['red t1 1.0']]);
  });

  test('of a relapse stays until it is rectified', () => {
    const end = {
      claims: ['2026-05-08 10:00'],
      checks: ['2026-05-11 通过', '2026-05-20 反弹 回头看 r1:2026-07-10'],
    };
    const relapse = (demand: object) =>
      ['2026-05', '2026-06'].map((month) =>
        deducted(month, { due: '2026-05-13', end, demands: [{ id: 'r1', ...demand }] }),
      );
    expect(relapse({})).toEqual([['red t1 1.0'], ['red t1 1.0']]);
    const mended = { claims: ['2026-06-10 10:00'], checks: ['2026-06-12 通过'] };
    expect(relapse(mended)).toEqual([['red t1 1.0'], []]);
  });
});

describe('a check', () => {
  const found = (result: object, result2?: object) => {
    const sitting = (id: string, more: object): NonNullable<Records['verification']>[number] => ({
      id,
      on: '2026-05-20',
      by: 'mishu',
      method: '暗访',
      submitted: '2026-05-20 16:00',
      results: [{ task: 't1', node: 'end', kind: '再督查', result: '通过', finding: '情况', ...more }],
    });
    return solo(
      { ...FAR, nodes: [{ id: 'n1', due: '2026-12-24', unit: 'yi' }] },
      {
        verification: [
          sitting('2026-05-20-a', result),
          ...(result2 === undefined ? [] : [sitting('2026-05-20-b', result2)]),
        ],
      },
    );
  };

  test('that found a change worked to without consent costs 0.5', () => {
    expect(printed(found({ unconsentedChange: true }).score('2026-05')).X).toBe('0.50');
  });

  test('that found 弄虚作假 costs 5 each time, outside the cap', () => {
    expect(printed(found({ result: '弄虚作假' }).score('2026-05')).X).toBe('5.00');
    expect(printed(found({ result: '弄虚作假' }, { result: '弄虚作假' }).score('2026-05')).X).toBe('10.00');
    const measure = Array.from({ length: 6 }, (_, index) =>
      criticism(`m${String(index)}`, '2026-05-20 10:00'),
    );
    expect(printed(solo(FAR, { measure }).score('2026-05')).X).toBe('10.00');
  });

  test('is one ground of its kind for a matter, in the record of the first, however often it was found', () => {
    const first = 'verification/0000.yaml#results.0';
    const change = { unconsentedChange: true };
    const falsified = { result: '弄虚作假' };
    expect(sourced(found(change, change))).toEqual([`unconsented 0.5 ${first}`]);
    expect(sourced(found(falsified, falsified))).toEqual([`falsified 10.0 ${first}`]);
  });

  test('costs the unit of the node checked, and no other', () => {
    const of = (node: string) => {
      const made = found({ result: '弄虚作假', node });
      return [sourced(made, 'jia').length, sourced(made, 'yi').length];
    };
    expect([of('end'), of('n1')]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});
