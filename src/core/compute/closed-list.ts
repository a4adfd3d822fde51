import { lastDayOfMonth, monthOf, nextMonth } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { compareText } from '../problem.ts';
import { validClaims } from './claims.ts';
import type { Context } from './context.ts';
import type { ClaimFact, Dossier } from './dossier.ts';
import type { Horizon } from './horizon.ts';
import { cutOff, monthHorizon, recordMonth } from './months.ts';
import { taskNodes } from './task-nodes.ts';

/** The month a claim belongs to: that of its receipt; typed only after that month's freeze (补录), that of its entry. */
export function claimMonth(context: Context, claim: ClaimFact): string {
  return recordMonth(context, claim.record);
}

/** Claims that are always checked: 办结, and every node of a 重大 task (rules-v1 §4). */
function alwaysChecked(dossier: Dossier, claim: ClaimFact): boolean {
  return claim.node === 'end' || dossier.task.value.class === '重大';
}

/** The closed list of a month's other claims, in order of id; the draw depends on it and the number alone. */
export function closedList(context: Context, month: string): readonly string[] {
  return context.memo('closed-list', month, () =>
    [...context.dossiers.values()]
      .flatMap((dossier) =>
        validClaims(context, dossier).filter(
          (claim) => !alwaysChecked(dossier, claim) && drawMonth(context, dossier, claim) === month,
        ),
      )
      .map(({ id }) => id)
      .sort(compareText),
  );
}

/**
 * The month whose draw a claim falls under: its own, or the first later one whose list
 * was still open when it was typed and that knows its node as assessed, so that neither
 * a late entry nor a late 备案 lets it slip past the draw. Undefined while there is none.
 */
export function drawMonth(context: Context, dossier: Dossier, claim: ClaimFact): string | undefined {
  return context.memo('draw-month', claim.id, () => {
    const last = monthOf(dayOf(context.asOf));
    for (let month = claimMonth(context, claim); month <= last; month = nextMonth(month)) {
      const closed = context.draws.get(month)?.value.submitted;
      if (closed !== undefined && claim.record.submitted > closed) continue;
      const look = closed === undefined ? monthHorizon(context, month) : lookAtDraw(month, closed);
      if (taskNodes(context, dossier, look).some((node) => node.id === claim.node)) return month;
    }
    return undefined;
  });
}

function lookAtDraw(month: string, closed: string): Horizon {
  return { records: cutOff(month), checks: closed, day: lastDayOfMonth(month) };
}
