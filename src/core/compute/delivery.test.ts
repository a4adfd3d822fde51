import { describe, expect, test } from 'vitest';
import { deliveryOf, isPrompt } from './delivery.ts';
import { solo } from './testing/solo.ts';
import { RULES } from './testing/world.ts';

test('five working days make a 即办件, six do not', () => {
  const prompt = (due: string) => {
    const { context, dossier } = solo({ due });
    return isPrompt(context, dossier);
  };
  // From Wednesday 6 May: 7, 8, Saturday 9 (调休上班), 11, 12.
  expect(prompt('2026-05-12')).toBe(true);
  expect(prompt('2026-05-13')).toBe(false);
});

test('how many, the rules of the month say in which the clock starts, five where there are none', () => {
  const prompt = (printed: string, due: string) => {
    const later = { ...RULES, version: 'v2', from: '2026-06', clocks: { ...RULES.clocks, prompt: 3 } };
    const { context, dossier } = solo({ printed, due }, { rules: [RULES, later] });
    return isPrompt(context, dossier);
  };
  expect([prompt('2026-05-29', '2026-06-05'), prompt('2026-05-29', '2026-06-08')]).toEqual([true, false]);
  expect([prompt('2026-06-01', '2026-06-04'), prompt('2026-06-01', '2026-06-05')]).toEqual([true, false]);
  expect([prompt('2025-12-01', '2025-12-08'), prompt('2025-12-01', '2025-12-09')]).toEqual([true, false]);
});

describe('clocks start', () => {
  const PRINTED = '2026-05-11';
  const delivery = (task: object) => {
    const base = {
      id: 't2',
      title: 't2',
      requirement: 't2',
      kind: '日常督办' as const,
      source: { kind: '办公会' as const },
      class: '一般' as const,
      lead: 'jia',
      leadOfficial: 'fenguan',
      notice: { no: '督办〔2026〕2号', printed: PRINTED },
      due: '2026-06-30',
      submitted: '2026-05-11 09:00',
      ...task,
    };
    const dossier = solo({}, { task: [base] }).context.dossiers.get('t2');
    return dossier && deliveryOf(dossier);
  };
  const shown = (delivered: string, start = delivered, proof = 'ledger') => ({
    start,
    printed: PRINTED,
    delivered,
    proof,
  });

  test('at the later of the printed date and the first appearance in the ledger', () => {
    expect(delivery({})).toEqual(shown('2026-05-11'));
    expect(delivery({ submitted: '2026-05-13 09:00' })).toEqual(shown('2026-05-13'));
    expect(delivery({ submitted: '2026-05-08 09:00' })).toEqual(shown('2026-05-08', PRINTED));
  });

  test('at the signed hand-over, where there is one', () => {
    const handed = (on: string) => ({
      notice: { no: '督办〔2026〕2号', printed: PRINTED, handedOver: { on, paper: '送达回证第2号' } },
      submitted: '2026-05-14 09:00',
    });
    expect(delivery(handed('2026-05-12'))).toEqual(shown('2026-05-12', '2026-05-12', 'hand-over'));
    expect(delivery(handed('2026-05-10'))).toEqual(shown('2026-05-10', PRINTED, 'hand-over'));
  });

  test('no earlier for an entry on behalf', () => {
    const onBehalf = { receivedAt: '2026-05-11 09:00', channel: '纸质', enteredBy: 'mishu' };
    expect(delivery({ submitted: '2026-05-13 09:00', onBehalf })).toEqual(shown('2026-05-13'));
  });
});
