import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDayOfMonth } from '../calendar/day.ts';
import type { Dossier } from './dossier.ts';
import { monthHorizon } from './months.ts';
import { nodeOutcome } from './node-outcome.ts';
import { missingPlan } from './plan-duty.ts';
import type { Share } from './share.ts';
import { isSuspended, terminatedOn } from './suspension.ts';
import { taskMonth } from './task-month.ts';
import { taskNodes } from './task-nodes.ts';
import { arbitraryLedger, MONTHS, worldOf } from './testing/arbitrary-ledger.ts';
import { holds } from './testing/holds.ts';
import type { Context } from './context.ts';

const YEAR = ['2026-03', ...MONTHS, '2026-08', '2026-09'];
const sharesIn = (context: Context, dossier: Dossier, month: string): readonly Share[] =>
  taskMonth(context, dossier, month).lines.flatMap((line) => line.shares);

test('§13.9 a node counts finished in one month at most, once more for each claim refused after it counted', () => {
  holds(
    fc.property(arbitraryLedger(), (ledger) => {
      const context = worldOf(ledger);
      for (const dossier of context.dossiers.values()) {
        for (const node of taskNodes(context, dossier, monthHorizon(context, '2026-09'))) {
          const counted = YEAR.flatMap((month) => sharesIn(context, dossier, month)).filter(
            ({ id, state }) => id === node.id && state === 'finished',
          );
          const { overturned } = nodeOutcome(context, dossier, node, monthHorizon(context, '2026-09'));
          expect(counted.length).toBeLessThanOrEqual(1 + overturned.length);
          expect(new Set(counted.map(({ outcome }) => outcome?.claim?.id)).size).toBe(counted.length);
        }
      }
    }),
  );
});

test('§13.9 in every month in which it is due and open a node is finished, unfinished, 待核 or waiting, once', () => {
  holds(
    fc.property(arbitraryLedger(), (ledger) => {
      const context = worldOf(ledger);
      for (const dossier of context.dossiers.values()) {
        const done = new Map<string, string>();
        for (const month of YEAR) {
          const horizon = monthHorizon(context, month);
          const rests = isSuspended(dossier, horizon) || terminatedOn(dossier, horizon) !== undefined;
          if (
            rests ||
            dossier.task.value.notice.printed > horizon.day ||
            missingPlan(context, dossier, horizon)
          )
            continue;
          const shares = sharesIn(context, dossier, month);
          for (const node of taskNodes(context, dossier, horizon)) {
            if (node.due > lastDayOfMonth(month) || node.cancelled) continue;
            const before = done.get(node.id);
            const { overturned } = nodeOutcome(context, dossier, node, horizon);
            const open = before === undefined || overturned.some(({ claim }) => claim.id === before);
            const own = shares.filter(({ id }) => id === node.id);
            expect(own).toHaveLength(open ? 1 : 0);
            if (own[0]?.state === 'finished') done.set(node.id, own[0].outcome?.claim?.id ?? '');
            else if (open) done.delete(node.id);
          }
        }
      }
    }),
  );
});
