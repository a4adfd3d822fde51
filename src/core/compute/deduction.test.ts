import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { solo } from './testing/solo.ts';

const deducted = (month: string, spec: Partial<MatterSpec>, ...more: Records[]) =>
  solo(spec, ...more)
    .score(month)
    .deductions.map(({ kind, matter, points, superseded }) => `${kind} ${matter} ${print(points, 1)}${superseded ? ' superseded' : ''}`);
const FAR = { due: '2026-12-25' };

const criticism = (id: string, submitted: string, task?: string): NonNullable<Records['measure']>[number] => ({
  id,
  kind: '通报批评',
  unit: 'jia',
  on: submitted.slice(0, 10),
  basis: '第六条',
  text: '通报批评',
  approval: { by: 'zhuren', on: submitted.slice(0, 10), mode: '会议' },
  submitted,
  ...(task === undefined ? {} : { task }),
});
const exposure = (
  submitted: string,
  verdict: { on: string; result: '属实' | '部分属实' | '不属实' } | undefined,
  task?: string,
): Records => ({
  incoming: [
    {
      id: 'in1',
      kind: '媒体曝光',
      title: '曝光',
      from: '电视台',
      date: submitted.slice(0, 10),
      units: ['jia'],
      text: '曝光',
      submitted,
      ...(verdict === undefined ? {} : { verdict: { ...verdict, by: 'mishu' } }),
      ...(task === undefined ? {} : { task }),
    },
  ],
});
const clue = (due: string, closed?: string): NonNullable<Records['clue']>[number] => ({
  id: 'c1',
  channel: '来电',
  category: '警报设施',
  summary: '反映',
  decision: { on: '2026-05-08', result: '转办', reason: '具体', unit: 'jia', due },
  submitted: '2026-05-07 10:00',
  ...(closed === undefined ? {} : { closed: { on: closed, result: '已办' } }),
});

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
    expect([made.score('2026-05', 'yi').deductions.length, made.score('2026-05').deductions.length]).toEqual([0, 0]);
  });

  test('costs once for a matter, however many nodes are red', () => {
    expect(deducted('2026-05', { due: '2026-05-12', nodes: [{ id: 'n1', due: '2026-05-11' }] })).toEqual(['red t1 1.0']);
  });

  test('of a relapse stays until it is rectified', () => {
    const end = { claims: ['2026-05-08 10:00'], checks: ['2026-05-11 通过', '2026-05-20 反弹 回头看 r1:2026-07-10'] };
    const relapse = (demand: object) => ['2026-05', '2026-06'].map((month) => deducted(month, { due: '2026-05-13', end, demands: [{ id: 'r1', ...demand }] }));
    expect(relapse({})).toEqual([['red t1 1.0'], ['red t1 1.0']]);
    const mended = { claims: ['2026-06-10 10:00'], checks: ['2026-06-12 通过'] };
    expect(relapse(mended)).toEqual([['red t1 1.0'], []]);
  });
});

describe('一事不二扣', () => {
  const red = { due: '2026-05-15' };

  test('of two grounds for one matter the larger stands', () => {
    const both = deducted('2026-05', red, { measure: [criticism('m1', '2026-05-20 10:00', 't1')] });
    expect(both).toEqual(['criticism t1 2.0', 'red t1 1.0 superseded']);
  });

  test('two matters are two deductions', () => {
    const made = solo(red, { measure: [criticism('m1', '2026-05-20 10:00')] });
    expect(printed(made.score('2026-05')).X).toBe('3.00');
  });

  test('a clue and an exposure are one matter with the task made of them', () => {
    const task = (source: object): Records => ({
      task: [
        {
          id: 't2',
          title: 't2',
          requirement: 't2',
          kind: '日常督办',
          source: { kind: '群众线索', ...source },
          class: '一般',
          lead: 'jia',
          leadOfficial: 'fenguan',
          notice: { no: '督办〔2026〕2号', printed: '2026-05-08' },
          due: '2026-12-25',
          submitted: '2026-05-08 09:00',
        },
      ],
    });
    expect(deducted('2026-05', FAR, task({ clue: 'c1' }), { clue: [clue('2026-05-15')] })).toEqual(['clue t2 0.5 superseded', 'red t2 1.0']);
    const shown = exposure('2026-05-08 10:00', { on: '2026-05-12', result: '属实' });
    expect(deducted('2026-05', FAR, task({ incoming: 'in1' }), shown)).toEqual(['exposure t2 2.0', 'red t2 1.0 superseded']);
  });
});

describe('criticism and exposure', () => {
  test('count in the month they were entered or found true', () => {
    const measure = [criticism('m1', '2026-06-01 10:00')];
    expect([deducted('2026-05', FAR, { measure }), deducted('2026-06', FAR, { measure })]).toEqual([[], ['criticism m1 2.0']]);
    const shown = exposure('2026-05-20 10:00', { on: '2026-06-03', result: '部分属实' });
    expect([deducted('2026-05', FAR, shown), deducted('2026-06', FAR, shown)]).toEqual([[], ['exposure in1 2.0']]);
  });

  test('found true before it was entered counts in the month of the entry, so that none is lost', () => {
    const shown = exposure('2026-06-02 10:00', { on: '2026-05-29', result: '属实' });
    expect([deducted('2026-05', FAR, shown), deducted('2026-06', FAR, shown)]).toEqual([[], ['exposure in1 2.0']]);
  });

  test('not found true costs nothing', () => {
    expect(deducted('2026-05', FAR, exposure('2026-05-08 10:00', { on: '2026-05-12', result: '不属实' }))).toEqual([]);
    expect(deducted('2026-05', FAR, exposure('2026-05-08 10:00', undefined))).toEqual([]);
  });
});

describe('a clue handed to the unit', () => {
  const at = (month: string, due: string, closed?: string) => deducted(month, FAR, { clue: [clue(due, closed)] });

  test('costs 0.5 while it is overdue at a cut-off, each month anew', () => {
    expect(at('2026-05', '2026-05-29')).toEqual(['clue c1 0.5']);
    expect(at('2026-06', '2026-05-29')).toEqual(['clue c1 0.5']);
    expect(at('2026-05', '2026-05-29', '2026-05-31')).toEqual([]);
    expect(at('2026-05', '2026-05-29', '2026-06-01')).toEqual(['clue c1 0.5']);
  });

  test('due on a rest day is due on the next working day, and not overdue on its own day', () => {
    expect(at('2026-05', '2026-05-30')).toEqual([]);
    expect(at('2026-06', '2026-06-30')).toEqual([]);
    expect(at('2026-06', '2026-06-29')).toEqual(['clue c1 0.5']);
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
    return solo(FAR, { verification: [sitting('2026-05-20-a', result), ...(result2 === undefined ? [] : [sitting('2026-05-20-b', result2)])] }).score('2026-05');
  };

  test('that found a change worked to without consent costs 0.5', () => {
    expect(printed(found({ unconsentedChange: true })).X).toBe('0.50');
  });

  test('that found 弄虚作假 costs 5 each time, outside the cap', () => {
    expect(printed(found({ result: '弄虚作假' })).X).toBe('5.00');
    expect(printed(found({ result: '弄虚作假' }, { result: '弄虚作假' })).X).toBe('10.00');
    const measure = Array.from({ length: 6 }, (_, index) => criticism(`m${String(index)}`, '2026-05-20 10:00'));
    expect(printed(solo(FAR, { measure }).score('2026-05')).X).toBe('10.00');
  });
});
