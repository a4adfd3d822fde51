import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, sum } from '../exact/fraction.ts';
import { unitLight } from './light.ts';
import { monthHorizon } from './months.ts';
import { nodeLight } from './node-light.ts';
import { nodeOutcome } from './node-outcome.ts';
import { missingPlan } from './plan-duty.ts';
import { taskNodes } from './task-nodes.ts';
import { arbitraryLedger, MONTHS, worldOf } from './testing/arbitrary-ledger.ts';
import { UNIT_IDS } from './testing/arbitrary-matter.ts';
import { holds } from './testing/holds.ts';
import { unitMonth } from './unit-month.ts';

test('§13.18 a red deduction ⇔ the light is 红 at cut-off, of the lead unit, by something neither accepted nor 待核', () => {
  holds(
    fc.property(arbitraryLedger(), fc.constantFrom(...MONTHS), (ledger, month) => {
      const context = worldOf(ledger);
      const horizon = monthHorizon(context, month);
      for (const unit of UNIT_IDS) {
        const deducted = unitMonth(context, unit, month)?.deductions.filter(({ kind }) => kind === 'red');
        const red = [...context.dossiers.values()].filter((dossier) => {
          const lead = dossier.task.value.lead === unit;
          if (!lead || unitLight(context, dossier, unit, horizon).light !== 'red') return false;
          const open = taskNodes(context, dossier, horizon).filter((node) => {
            const outcome = nodeOutcome(context, dossier, node, horizon);
            const waits = outcome.state === 'accepted' || outcome.state === 'claimed';
            const own = node.unit === unit && !node.cancelled && !waits;
            return own && nodeLight(context, dossier, node, outcome, horizon).light === 'red';
          });
          return open.length > 0 || (missingPlan(context, dossier, horizon)?.late ?? 0) > 5;
        });
        expect(deducted?.map(({ matter }) => matter)).toEqual(red.map(({ id }) => id));
      }
    }),
  );
});

test('§13.19 of several deductions for one matter in a month one stands, the largest', () => {
  holds(
    fc.property(arbitraryLedger(), fc.constantFrom(...MONTHS), (ledger, month) => {
      const context = worldOf(ledger);
      for (const unit of UNIT_IDS) {
        const lines = unitMonth(context, unit, month)?.deductions ?? [];
        for (const matter of new Set(lines.map((line) => line.matter))) {
          const own = lines.filter((line) => line.matter === matter);
          const stands = own.filter(({ superseded }) => !superseded);
          expect(stands).toHaveLength(1);
          for (const line of own)
            expect(compare(line.points, sum(stands.map(({ points }) => points)))).toBeLessThanOrEqual(0);
        }
      }
    }),
  );
});
