import { compare, subtract } from '../exact/fraction.ts';
import type { Refusal } from './claim-course.ts';
import type { Context } from './context.ts';
import type { Ground } from './deduction.ts';
import type { Dossier } from './dossier.ts';
import { monthHorizon, monthsOf } from './months.ts';
import { nodeOutcome } from './node-outcome.ts';
import { checkMonth } from './quality.ts';
import { taskMonth } from './task-month.ts';
import { taskNodes } from './task-nodes.ts';
import { totalWithout, unitMonth } from './unit-month.ts';
import { dossiersOfUnit } from './weekly-matters.ts';

/**
 * 追扣: what a claim had earned in an earlier month when a later check refuses it — that
 * month's printed total minus the same with the line's c = 0; deducted in the month found,
 * whether or not the node has been claimed again since (rules-v1 §4).
 */
export function recoupLines(context: Context, unit: string, month: string): readonly Ground[] {
  const horizon = monthHorizon(context, month);
  return dossiersOfUnit(context, unit).flatMap((dossier) =>
    taskNodes(context, dossier, horizon).flatMap((node) =>
      nodeOutcome(context, dossier, node, horizon).overturned.flatMap((refusal) => {
        const { check } = refusal;
        if (checkMonth(context, dossier, check) !== month) return [];
        const past = countedIn(context, dossier, node.id, refusal, month);
        if (past === undefined) return [];
        const full = unitMonth(context, unit, past)?.total;
        const without = totalWithout(context, unit, past, `${dossier.id}#${node.id}`);
        // The line may be another unit's, or weigh nothing.
        if (full === undefined || without === undefined || compare(full, without) <= 0) return [];
        return [
          {
            kind: 'recoup' as const,
            matter: dossier.id,
            dossier,
            points: subtract(full, without),
            month: past,
            source: check.source,
          },
        ];
      }),
    ),
  );
}

/** The earlier month that counted the node finished by the refused claim. */
function countedIn(
  context: Context,
  dossier: Dossier,
  node: string,
  { claim }: Refusal,
  month: string,
): string | undefined {
  return monthsOf(context).find(
    (past) =>
      past < month &&
      taskMonth(context, dossier, past).lines.some((line) =>
        line.shares.some(
          (share) => share.id === node && share.state === 'finished' && share.outcome?.claim?.id === claim.id,
        ),
      ),
  );
}
