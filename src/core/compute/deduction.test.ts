import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import { buildContext } from './context.ts';
import { deductionLines } from './deduction.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { solo } from './testing/solo.ts';
import { clue, criticism, exposure } from './testing/grounds.ts';
import { RULES } from './testing/world.ts';

const deducted = (month: string, spec: Partial<MatterSpec>, ...more: Records[]) =>
  solo(spec, ...more)
    .score(month)
    .deductions.map(
      ({ kind, matter, points, superseded }) =>
        `${kind} ${matter} ${print(points, 1)}${superseded ? ' superseded' : ''}`,
    );
const FAR = { due: '2026-12-25' };

describe('一事不二扣', () => {
  const red = { due: '2026-05-15' };

  test('of two grounds for one matter the larger stands', () => {
    const both = deducted('2026-05', red, { measure: [criticism('m1', '2026-05-20 10:00', 't1')] });
    expect(both).toEqual(['criticism t1 2.0', 'red t1 1.0 superseded']);
  });

  test('of two equal grounds of a kind the first by path stands, in whatever order they are read', () => {
    const measure = ['m1', 'm2'].map((id) => criticism(id, '2026-05-20 10:00', 't1'));
    const { ledger, asOf } = solo(FAR, { measure }).context;
    for (const read of [ledger.measure, ledger.measure.toReversed()]) {
      const context = buildContext({ ...ledger, measure: read }, asOf);
      const lines = context && deductionLines(context, RULES, 'jia', '2026-05');
      expect(lines?.map(({ source, superseded }) => [source.entry.path, superseded])).toEqual([
        ['measure/0000.yaml', false],
        ['measure/0001.yaml', true],
      ]);
    }
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
    expect(deducted('2026-05', FAR, task({ clue: 'c1' }), { clue: [clue('2026-05-15')] })).toEqual([
      'clue t2 0.5 superseded',
      'red t2 1.0',
    ]);
    const shown = exposure('2026-05-08 10:00', { on: '2026-05-12', result: '属实' });
    expect(deducted('2026-05', FAR, task({ incoming: 'in1' }), shown)).toEqual([
      'exposure t2 2.0',
      'red t2 1.0 superseded',
    ]);
  });
});
