import { lastDayOfMonth, nextMonth } from '../calendar/day.ts';
import { compareText } from '../problem.ts';
import { validClaims } from './claims.ts';
import type { Context } from './context.ts';
import type { ClaimFact, Dossier } from './dossier.ts';
import type { Horizon } from './horizon.ts';
import { cutOff, monthHorizon, monthsOf, recordMonth } from './months.ts';
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
  const lists = context.memo('closed-lists', '', () => {
    const made = new Map<string, string[]>();
    for (const dossier of context.dossiers.values()) {
      for (const claim of validClaims(context, dossier)) {
        if (alwaysChecked(dossier, claim)) continue;
        const drawn = drawMonth(context, dossier, claim);
        if (drawn === undefined) continue;
        const list = made.get(drawn);
        if (list === undefined) made.set(drawn, [claim.id]);
        else list.push(claim.id);
      }
    }
    for (const list of made.values()) list.sort(compareText);
    return made;
  });
  return lists.get(month) ?? [];
}

/**
 * The month whose draw a claim falls under: its own, or the first later one whose list
 * was still open when it was typed and that knows its node as assessed, so that neither
 * a late entry nor a late 备案 lets it slip past the draw. Undefined while there is none.
 */
export function drawMonth(context: Context, dossier: Dossier, claim: ClaimFact): string | undefined {
  if (claim.record.submitted > context.asOf) return undefined;
  return context.memo('draw-month', claim.id, () => {
    const last = monthsOf(context).at(-1) ?? '';
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
  const end = cutOff(month);
  return { records: end < closed ? end : closed, checks: closed, day: lastDayOfMonth(month) };
}
