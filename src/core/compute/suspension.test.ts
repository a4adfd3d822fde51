import { describe, expect, test } from 'vitest';
import type { MatterSpec } from './testing/matter.ts';
import { liveHorizon } from './horizon.ts';
import { isSuspended, pausesUntil, terminatedOn } from './suspension.ts';
import { monthHorizon } from './months.ts';
import { solo } from './testing/solo.ts';

// Resting from Monday 11 May, taken up again on Monday 18 May: five working days.
const REST = ['2026-05-11 暂停', '2026-05-18 恢复'];
const due = (spec: Partial<MatterSpec>, id = 'n1', month = '2026-06') => solo(spec).node(month, id).due;

describe('resting', () => {
  test('begins and ends with the day of the decision', () => {
    const { dossier, context } = solo({ events: REST });
    const look = monthHorizon(context, '2026-05');
    const on = (day: string) => isSuspended(dossier, { ...look, day });
    expect([on('2026-05-10'), on('2026-05-11'), on('2026-05-17'), on('2026-05-18')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('needs the chief’s written decision', () => {
    const event = {
      task: 't1',
      kind: '暂停' as const,
      on: '2026-05-11',
      text: '暂停',
      submitted: '2026-05-11 08:00',
    };
    const { dossier, context } = solo({}, { event: [event] });
    expect(isSuspended(dossier, monthHorizon(context, '2026-05'))).toBe(false);
  });

  test('and ended by the chief alone, once the record is there', () => {
    const event = {
      task: 't1',
      kind: '终止' as const,
      on: '2026-05-12',
      text: '终止',
      submitted: '2026-05-12 08:00',
    };
    const approval = { by: 'zhuren', on: '2026-05-12', mode: '签批' as const };
    const ended = (more: object, moment: string) =>
      terminatedOn(solo({ events: REST }, { event: [{ ...event, ...more }] }).dossier, liveHorizon(moment));
    expect(ended({ approval }, '2026-05-12 08:00')).toBe('2026-05-12');
    expect(ended({ approval }, '2026-05-12 07:59')).toBeUndefined();
    expect(ended({}, '2026-06-30 24:00')).toBeUndefined();
  });

  test('entered more than two working days later without paper begins with the entry', () => {
    const entered = (submitted: string, paper?: string) => {
      const approval = {
        by: 'zhuren',
        on: '2026-05-11',
        mode: '签批' as const,
        ...(paper === undefined ? {} : { paper }),
      };
      const pause = {
        task: 't1',
        kind: '暂停' as const,
        on: '2026-05-11',
        text: '暂停',
        approval,
        submitted,
      };
      return due({ nodes: [{ id: 'n1', due: '2026-05-20' }], events: ['2026-05-18 恢复'] }, 'n1') ===
        '2026-05-20'
        ? solo(
            { nodes: [{ id: 'n1', due: '2026-05-20' }], events: ['2026-05-18 恢复'] },
            { event: [pause] },
          ).node('2026-06', 'n1').due
        : 'moved without a rest';
    };
    expect(entered('2026-05-13 10:00')).toBe('2026-05-27');
    expect(entered('2026-05-14 10:00')).toBe('2026-05-22');
    expect(entered('2026-05-14 10:00', '签批单2026-018')).toBe('2026-05-27');
  });
});

test('seen from a day, a rest reaches to the end of that day at most, and what begins later is none', () => {
  const pauses = [
    { from: '2026-05-11', to: '2026-05-18' },
    { from: '2026-06-01', to: undefined },
  ];
  expect(pausesUntil(pauses, '2026-05-10')).toEqual([]);
  expect(pausesUntil(pauses, '2026-05-11')).toEqual([{ from: '2026-05-11', to: '2026-05-12' }]);
  expect(pausesUntil(pauses, '2026-05-17')).toEqual([{ from: '2026-05-11', to: '2026-05-18' }]);
  expect(pausesUntil(pauses, '2026-05-31')).toEqual([{ from: '2026-05-11', to: '2026-05-18' }]);
  expect(pausesUntil(pauses, '2026-06-01')).toEqual([
    { from: '2026-05-11', to: '2026-05-18' },
    { from: '2026-06-01', to: '2026-06-02' },
  ]);
});
