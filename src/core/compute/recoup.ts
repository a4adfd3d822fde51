import { previousMonth } from '../calendar/day.ts';
import { compare, subtract, ZERO } from '../exact/fraction.ts';
import type { Context } from './context.ts';
import type { DeductionLine } from './deduction.ts';
import { monthHorizon, monthsOf } from './months.ts';
import { nodeOutcome } from './node-outcome.ts';
import { checkMonth } from './quality.ts';
import { taskMonth } from './task-month.ts';
import { totalWithout, unitMonth } from './unit-month.ts';
import { dossiersOfUnit } from './weekly-matters.ts';

/**
 * 追扣: what a node had earned in an earlier month when a later check refuses it — that
 * month's printed total minus the same with the line's c = 0; deducted in the month found (rules-v1 §4).
 */
export function recoupLines(context: Context, unit: string, month: string): readonly Omit<DeductionLine, 'superseded'>[] {
  const horizon = monthHorizon(context, month);
  const earlier = monthsOf(context).filter((past) => past < month);
  return dossiersOfUnit(context, unit).flatMap((dossier) =>
    earlier.flatMap((past) =>
      taskMonth(context, dossier, past).lines.filter((line) => line.unit === unit).flatMap((line) =>
        line.shares.flatMap((share) => {
          if (share.state !== 'finished' || share.node === undefined) return [];
          const check = nodeOutcome(context, dossier, share.node, horizon).refusedLater;
          if (check === undefined || checkMonth(context, dossier, check) !== month || lastCounted(context, unit, month, dossier.id, share.id) !== past) return [];
          const full = unitMonth(context, unit, past)?.total;
          const without = totalWithout(context, unit, past, `${dossier.id}#${share.id}`);
          const points = full === undefined || without === undefined ? ZERO : subtract(full, without);
          if (compare(points, ZERO) <= 0) return [];
          return [{ kind: 'recoup' as const, matter: dossier.id, dossier, points, month: past, source: check.source }];
        }),
      ),
    ),
  );
}

/** The latest month before `month` that counted the node finished: the one the refused claim had earned in. */
function lastCounted(context: Context, unit: string, month: string, task: string, node: string): string | undefined {
  const dossier = context.dossiers.get(task);
  if (dossier === undefined) return undefined;
  for (let past = previousMonth(month); past >= (monthsOf(context)[0] ?? month); past = previousMonth(past)) {
    const line = taskMonth(context, dossier, past).lines.find((item) => item.unit === unit);
    if (line?.shares.some((share) => share.id === node && share.state === 'finished') === true) return past;
  }
  return undefined;
}
