import { expect, test } from 'vitest';
import { deliveryOf, isPrompt } from './delivery.ts';
import { solo } from './testing/solo.ts';

test('five working days make a 即办件, six do not', () => {
  const prompt = (due: string) => {
    const { context, dossier } = solo({ due });
    return isPrompt(context, dossier);
  };
  // From Wednesday 6 May: 7, 8, Saturday 9 (调休上班), 11, 12.
  expect(prompt('2026-05-12')).toBe(true);
  expect(prompt('2026-05-13')).toBe(false);
});

test('clocks start at the later of the printed date and the delivery', () => {
  const due = (task: object) => {
    const base = {
      id: 't2',
      title: 't2',
      requirement: 't2',
      kind: '日常督办' as const,
      source: { kind: '办公会' as const },
      class: '一般' as const,
      lead: 'jia',
      leadOfficial: 'fenguan',
      notice: { no: '督办〔2026〕2号', printed: '2026-05-11' },
      due: '2026-06-30',
      submitted: '2026-05-11 09:00',
      ...task,
    };
    const { context } = solo({}, { task: [base] });
    const dossier = context.dossiers.get('t2');
    return dossier && deliveryOf(dossier).start;
  };
  expect(due({})).toBe('2026-05-11');
  expect(due({ submitted: '2026-05-13 09:00' })).toBe('2026-05-13');
  expect(due({ submitted: '2026-05-08 09:00' })).toBe('2026-05-11');
  const handed = {
    no: '督办〔2026〕2号',
    printed: '2026-05-11',
    handedOver: { on: '2026-05-12', paper: '送达回证第2号' },
  };
  expect(due({ notice: handed, submitted: '2026-05-14 09:00' })).toBe('2026-05-12');
});

test('an entry on behalf does not antedate the ledger’s first appearance', () => {
  const { context } = solo(
    {},
    {
      task: [
        {
          id: 't2',
          title: 't2',
          requirement: 't2',
          kind: '日常督办',
          source: { kind: '办公会' },
          class: '一般',
          lead: 'jia',
          leadOfficial: 'fenguan',
          notice: { no: '督办〔2026〕2号', printed: '2026-05-06' },
          due: '2026-06-30',
          submitted: '2026-05-13 09:00',
          onBehalf: { receivedAt: '2026-05-06 09:00', channel: '纸质', enteredBy: 'mishu' },
        },
      ],
    },
  );
  const dossier = context.dossiers.get('t2');
  expect(dossier && deliveryOf(dossier).start).toBe('2026-05-13');
});
