import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPrompt } from './delivery.ts';
import { monthHorizon } from './months.ts';
import { planDuties } from './plan-duty.ts';
import { taskNodes } from './task-nodes.ts';
import { arbitraryLedger, worldOf } from './testing/arbitrary-ledger.ts';
import { holds } from './testing/holds.ts';
import { CALENDAR_2026 } from './testing/world.ts';
import { addDays } from '../calendar/day.ts';

test('§13.17 an added rest day, closure or amendment never shortens a deadline', () => {
  const closure = fc.record({
    known: fc.integer({ min: 0, max: 120 }),
    after: fc.integer({ min: 0, max: 10 }),
    days: fc.integer({ min: 0, max: 4 }),
  });
  holds(
    fc.property(arbitraryLedger(), fc.array(closure, { minLength: 1, maxLength: 3 }), (random, made) => {
      const ledger = {
        ...random,
        matters: random.matters.map((spec) => ({ ...spec, changes: [], events: [] })),
      };
      const closures = made.map(({ known, after, days }, index) => {
        const from = addDays('2026-03-09', known + after);
        return {
          id: `c${String(index)}`,
          known: addDays('2026-03-09', known),
          from,
          to: addDays(from, days),
          reason: '停电',
          basis: '公告',
        };
      });
      const open = worldOf(ledger);
      const shut = worldOf(ledger, { calendar: [{ ...CALENDAR_2026, closures }] });
      for (const [id, dossier] of open.dossiers) {
        const other = shut.dossiers.get(id);
        if (other === undefined) throw new Error('the same matters');
        // A closure known before the notice may make it a 即办件, which owes a 签收 and no plan.
        if (isPrompt(open, dossier) !== isPrompt(shut, other)) continue;
        const days = (context: typeof open, of: typeof dossier) => {
          const horizon = monthHorizon(context, '2026-08');
          return [
            ...planDuties(context, of, horizon).map(({ deadline }) => deadline.due),
            ...taskNodes(context, of, horizon).map(({ due }) => due),
          ];
        };
        const longer = days(shut, other);
        days(open, dossier).forEach((due, index) => {
          expect((longer[index] ?? '') >= due).toBe(true);
        });
      }
    }),
  );
});
