import { describe, expect, test } from 'vitest';
import type { Records } from './testing/ledger-of.ts';
import { courseAt, stateAt } from './testing/state-course.ts';

describe('before 备案', () => {
  test('a notice is 已下达 until the day of its delivery has come', () => {
    const handed = {
      task: {
        notice: {
          no: '督办〔2026〕1号',
          printed: '2026-05-06',
          handedOver: { on: '2026-05-08', paper: '回证' },
        },
      },
      acked: '2026-05-08 10:00',
      plan: null,
    };
    const course = {
      '2026-05-06 09:00': '— → issued',
      '2026-05-08 00:00': 'issued → ack-due',
      '2026-05-08 10:00': 'ack-due → plan-due',
    };
    expect(courseAt(course, handed)).toEqual(course);
  });

  test('a plan that has not come is overdue from the day after its second working day, after a return from the day after two more', () => {
    const missing = { '2026-05-09 00:00': 'plan-due → plan-overdue' };
    expect(courseAt(missing, { plan: null })).toEqual(missing);
    const returned = { returned: [{ plan: '2026-05-07 10:00', back: '2026-05-08' }], filed: null };
    const again = {
      '2026-05-12 00:00': 'plan-due → plan-overdue',
      '2026-05-13 10:00': 'plan-overdue → approval-due',
    };
    expect(courseAt(again, { ...returned, plan: '2026-05-13 10:00' })).toEqual(again);
  });

  test('only the lead signs for the matter', () => {
    const helper: Records = { ack: [{ task: 't1', unit: 'yi', submitted: '2026-05-06 09:30' }] };
    const spec = { plan: null, assists: ['yi'], level: '重大' as const };
    const course = { '2026-05-06 09:30': 'ack-due → ack-due', '2026-05-06 10:00': 'ack-due → plan-due' };
    expect(courseAt(course, spec, helper)).toEqual(course);
    expect(stateAt('2026-05-06 09:59', spec, helper, '2026-12-31 10:00')).toBe('ack-due');
  });

  test('a matter due within five working days is in hand once its lead has signed, and owes no plan', () => {
    // 6 May and five working days, 9 May made up among them: 12 May.
    const prompt = {
      due: '2026-05-12',
      plan: null,
      acked: '2026-05-11 10:00',
      end: { claims: ['2026-05-12 10:00'] },
    };
    const course = {
      '2026-05-09 00:00': 'ack-due → ack-due',
      '2026-05-11 10:00': 'ack-due → handling',
      '2026-05-12 10:00': 'handling → claimed',
    };
    expect(courseAt(course, prompt)).toEqual(course);
    const longer = { '2026-05-11 10:00': 'plan-overdue → plan-overdue' };
    expect(courseAt(longer, { ...prompt, due: '2026-05-13' })).toEqual(longer);
  });
});
